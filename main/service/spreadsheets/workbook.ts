import { Writable } from "node:stream";
import { WorkbookWriter } from "@cj-tech-master/excelts";

/** A workbook as bytes, of the sheets that `write` puts into it one after the other. */
export async function workbookBytes(
  write: (workbook: WorkbookWriter) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(Uint8Array.from(chunk));
      done();
    },
  });
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  await write(workbook);
  await workbook.commit();
  return new Uint8Array(Buffer.concat(chunks));
}
