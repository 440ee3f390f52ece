import type { Problem } from "../../../shared/problems.ts";
import { unmaskedDraft } from "../../../shared/privacy/unmasked-draft.ts";
import type { Connection } from "../../database/open.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { columnOf } from "./listing.ts";
import { changePartOf, insertPartOf, removePartOf, requirePartOf } from "./parts.ts";
import type { StoredRecord, Value, Values } from "./records.ts";

/** What an act on a part answers: the part and the version of its owner that it made. */
type PartChanged = { readonly id: number; readonly version: number };

/** What the log says about a change of a part: only what changed. */
type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string };

/** Who wrote a part last, and when. */
export type Written = { readonly id: number; readonly updatedBy: string; readonly updatedAt: string };

/** One kind of part of a record's file: its table, its fields as the contract names them, and what speaks against one. */
export type PartRules<Target, Draft> = {
  readonly table: string;
  /** The column that says whose a part is. */
  readonly owner: string;
  readonly fields: readonly (keyof Draft & string)[];
  /** Those of them that are yes or no. */
  readonly flags: readonly (keyof Draft & string)[];
  /** The owner as the one who acts saw it, or NOT_FOUND, STALE, REFUSED. */
  readonly open: (context: ActContext, target: Target) => StoredRecord;
  /** Notes the act in the log and gives the owner its next version. */
  readonly note: (context: ActContext, owner: StoredRecord, id: number, told: Told) => PartChanged;
  /** `part`: as it lies in its table; null while it is being added. */
  readonly problemsOf: (
    context: ActContext,
    owner: StoredRecord,
    draft: Draft,
    part: StoredRecord | null,
  ) => readonly Problem[];
  /** What is kept with a part besides what was written. `except`: the part itself, where it is there already. */
  readonly keeps?: (connection: Connection, ownerId: number, draft: Draft, except: number | null) => Values;
  /** Refuses what may not be removed any more. */
  readonly refuseKept?: (context: ActContext, part: StoredRecord) => void;
};

type Call<Input> = { readonly context: ActContext; readonly input: Input };

/**
 * Adds, changes and removes one kind of part of a record's file. A change that changes nothing makes no new version; what
 * comes back masked, as the page was shown it, means what is stored.
 */
export function partActs<Target, Draft extends object>(rules: PartRules<Target, Draft>) {
  const { table, owner: column, fields, flags, open, note, problemsOf, keeps = () => ({}), refuseKept } = rules;
  const valuesOf = (draft: Draft): Values =>
    Object.fromEntries(
      fields.map((field) => {
        const value = draft[field];
        return [columnOf(field), (flags.includes(field) ? Number(value) : value) as Value];
      }),
    );
  const draftOf = (part: StoredRecord): Draft => {
    const values = fields.map((field) => {
      const value = part[columnOf(field)];
      return [field, flags.includes(field) ? value === 1 : value];
    });
    return Object.fromEntries(values) as Draft;
  };
  return {
    add: ({ context, input }: Call<Target & Draft>): PartChanged => {
      const owner = open(context, input);
      refuseIfAny(problemsOf(context, owner, input, null));
      const values = { ...valuesOf(input), ...keeps(context.ground.writer, owner.id, input, null) };
      const id = insertPartOf(context, table, { column, id: owner.id }, values);
      return note(context, owner, id, { after: values });
    },

    revise: ({ context, input }: Call<Target & Draft & { readonly id: number }>): PartChanged => {
      const owner = open(context, input);
      const part = requirePartOf(context, table, { column, id: owner.id }, input.id);
      const meant = unmaskedDraft(draftOf(part), input, context.user.role);
      refuseIfAny(meant.problems);
      refuseIfAny(problemsOf(context, owner, meant.draft, part));
      const kept = keeps(context.ground.writer, owner.id, meant.draft, part.id);
      const changed = changePartOf(context, table, part, { ...valuesOf(meant.draft), ...kept });
      const isSame = Object.keys(changed.after).length === 0;
      return isSame ? { id: part.id, version: owner.version } : note(context, owner, part.id, changed);
    },

    remove: ({ context, input }: Call<Target & { readonly id: number; readonly reason: string }>): PartChanged => {
      const owner = open(context, input);
      const part = requirePartOf(context, table, { column, id: owner.id }, input.id);
      refuseKept?.(context, part);
      removePartOf(context, table, part, input.reason);
      const told = { before: valuesOf(draftOf(part)), after: { removed: 1 }, reason: input.reason };
      return note(context, owner, part.id, told);
    },

    /** All that were not removed, in the order of a column: each as it is shown, and as it lies in its table. */
    list: (
      connection: Connection,
      ownerId: number,
      orderedBy: string,
    ): { readonly shown: Draft & Written; readonly stored: StoredRecord }[] => {
      const rows = statement(
        connection,
        `SELECT p.*, w.name AS written_by FROM ${table} AS p JOIN staff AS w ON w.id = p.updated_by
         WHERE p.${column} = ? AND p.removed_at IS NULL ORDER BY p.${orderedBy}, p.id`,
      ).all(ownerId) as StoredRecord[];
      return rows.map((stored) => ({
        stored,
        shown: {
          ...draftOf(stored),
          id: stored.id,
          updatedBy: String(stored["written_by"]),
          updatedAt: String(stored["updated_at"]),
        },
      }));
    },
  };
}
