import { refusal } from "./refusal.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "gb18030";

/**
 * Decodes text as UTF-8 (with or without byte order mark), or else as GB18030; UTF-16 with its mark is what spreadsheet
 * programs call "Unicode text". FILE_NOT_A_SPREADSHEET for anything that is not text.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decoded(bytes, "utf-16le") ?? "", encoding: "utf-16le" };
  if (bytes.subarray(0, SAMPLE_BYTES).some(isBinary)) throw refusal("FILE_NOT_A_SPREADSHEET");
  for (const encoding of ["utf-8", "gb18030"] as const) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  throw refusal("FILE_NOT_A_SPREADSHEET");
}

const SAMPLE_BYTES = 64 * 1024;

/** Control characters other than tab, line feed, form feed and carriage return. */
function isBinary(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
