import { buffer } from "node:stream/consumers";
import { bytesOf } from "./sealed-file.ts";

/** Whether a template was put into the office by the first version, which did not seal it: a Word file is a zip. */
export async function isPlainTemplate(path: string): Promise<boolean> {
  return (await buffer(bytesOf(path, 2))).toString("latin1") === "PK";
}
