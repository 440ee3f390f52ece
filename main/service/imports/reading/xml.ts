import { SaxParser } from "@cj-tech-master/excelts/xml";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What to do with the parts of an XML document as they come by; names come without their prefix. */
export type XmlVisitor = {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
};

/** A parser that walks the visitor through a document; characters that XML forbids are dropped. */
export function xmlParser(visitor: XmlVisitor): SaxParser {
  const parser = new SaxParser({ position: false, invalidCharHandling: "skip" });
  parser.on("opentag", (tag) => visitor.open(localName(tag.name), tag.attributes));
  parser.on("closetag", (tag) => visitor.close?.(localName(tag.name)));
  parser.on("text", (text) => visitor.text?.(text));
  parser.on("cdata", (text) => visitor.text?.(text));
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Line breaks as one character, and OOXML's own escapes (`_x000D_`) resolved. */
export function plainText(text: string): string {
  const resolved = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return resolved.includes("\r") ? resolved.replace(/\r\n?/gu, "\n") : resolved;
}
