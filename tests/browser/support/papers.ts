import { deflateSync } from "node:zlib";

/** Eight rows without a change, in the code of fax machines (ITU-T T.6), and its end. */
const FAX = "\xFF\x00\x10\x01";

/**
 * A PDF of so many pages. On each stands a line of Chinese in a font that is not in the file, and a black square of
 * 100 points in the code of fax machines: what the papers of offices and their scanners are made of.
 */
export function chinesePdf(lines: readonly string[]): Buffer {
  const pages = lines.map((_, place) => `${7 + 2 * place} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${lines.length} /Kids [${pages}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R
       /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0
       /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`,
    `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0]
       /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >> /Length ${FAX.length} >>
stream\n${FAX}\nendstream`,
    ...lines.flatMap((line, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${8 + 2 * place} 0 R
         /Resources << /Font << /F1 3 0 R >> /XObject << /Fax 6 0 R >> >> >>`,
      streamOf(`BT /F1 28 Tf 72 740 Td <${hexOf(line)}> Tj ET q 100 0 0 100 72 580 cm /Fax Do Q`),
    ]),
  ];
  return written(objects);
}

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, place) => text.charCodeAt(place).toString(16).padStart(4, "0")).join("");

const streamOf = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function written(objects: readonly string[]): Buffer {
  let text = "%PDF-1.4\n%\u00E2\u00E3\n";
  const offsets = objects.map((object, place) => {
    const offset = Buffer.byteLength(text, "latin1");
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(text, "latin1");
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** A picture of one colour, and of a second one in its upper half. */
export function picture(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) row.set(y < height / 2 ? [red, green, blue] : [240, 240, 240], 1 + x * 3);
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...parts]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
