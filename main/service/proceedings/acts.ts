import type { Outputs } from "../../../shared/contract.ts";
import type { ProceedingDraft, ProceedingOwner } from "../../../shared/proceedings/contract.ts";
import { proceedingProblems } from "../../../shared/proceedings/rules.ts";
import { unmaskedDraft } from "../../../shared/privacy/unmasked-draft.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { act, office, question, refuse, refuseIfAny } from "../office/acting.ts";
import { statement } from "../office/statements.ts";
import { isEntered } from "../payments/index.ts";
import { partTable, requireRecord, writtenOf } from "../registers/index.ts";
import { owners, requireOwner } from "./owners.ts";

const os = office.proceedings;

const fields = [
  "kind",
  "court",
  "docketNo",
  "filedOn",
  "acceptedOn",
  "result",
  "resultOn",
  "fees",
  "interest",
  "principal",
  "performUntil",
  "nextOn",
  "nextStep",
  "note",
] as const satisfies readonly (keyof ProceedingDraft)[];

const tables = {
  loans: partTable<ProceedingDraft>({ table: "proceeding", owner: owners.loans.column, fields, flags: [] }),
  arrears: partTable<ProceedingDraft>({ table: "proceeding", owner: owners.arrears.column, fields, flags: [] }),
  disputes: partTable<ProceedingDraft>({ table: "proceeding", owner: owners.disputes.column, fields, flags: [] }),
};

/** 司法程序: the court steps of a loan, an arrears case or a dispute. */
export const proceedings = os.router({
  of: os.of.use(question).handler(({ context, input: { owner } }) => proceedingsOf(context.ground.reader, owner)),

  add: os.add.use(act).handler(({ context, input: { owner, version, ...draft } }) => {
    const record = requireOwner(context, owner, version);
    refuseIfAny(proceedingProblems(draft, context.today));
    const table = tables[owner.register];
    const values = table.valuesOf(draft);
    return owners[owner.register].note(context, record, table.insert(context, record.id, values), { after: values });
  }),

  revise: os.revise.use(act).handler(({ context, input: { owner, version, id, ...draft } }) => {
    const record = requireOwner(context, owner, version);
    const table = tables[owner.register];
    const part = table.require(context.ground.writer, record.id, id);
    const meant = unmaskedDraft(table.draftOf(part), draft, context.user.role);
    refuseIfAny(meant.problems);
    refuseIfAny(proceedingProblems(meant.draft, context.today));
    const changed = table.change(context, part, table.valuesOf(meant.draft));
    const isSame = Object.keys(changed.after).length === 0;
    return isSame ? { id, version: record.version } : owners[owner.register].note(context, record, id, changed);
  }),

  remove: os.remove.use(act).handler(({ context, input: { owner, version, id, reason } }) => {
    const record = requireOwner(context, owner, version);
    const table = tables[owner.register];
    const part = table.require(context.ground.writer, record.id, id);
    refuseIfPaidUpon(context.ground.writer, id);
    table.remove(context, part, reason);
    const told = { before: table.valuesOf(table.draftOf(part)), after: { removed: 1 }, reason };
    return owners[owner.register].note(context, record, id, told);
  }),
});

function proceedingsOf(connection: Connection, owner: ProceedingOwner): Outputs["proceedings"]["of"] {
  const { id } = requireRecord(connection, owners[owner.register].table, owner.id);
  const table = tables[owner.register];
  return table.list(connection, id, "filed_on").map((part) => ({
    ...table.draftOf(part),
    ...writtenOf(part),
    paid: paidUpon(connection, part.id),
  }));
}

function paidUpon(connection: Connection, id: number): number {
  const sum = statement(
    connection,
    `SELECT ifnull(sum(p.amount), 0) FROM payment AS p
     WHERE p.proceeding_id = ? AND p.deleted_at IS NULL AND ${isEntered}`,
  );
  return Number(sum.pluck().get(id));
}

/** Money that came in upon a decision keeps it in the file. */
function refuseIfPaidUpon(connection: Connection, id: number): void {
  const count = Number(
    statement(connection, "SELECT count(*) FROM payment WHERE proceeding_id = ? AND deleted_at IS NULL")
      .pluck()
      .get(id),
  );
  if (count > 0) refuse(problem("", "LINKED_TO_PAYMENT", { count }));
}
