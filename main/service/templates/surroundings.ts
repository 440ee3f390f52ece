import type PizZip from "pizzip";

/** How much of a template's text is told on each side of a tag. */
const BESIDE = 16;

/** What a template says round a tag, so that it can be found in Word; "" where the tag stands in no text. */
export function surroundingsOf(zip: PizZip, tag: string): string {
  const parts = Object.keys(zip.files).filter((path) => /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(path));
  // The body first: that is where people look.
  for (const path of parts.toSorted((a, b) => Number(b.includes("document")) - Number(a.includes("document")))) {
    const found = paragraphsOf(zip.file(path)?.asText() ?? "").find((text) => text.includes(tag));
    if (found !== undefined) return cutOut(found, tag);
  }
  return "";
}

function paragraphsOf(xml: string): string[] {
  return xml.split("</w:p>").map((paragraph) =>
    Array.from(paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu), ([, text = ""]) => plain(text))
      .join("")
      .trim(),
  );
}

function cutOut(text: string, tag: string): string {
  const characters = Array.from(text);
  const start = Array.from(text.slice(0, text.indexOf(tag))).length;
  const from = Math.max(0, start - BESIDE);
  const to = start + Array.from(tag).length + BESIDE;
  const cut = characters.slice(from, to).join("");
  return `${from > 0 ? "…" : ""}${cut}${to < characters.length ? "…" : ""}`;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/gu, (_entity, name: string) => entities[name] ?? "");
}
