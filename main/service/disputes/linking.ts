import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { problem } from "../../../shared/problems.ts";
import { refuse } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import { noteOnCase, requireCase } from "./case.ts";

type Link = Inputs["disputes"]["link"];

/** Says that two disputes belong together. Refused with LINK_TO_ITSELF, ALREADY_LINKED. */
export function linkCases(context: ActContext, input: Link): CaseChanged {
  const kase = requireCase(context, input);
  const other = requireRecord(context.ground.writer, "dispute", input.otherId);
  if (other.id === kase.id) refuse(problem("otherId", "LINK_TO_ITSELF"));
  if (isLinked(context, kase.id, other.id)) refuse(problem("otherId", "ALREADY_LINKED"));
  const text = "INSERT INTO dispute_link (dispute_id, other_id, reason) VALUES (?, ?, ?)";
  statement(context.ground.writer, text).run([kase.id, other.id, input.reason]);
  const after = { linked_to: String(other["ledger_no"]) };
  return noteOnCase(context, kase, other.id, { after, reason: input.reason });
}

/** Takes a link away again, whichever of the two it was made at. Refused with NOT_LINKED. */
export function unlinkCases(context: ActContext, input: Link): CaseChanged {
  const kase = requireCase(context, input);
  const other = requireRecord(context.ground.writer, "dispute", input.otherId);
  if (!isLinked(context, kase.id, other.id)) refuse(problem("otherId", "NOT_LINKED"));
  statement(
    context.ground.writer,
    "DELETE FROM dispute_link WHERE (dispute_id = ?1 AND other_id = ?2) OR (dispute_id = ?2 AND other_id = ?1)",
  ).run({ 1: kase.id, 2: other.id });
  const told = { before: { linked_to: String(other["ledger_no"]) }, after: { linked_to: null }, reason: input.reason };
  return noteOnCase(context, kase, other.id, told);
}

function isLinked(context: ActContext, one: number, other: number): boolean {
  return (
    statement(
      context.ground.writer,
      "SELECT 1 FROM dispute_link WHERE (dispute_id = ?1 AND other_id = ?2) OR (dispute_id = ?2 AND other_id = ?1)",
    ).get({ 1: one, 2: other }) !== undefined
  );
}
