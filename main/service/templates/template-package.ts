import { inflateRawSync } from "node:zlib";
import type PizZip from "pizzip";

/** Far above any real document; stops archives that unpack to gigabytes. */
const MOST_UNPACKED = 200_000_000;
const MOST_PARTS = 2_000;

/** What a part of an archive says of itself; the library keeps it without a type. */
type Packed = {
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly compressionMethod: string;
  getCompressedContent(): Uint8Array;
};

/**
 * Whether a Word document may be used as a template: it unpacks to what it says, and not to too much; it defines no
 * entities of XML, runs no macros, and fetches nothing when it is opened. A link that somebody follows may stay.
 */
export function isHarmless(zip: PizZip): boolean {
  const parts = Object.entries(zip.files).filter(([, { dir }]) => !dir);
  if (parts.length > MOST_PARTS) return false;
  const packed = parts.map(([, part]) => packedIn(part));
  if (packed.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MOST_UNPACKED) return false;
  return packed.every(isAsLargeAsItSays) && parts.every(([path, part]) => isHarmlessPart(path, part));
}

function packedIn(part: PizZip.ZipObject): Packed {
  const { _data: packed } = part as unknown as { readonly _data: Packed };
  return packed;
}

function isAsLargeAsItSays(part: Packed): boolean {
  const content = part.getCompressedContent();
  if (part.compressionMethod === STORED) return content.length === part.uncompressedSize;
  try {
    // One byte more than it says is where unpacking stops.
    const maxOutputLength = part.uncompressedSize + 1;
    return inflateRawSync(content, { maxOutputLength }).length === part.uncompressedSize;
  } catch {
    return false;
  }
}

const STORED = "\0\0";

function isHarmlessPart(path: string, part: PizZip.ZipObject): boolean {
  if (/vbaProject|\.(?:exe|dll|bat|cmd|js|vbs|scr|hta|lnk)$/iu.test(path)) return false;
  if (!/\.(?:xml|rels)$/iu.test(path)) return true;
  const xml = part.asText();
  // A zero byte: an encoding in which what is looked for would be written otherwise.
  if (/<!(?:DOCTYPE|ENTITY)|\0/iu.test(xml)) return false;
  return !/\.rels$/iu.test(path) || !fetches(xml);
}

/** Whatever lies elsewhere and is not a link: a picture, a template or a font that Word would get by itself. */
function fetches(relations: string): boolean {
  return [...relations.matchAll(/<[^>]*TargetMode\s*=\s*["']External["'][^>]*>/giu)].some(
    ([relation]) => !/Type\s*=\s*["'][^"']*\/hyperlink["']/u.test(relation),
  );
}
