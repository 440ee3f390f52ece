import { mediaTypeOf } from "../media-types.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { fitsName, looksLikeProgram, shownMediaType } from "./content.ts";
import { cleanName, endingOf } from "./names.ts";

/** Longest attachment: 200 MB. */
export const LONGEST_ATTACHMENT = 200 * 1024 * 1024;
/** Longest piece in which one travels. */
export const LONGEST_PIECE = 4 * 1024 * 1024;
/** Uploads that one window may have under way; one more ends the one that was left alone longest. */
export const UPLOADS_AT_ONCE = 8;
/** Most pages that a paper may be said to have. */
export const MOST_PAGES = 9_999;

/**
 * What one of the systems that the office may use runs, mounts or installs when it is opened. The program itself opens
 * nothing; these are refused because whoever saves one again is one click away from running it.
 */
const programEndings: ReadonlySet<string> = new Set(
  `.exe .com .scr .pif .cpl .msi .msp .mst .msu .msix .msixbundle .appx .appxbundle .appinstaller .application
   .appref-ms .xbap .vsto .bat .cmd .ps1 .ps1xml .ps2 .ps2xml .psm1 .psd1 .psc1 .pssc .cdxml .vb .vbs .vbe .vbscript
   .js .jse .mjs .cjs .ws .wsf .wsc .wsh .wsb .hta .sct .shs .shb .reg .inf .ins .isp .job .msc .mmc .msh .lnk .url
   .website .webloc .inetloc .fileloc .scf .library-ms .search-ms .searchconnector-ms .settingcontent-ms .theme
   .themepack .chm .hlp .cab .diagcab .diagcfg .diagpkg .gadget .grp .prg .rdp .osd .mde .mda .mdb .accde .accda .adp
   .ade .xll .wll .xlam .ppam .dotm .xla .ppa .iqy .slk .oqy .rqy .dll .ocx .sys .drv .efi .fon .jar .jnlp .class .py
   .pyc .pyw .pyz .rb .pl .sh .bash .zsh .csh .ksh .tcsh .fish .run .command .tool .terminal .workflow .action
   .applescript .scpt .scptd .app .prefpane .saver .kext .mobileconfig .pkg .mpkg .dmg .iso .img .vhd .vhdx .wim .deb
   .uab .rpm .appimage .flatpak .flatpakref .snap .desktop .apk .aab .ipa .xpi .crx .elf .so .dylib .air .swf`
    .trim()
    .split(/\s+/u),
);

/**
 * 宏: office files that may carry macros. Evidence comes in them, so they are kept; nothing here ever opens them, and the
 * list says what they are.
 */
const macroEndings: ReadonlySet<string> = new Set([".docm", ".xlsm", ".xlsb", ".pptm", ".ppsm", ".xltm", ".potm"]);

export function mayCarryMacros(name: string): boolean {
  return macroEndings.has(endingOf(name));
}

/** The media type under which a file is kept. */
export function attachmentMediaType(name: string): string {
  return shownMediaType(name) ?? mediaTypeOf(name);
}

/** What speaks against a file before any of it has come. `name` is cleaned already. */
export function problemsOfFile({ name, bytes }: { readonly name: string; readonly bytes: number }): readonly Problem[] {
  const problems: Problem[] = [];
  if (name === "") problems.push(problem("name", "FILE_NAME_MISSING"));
  else if (programEndings.has(endingOf(name))) {
    problems.push(problem("name", "FILE_IS_PROGRAM", { ending: endingOf(name) }));
  }
  if (bytes === 0) problems.push(problem("bytes", "FILE_EMPTY"));
  if (bytes > LONGEST_ATTACHMENT) problems.push(problem("bytes", "FILE_TOO_LARGE"));
  return problems;
}

/** What speaks against the content, by its first 1024 bytes. */
export function problemsOfContent(name: string, head: Uint8Array): readonly Problem[] {
  if (looksLikeProgram(head)) return [problem("content", "CONTENT_IS_PROGRAM")];
  return fitsName(name, head) ? [] : [problem("content", "CONTENT_DIFFERS", { ending: endingOf(name) })];
}

/** Another name for a file: cleaned, and with the ending that it came with, which says how it can be opened. */
export function renamed(
  present: string,
  wanted: string,
): { readonly name: string; readonly problems: readonly Problem[] } {
  const name = cleanName(wanted);
  if (name === "") return { name, problems: [problem("name", "FILE_NAME_MISSING")] };
  const ending = endingOf(present);
  if (endingOf(name) === ending) return { name, problems: [] };
  return { name, problems: [problem("name", "FILE_ENDING_CHANGED", { ending: ending === "" ? "—" : ending })] };
}
