import { ORPCError } from "@orpc/client";
import { client } from "../../app/client.ts";
import { isRecord, isText } from "../remembered.ts";

const PREFIX = "anshang:draft:";
const KEPT_MS = 60 * 24 * 60 * 60_000;

const moving = new Map<number, Promise<void>>();

/**
 * Earlier versions kept drafts in the browser's storage, for everybody at this machine to read. Moves the user's own to
 * the service, where there is none of the same form yet, and throws away whatever nobody came for in 60 days. Once in
 * the life of a page; what the service does not take now stays until it does.
 */
export function moveOldDrafts(userId: number): Promise<void> {
  const known = moving.get(userId);
  if (known) return known;
  const move = moveAll(userId).catch(() => void moving.delete(userId));
  moving.set(userId, move);
  return move;
}

async function moveAll(userId: number): Promise<void> {
  for (const key of oldKeys()) {
    const [owner, ...form] = key.slice(PREFIX.length).split(":");
    const content = localStorage.getItem(key) ?? "";
    if (isWorthless(content)) localStorage.removeItem(key);
    else if (owner === String(userId)) {
      await moveOne(form.join(":"), content);
      localStorage.removeItem(key);
    }
  }
}

function oldKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    // A browser that forbids its storage has nothing in it.
    return [];
  }
}

function isWorthless(content: string): boolean {
  try {
    const draft: unknown = JSON.parse(content);
    if (!isRecord(draft) || !isText(draft["at"])) return true;
    return !(Date.parse(draft["at"]) > Date.now() - KEPT_MS);
  } catch {
    return true;
  }
}

async function moveOne(form: string, content: string): Promise<void> {
  try {
    if ((await client.drafts.read({ form })) === null) await client.drafts.keep({ form, content });
  } catch (error) {
    // Of a form that there is not: nobody will ever be offered it.
    if (!(error instanceof ORPCError) || error.code !== "BAD_REQUEST") throw error;
  }
}
