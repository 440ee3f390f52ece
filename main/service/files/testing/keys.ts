import { createHash } from "node:crypto";
import type { FileKeys } from "../../keys/key-file.ts";

/** Keys by their names, each the same in every test; the first is the present one. */
export function testKeys(current: string, ...older: string[]): FileKeys {
  const known = new Set([current, ...older]);
  return { current: { id: current, key: keyOf(current) }, find: (id) => (known.has(id) ? keyOf(id) : undefined) };
}

const keyOf = (name: string): Buffer => createHash("sha256").update(name).digest();
