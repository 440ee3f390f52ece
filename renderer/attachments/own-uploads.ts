import { useSyncExternalStore } from "react";
import { client } from "../app/client.ts";
import { endWithUser } from "../app/forgetting.ts";
import { createUploads } from "./uploads.ts";
import type { UploadLine } from "./uploads.ts";

/** The uploads of this window. They outlive the page of their case, and end with their user. */
export const uploads = createUploads({
  start: (file, signal) => client.attachments.start(file, { signal }),
  piece: (piece, signal) => client.attachments.piece(piece, { signal }),
  finish: (file) => client.attachments.finish(file),
  cancel: (file) => client.attachments.cancel(file),
  versionOf: async (disputeId) => (await client.disputes.open({ id: disputeId })).record.version,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

endWithUser(uploads.giveUp);

/** Those into one case. */
export function useUploads(disputeId: number): readonly UploadLine[] {
  const lines = useSyncExternalStore(uploads.subscribe, uploads.lines);
  return lines.filter((line) => line.disputeId === disputeId);
}
