import type { AttachmentKind } from "../../shared/attachments/kinds.ts";
import type { CaseChanged } from "../../shared/disputes/case-contract.ts";
import { idsOf, ownerOf } from "../../shared/owners/owners.ts";
import type { OwnerIds } from "../../shared/owners/owners.ts";
import type { Client } from "./diary.ts";

/** A page that says in Latin letters what a bank's slip would, so that a viewer needs no font of its own. */
function slip(lines: readonly string[]): string {
  const text = lines.map((line, place) => `BT /F 14 Tf 60 ${760 - place * 24} Td (${line}) Tj ET`).join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

export type Paper = { readonly name: string; readonly kind: AttachmentKind; readonly lines: readonly string[] };

/** Puts a paper from outside among the files of a record, as a page would: announced, sent, attached. */
export async function attach(
  client: Client,
  target: OwnerIds & { readonly version: number },
  { name, kind, lines }: Paper,
): Promise<CaseChanged> {
  const file = new File([slip(["DEMO / FICTITIOUS", ...lines])], name);
  const announced = { ...idsOf(ownerOf(target)), name, bytes: file.size, kind, pages: 1, note: null };
  const { upload } = await client.attachments.start(announced);
  await client.attachments.piece({ upload, offset: 0, content: file });
  return client.attachments.finish({ upload, ...target });
}
