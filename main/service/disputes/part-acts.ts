import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import type { Problem } from "../../../shared/problems.ts";
import { unmaskedDraft } from "../../../shared/privacy/unmasked-draft.ts";
import type { Connection } from "../../database/open.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";
import { changePart, insertPart, noteOnCase, removePart, requireCase, requirePart } from "./case.ts";
import type { CasePart } from "./case.ts";

type Target = { readonly disputeId: number; readonly version: number };
type Call<Input> = { readonly context: ActContext; readonly input: Target & Input };

/** One kind of part: its table, its fields as the contract names them, and what speaks against one. */
type PartRules<Draft> = {
  readonly table: CasePart;
  readonly fields: readonly (keyof Draft & string)[];
  /** Those of them that are yes or no. */
  readonly flags: readonly (keyof Draft & string)[];
  /** What may not be done to such a part at all as the case stands. */
  readonly whyNot: (kase: StoredRecord) => Problem | null;
  readonly problemsOf: (context: ActContext, kase: StoredRecord, draft: Draft) => readonly Problem[];
};

/** Who wrote a part last, and when. */
type Written = { readonly id: number; readonly updatedBy: string; readonly updatedAt: string };

const columnName = (field: string) => field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/**
 * Adds, changes and removes one kind of part of a case file. A change that changes nothing makes no new version; what
 * comes back masked, as the page was shown it, means what is stored.
 */
export function partActs<Draft extends object>(rules: PartRules<Draft>) {
  const { table, fields, flags, problemsOf } = rules;
  const valuesOf = (draft: Draft): Values =>
    Object.fromEntries(
      fields.map((field) => {
        const value = draft[field];
        return [columnName(field), (flags.includes(field) ? Number(value) : value) as Value];
      }),
    );
  const draftOf = (part: StoredRecord): Draft => {
    const values = fields.map((field) => {
      const value = part[columnName(field)];
      return [field, flags.includes(field) ? value === 1 : value];
    });
    return Object.fromEntries(values) as Draft;
  };
  const open = (context: ActContext, input: Target): StoredRecord => {
    const kase = requireCase(context, input);
    const why = rules.whyNot(kase);
    refuseIfAny(why === null ? [] : [why]);
    return kase;
  };
  return {
    add: ({ context, input }: Call<Draft>): CaseChanged => {
      const kase = open(context, input);
      refuseIfAny(problemsOf(context, kase, input));
      const values = valuesOf(input);
      return noteOnCase(context, kase, insertPart(context, kase, table, values), { after: values });
    },

    revise: ({ context, input }: Call<Draft & { readonly id: number }>): CaseChanged => {
      const kase = open(context, input);
      const part = requirePart(context, kase, table, input.id);
      const meant = unmaskedDraft(draftOf(part), input, context.user.role);
      refuseIfAny(meant.problems);
      refuseIfAny(problemsOf(context, kase, meant.draft));
      const changed = changePart(context, table, part, valuesOf(meant.draft));
      const isSame = Object.keys(changed.after).length === 0;
      return isSame ? { id: part.id, version: kase.version } : noteOnCase(context, kase, part.id, changed);
    },

    remove: ({ context, input }: Call<{ readonly id: number; readonly reason: string }>): CaseChanged => {
      const kase = open(context, input);
      const part = requirePart(context, kase, table, input.id);
      removePart(context, table, part, input.reason);
      const told = { before: valuesOf(draftOf(part)), after: { removed: 1 }, reason: input.reason };
      return noteOnCase(context, kase, part.id, told);
    },

    /** All that were not removed, in the order of a column. */
    list: (connection: Connection, disputeId: number, orderedBy: string): (Draft & Written)[] => {
      const rows = statement(
        connection,
        `SELECT p.*, w.name AS written_by FROM ${table} AS p JOIN staff AS w ON w.id = p.updated_by
         WHERE p.dispute_id = ? AND p.removed_at IS NULL ORDER BY p.${orderedBy}, p.id`,
      ).all(disputeId) as StoredRecord[];
      return rows.map((row) => ({
        ...draftOf(row),
        id: row.id,
        updatedBy: String(row["written_by"]),
        updatedAt: String(row["updated_at"]),
      }));
    },
  };
}
