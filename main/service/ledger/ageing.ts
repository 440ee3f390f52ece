import { ageingBuckets, bucketOf, daysOverdue } from "../../../shared/ledger/ageing.ts";
import type { AgeingBucket } from "../../../shared/ledger/ageing.ts";
import type { Inputs, Outputs } from "../../../shared/contract.ts";
import { codesOf } from "../../../shared/names.ts";
import type { Connection } from "../../database/open.ts";
import { outstandingAt } from "./outstanding.ts";
import { pageAfter } from "./paging.ts";

/** What is outstanding by how long it has been due. */
export function ageingOf(
  connection: Connection,
  { of, asOf }: Inputs["ledger"]["ageing"],
): Outputs["ledger"]["ageing"] {
  const found = new Map<AgeingBucket, { count: number; outstanding: number }>();
  const all = outstandingAt(connection, of, asOf);
  for (const { dueOn, outstanding } of all) {
    const bucket = bucketOf(daysOverdue(dueOn, asOf));
    const before = found.get(bucket) ?? { count: 0, outstanding: 0 };
    found.set(bucket, { count: before.count + 1, outstanding: before.outstanding + outstanding });
  }
  return {
    buckets: codesOf(ageingBuckets).map((bucket) => ({
      bucket,
      ...(found.get(bucket) ?? { count: 0, outstanding: 0 }),
    })),
    count: all.length,
    outstanding: all.reduce((sum, { outstanding }) => sum + outstanding, 0),
  };
}

/** The records of a bucket, the longest due first; those without a due day come last. */
export function agedEntries(
  connection: Connection,
  { of, asOf, bucket, after, limit }: Inputs["ledger"]["agedEntries"] & { limit: number },
): Outputs["ledger"]["agedEntries"] {
  const entries = outstandingAt(connection, of, asOf)
    .map((entry) => ({ ...entry, days: daysOverdue(entry.dueOn, asOf) }))
    .filter(({ days }) => bucket === undefined || bucketOf(days) === bucket);
  const page = pageAfter(entries, ({ days, id }) => [days === null ? 1 : -days / 1_000_000, id], after, limit);
  return {
    entries: page.shown.map(({ id, number, title, dueOn, outstanding, days }) => ({
      register: of,
      id,
      number,
      title,
      date: dueOn,
      amount: outstanding,
      days,
    })),
    total: after === undefined ? entries.length : null,
    next: page.next,
  };
}
