import { refusal } from "./refusal.ts";

/** A zip file's first entry, or the end record of an empty one. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, "504b0304") || startsWith(bytes, "504b0506");
}

/** OLE compound file: old Office documents, and new ones under a password. */
export function looksLikeCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, "d0cf11e0a1b11ae1");
}

/** Web pages and XML that some systems export under a spreadsheet's name; PDF and RTF are text too. */
export function looksLikeMarkup(text: string): boolean {
  return /^\s*(?:<(?:[!?]|html|head|table|meta)|%PDF-|\{\\rtf)/iu.test(text.slice(0, 1000));
}

function startsWith(bytes: Uint8Array, hex: string): boolean {
  return Buffer.from(bytes.subarray(0, hex.length / 2)).toString("hex") === hex;
}

/** What a compound file is, by the names in its directory. */
export function compoundFileRefusal(bytes: Uint8Array): Error {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (hasStream(file, "EncryptedPackage")) return refusal("FILE_PASSWORD_PROTECTED");
  if (hasStream(file, "Workbook") || hasStream(file, "Book")) return refusal("FILE_OLD_XLS", { format: "xls" });
  return refusal("FILE_NOT_A_SPREADSHEET");
}

/** Entries of the directory are 128 bytes apart, on sectors that begin at multiples of 512. */
const ENTRY_BYTES = 128;

function hasStream(file: Buffer, name: string): boolean {
  const entryName = Buffer.from(`${name}\0`, "utf16le");
  for (let at = file.indexOf(entryName); at !== -1; at = file.indexOf(entryName, at + 1)) {
    if (at % ENTRY_BYTES === 0) return true;
  }
  return false;
}
