import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { refuseIfAny } from "../office/acting.ts";
import * as registers from "../registers/index.ts";
import type { PartRules, StoredRecord, Written } from "../registers/index.ts";
import { noteOnCase, requireCase } from "./case.ts";
import type { CasePart } from "./case.ts";

type Target = { readonly disputeId: number; readonly version: number };

/** One kind of part of a case file; `whyNot` says what may not be done to such a part at all as the case stands. */
type CasePartRules<Draft> = Pick<PartRules<Target, Draft>, "fields" | "flags" | "problemsOf"> & {
  readonly table: CasePart;
  readonly whyNot: (kase: StoredRecord) => Problem | null;
};

/** Adds, changes and removes one kind of part of a case file. */
export function partActs<Draft extends object>({ whyNot, ...rules }: CasePartRules<Draft>) {
  const acts = registers.partActs<Target, Draft>({
    ...rules,
    owner: "dispute_id",
    open: (context, target) => {
      const kase = requireCase(context, target);
      const why = whyNot(kase);
      refuseIfAny(why === null ? [] : [why]);
      return kase;
    },
    note: (context, kase, id, told): CaseChanged => noteOnCase(context, kase, id, told),
  });
  return {
    ...acts,
    list: (connection: Connection, disputeId: number, orderedBy: string): (Draft & Written)[] =>
      acts.list(connection, disputeId, orderedBy).map(({ shown }) => shown),
  };
}
