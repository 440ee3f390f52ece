import { endingOf } from "./names.ts";

/** How many bytes from its beginning tell what a file is. */
export const HEAD_BYTES = 1024;

const startsWith = (head: Uint8Array, bytes: readonly number[], from = 0): boolean =>
  bytes.every((byte, place) => head[from + place] === byte);

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

/** What a program begins with, whatever its name says. */
const programs: readonly (readonly number[])[] = [
  ascii("MZ"), // Windows and DOS
  [0x7f, ...ascii("ELF")],
  [0xfe, 0xed, 0xfa, 0xce], // macOS, in both byte orders and word lengths
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe], // macOS for several processors; Java
  [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0], // a Windows shortcut
  ascii("dex\n"), // Android
  ascii("!<arch>\n"), // Debian packages and libraries
  [0xed, 0xab, 0xee, 0xdb], // RPM packages
];

/** `#!` in the first line, also behind a byte order mark. */
const isScript = (head: Uint8Array): boolean =>
  startsWith(head, ascii("#!")) || startsWith(head, [0xef, 0xbb, 0xbf, ...ascii("#!")]);

/** Whether the bytes are those of a program or a script, by their beginning. */
export function looksLikeProgram(head: Uint8Array): boolean {
  return isScript(head) || programs.some((magic) => startsWith(head, magic));
}

const isPdf = (head: Uint8Array): boolean => {
  // Readers, and the standard's own notes, allow anything before it within the first 1024 bytes.
  const mark = ascii("%PDF-");
  for (let from = 0; from <= head.length - mark.length; from += 1) if (startsWith(head, mark, from)) return true;
  return false;
};
const isJpeg = (head: Uint8Array) => startsWith(head, [0xff, 0xd8, 0xff]);
const isPng = (head: Uint8Array) => startsWith(head, [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a]);
const isGif = (head: Uint8Array) => startsWith(head, ascii("GIF87a")) || startsWith(head, ascii("GIF89a"));
const isWebp = (head: Uint8Array) => startsWith(head, ascii("RIFF")) && startsWith(head, ascii("WEBP"), 8);
/** `BM`, and the four reserved bytes that every program writes as zero. */
const isBmp = (head: Uint8Array) => startsWith(head, ascii("BM")) && startsWith(head, [0, 0, 0, 0], 6);

/** Messengers and cameras call pictures by the wrong ending every day; whatever shows one looks at the content. */
const isPicture = (head: Uint8Array): boolean => [isJpeg, isPng, isGif, isWebp, isBmp].some((isOne) => isOne(head));

type Shown = {
  readonly mediaType: string;
  readonly shownAs: "picture" | "pdf";
  readonly fits: (head: Uint8Array) => boolean;
};

const picture = (mediaType: string): Shown => ({ mediaType, shownAs: "picture", fits: isPicture });

/**
 * What the program itself can show. SVG is not in the list: it is a document that may carry scripts and load things.
 */
const shown: Readonly<Record<string, Shown>> = {
  ".jpg": picture("image/jpeg"),
  ".jpeg": picture("image/jpeg"),
  ".png": picture("image/png"),
  ".gif": picture("image/gif"),
  ".webp": picture("image/webp"),
  ".bmp": picture("image/bmp"),
  ".pdf": { mediaType: "application/pdf", shownAs: "pdf", fits: isPdf },
};

const shownOf = (name: string): Shown | undefined => {
  const ending = endingOf(name);
  return Object.hasOwn(shown, ending) ? shown[ending] : undefined;
};

/** Whether the content is what the name promises; names that promise nothing that can be shown are always right. */
export function fitsName(name: string, head: Uint8Array): boolean {
  return shownOf(name)?.fits(head) ?? true;
}

/** As what a file can be looked at inside the program; null where it can only be saved. */
export function shownAs(name: string): "picture" | "pdf" | null {
  return shownOf(name)?.shownAs ?? null;
}

/** Media types of what can be shown; null for everything else. */
export function shownMediaType(name: string): string | null {
  return shownOf(name)?.mediaType ?? null;
}
