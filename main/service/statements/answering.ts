import type { Inputs } from "../../../shared/contract.ts";
import { answerProblems, whyNotAnswer, whyNotRemove } from "../../../shared/statements/rules.ts";
import type { StatementState } from "../../../shared/statements/states.ts";
import { removeUnusedFile } from "../files/index.ts";
import { refuse, refuseIfAny, stale } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { Following } from "./making.ts";
import { requireStatement } from "./stored.ts";
import type { Head } from "./stored.ts";

type Answer = Inputs["statements"]["sign"] & { readonly reason?: string };

/** What they said to it: signed, or objected to. Throws NOT_FOUND, STALE and REFUSED. */
export function answerStatement(
  context: ActContext,
  { id, version, on, by, reason }: Answer,
  state: Exclude<StatementState, "made">,
): { id: number; version: number } {
  const before = requireCurrent(context, id, version);
  const why = whyNotAnswer(before);
  if (why !== null) refuse(why);
  refuseIfAny(answerProblems(on, before.madeOn, context.today));
  const objection = state === "objected" ? (reason ?? null) : null;
  statement(
    context.ground.writer,
    `UPDATE statement SET state = ?, answered_on = ?, answered_by = ?, objection = ?, version = version + 1
     WHERE id = ?`,
  ).run([state, on, by, objection, id]);
  noteAct(context, {
    entity: "statement",
    recordId: id,
    before: { statement_state: before.state },
    after: {
      name: before.name,
      statement_state: state,
      answered_on: on,
      answered_by: by,
      ...(objection !== null && { objection }),
    },
  });
  return { id, version: version + 1 };
}

/** Takes a statement away that was not signed. Throws NOT_FOUND, STALE and REFUSED. */
export function removeStatement(
  context: Following,
  { id, version, reason }: Inputs["statements"]["remove"],
): { id: number } {
  const { name, scope, state, sha256 } = requireCurrent(context, id, version);
  const why = whyNotRemove({ state });
  if (why !== null) refuse(why);
  statement(
    context.ground.writer,
    "UPDATE statement SET removed_at = ?, removed_reason = ?, version = version + 1 WHERE id = ?",
  ).run([context.now, reason, id]);
  context.afterwards(() => removeUnusedFile(context.ground, sha256));
  const before = { name, from: scope.from, to: scope.to, statement_state: state, sha256 };
  noteAct(context, { entity: "statement", recordId: id, reason, before });
  return { id };
}

function requireCurrent({ ground }: ActContext, id: number, version: number): Head {
  const found = requireStatement(ground.writer, id);
  if (found.version !== version) stale("statement", id, found.version);
  return found;
}
