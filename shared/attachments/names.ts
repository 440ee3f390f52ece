import { plainLine } from "../plain-text.ts";

/** Longest that file systems take (255 bytes, as everywhere but on Windows), with room for a copy's number. */
const LONGEST_BYTES = 240;
const LONGEST_ENDING = 16;

/** What Windows takes in no name, as the characters that look like it and mean nothing. */
const lookalikes: Readonly<Record<string, string>> = {
  "<": "＜",
  ">": "＞",
  ":": "：",
  '"': "＂",
  "|": "｜",
  "?": "？",
  "*": "＊",
};

/** Names of devices: Windows opens the device, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/iu;

/**
 * A file's name as it can be kept, shown and saved again on every system: without a path, without what is invisible or
 * turns text about, without what Windows forbids, and not too long. Empty where nothing is left of it.
 */
export function cleanName(given: string): string {
  // macOS hands names over with their accents taken apart.
  const last = plainLine(given.normalize("NFC")).split(/[\\/]/u).at(-1) ?? "";
  const shown = last.replace(/[<>:"|?*]/gu, (forbidden) => lookalikes[forbidden] ?? "");
  // Windows drops blanks and dots at the end, so that `a.exe.` is a program; a dot in front hides a file elsewhere.
  const bare = shown
    .replace(/\s+/gu, " ")
    .replace(/[. ]+$/u, "")
    .replace(/^[. ]+/u, "");
  return shortened(DEVICE.test(bare) ? `_${bare}` : bare);
}

/** The ending with its dot, in lower case; empty for a name without one. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 || dot === name.length - 1 ? "" : name.slice(dot).toLowerCase();
}

/** The name without its ending. */
export function stemOf(name: string): string {
  return name.slice(0, name.length - endingOf(name).length);
}

/** Cut in the stem, between characters; the ending stays. */
function shortened(name: string): string {
  if (bytesOf(name) <= LONGEST_BYTES) return name;
  const hasEnding = endingOf(name).length > 0 && endingOf(name).length <= LONGEST_ENDING;
  const ending = hasEnding ? name.slice(-endingOf(name).length) : "";
  const rest = `…${ending}`;
  let stem = "";
  let bytes = bytesOf(rest);
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += bytesOf(character);
    if (bytes > LONGEST_BYTES) break;
    stem += character;
  }
  return `${stem.trimEnd()}${rest}`;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
