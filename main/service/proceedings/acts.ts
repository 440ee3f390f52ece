import type { Outputs } from "../../../shared/contract.ts";
import type { ProceedingDraft, ProceedingOwner } from "../../../shared/proceedings/contract.ts";
import { proceedingProblems } from "../../../shared/proceedings/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { act, office, question, refuse } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { isEntered } from "../payments/index.ts";
import { partActs, requireRecord } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
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

type Target = { readonly owner: ProceedingOwner; readonly version: number };

const ofOwner = (register: ProceedingOwner["register"]) =>
  partActs<Target, ProceedingDraft>({
    table: "proceeding",
    owner: owners[register].column,
    fields,
    flags: [],
    open: (context, { owner, version }) => requireOwner(context, owner, version),
    note: owners[register].note,
    problemsOf: ({ today }, _, draft) => proceedingProblems(draft, today),
    refuseKept: refuseIfPaidUpon,
  });

const acts = { loans: ofOwner("loans"), arrears: ofOwner("arrears"), disputes: ofOwner("disputes") };

/** 司法程序: the court steps of a loan, an arrears case or a dispute. */
export const proceedings = os.router({
  of: os.of.use(question).handler(({ context, input: { owner } }) => proceedingsOf(context.ground.reader, owner)),
  add: os.add.use(act).handler((call) => acts[call.input.owner.register].add(call)),
  revise: os.revise.use(act).handler((call) => acts[call.input.owner.register].revise(call)),
  remove: os.remove.use(act).handler((call) => acts[call.input.owner.register].remove(call)),
});

function proceedingsOf(connection: Connection, { register, id }: ProceedingOwner): Outputs["proceedings"]["of"] {
  requireRecord(connection, owners[register].table, id);
  return acts[register]
    .list(connection, id, "filed_on")
    .map(({ shown }) => ({ ...shown, paid: paidUpon(connection, shown.id) }));
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
function refuseIfPaidUpon({ ground }: ActContext, { id }: StoredRecord): void {
  const count = Number(
    statement(ground.writer, "SELECT count(*) FROM payment WHERE proceeding_id = ? AND deleted_at IS NULL")
      .pluck()
      .get(id),
  );
  if (count > 0) refuse(problem("", "LINKED_TO_PAYMENT", { count }));
}
