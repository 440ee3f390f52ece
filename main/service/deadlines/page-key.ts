import { ORPCError } from "@orpc/server";
import { z } from "zod";

export type KeyPart = string | number | null;

const pageKey = z.array(z.union([z.string().max(60), z.number(), z.null()])).max(6);

/** The `next` of a page that ends with a row of this key. */
export function writePageKey(key: readonly KeyPart[]): string {
  return JSON.stringify(key);
}

/** The key of the last row of the page before; undefined on the first page. Throws BAD_REQUEST for anything else. */
export function readPageKey(after: string | undefined, parts: number): KeyPart[] | undefined {
  if (after === undefined) return undefined;
  const key = pageKey.safeParse(parsed(after));
  if (!key.success || key.data.length !== parts) {
    throw new ORPCError("BAD_REQUEST", { message: "after is not the `next` of a page" });
  }
  return key.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
