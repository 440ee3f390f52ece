import { useSyncExternalStore } from "react";
import { ownerKey } from "../../shared/owners/owners.ts";
import type { Owner } from "../../shared/owners/owners.ts";
import { client } from "../app/client.ts";
import { endWithUser } from "../app/forgetting.ts";
import { createUploads } from "./uploads.ts";
import type { UploadLine } from "./uploads.ts";

/** The uploads of this window. They outlive the page of their owner, and end with their user. */
export const uploads = createUploads({
  start: (file, signal) => client.attachments.start(file, { signal }),
  piece: (piece, signal) => client.attachments.piece(piece, { signal }),
  finish: (file) => client.attachments.finish(file),
  cancel: (file) => client.attachments.cancel(file),
  versionOf: async (owner) => (await opened(owner)).record.version,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

endWithUser(uploads.giveUp);

function opened({ kind, id }: Owner): Promise<{ readonly record: { readonly version: number } }> {
  switch (kind) {
    case "dispute":
      return client.disputes.open({ id });
    case "payment":
      return client.payments.open({ id });
    case "loan":
      return client.loans.open({ id });
    case "arrears":
      return client.arrears.open({ id });
    case "assessment":
      return client.assessments.open({ id });
    case "fast_track_case":
      return client.fasttrack.open({ id });
    case "measure":
      return client.measures.open({ id });
    case "service_record":
      return client.serviceRecords.open({ id });
    case "project":
      return client.projects.open({ id });
  }
}

/** Those on their way to one owner. */
export function useUploads(owner: Owner): readonly UploadLine[] {
  const lines = useSyncExternalStore(uploads.subscribe, uploads.lines);
  return lines.filter((line) => ownerKey(line.owner) === ownerKey(owner));
}
