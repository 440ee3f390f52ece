import { ORPCError } from "@orpc/client";

const listeners = new Set<() => void>();

/** Calls `listener` whenever the service answers that nobody is signed in at this window; returns the way to stop it. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Passes a call on and tells those who listen when it was refused because nobody is signed in. */
export async function watchingForSignOut<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ORPCError && error.code === "SIGNED_OUT") for (const listener of listeners) listener();
    throw error;
  }
}
