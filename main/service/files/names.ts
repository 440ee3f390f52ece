import { createHmac } from "node:crypto";
import { derived } from "../keys/wrapping.ts";

/**
 * What a sealed file is called on the disk: nobody without the key learns from it whose file it is, or that it is one
 * that they have too. Another key makes another name.
 */
export function diskName(key: Buffer, label: string): string {
  return createHmac("sha256", derived(key, "anshang desk: names of files")).update(label).digest("hex");
}
