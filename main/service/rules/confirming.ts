import type { Inputs } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import { standingOf } from "../../../shared/rules/standing.ts";
import { notFound, refuse } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { confirmationOf } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";

type Version = { readonly id: number; readonly version: number; readonly effectiveFrom: string };

/** Notes who confirmed a version that counts or is still to come, and by what. */
export function confirmRule(context: ActContext, { code, version, note }: Inputs["rules"]["confirm"]): void {
  const { ground, today, now, user } = context;
  const versions = statement(
    ground.writer,
    "SELECT id, rule_version AS version, effective_from AS effectiveFrom FROM rule_set WHERE code = ?",
  ).all(code) as Version[];
  const wanted = versions.find((each) => each.version === version);
  if (wanted === undefined) return notFound("rule_set", version);
  const known = confirmationOf(ground.writer, code, version);
  if (known !== null) refuse(problem("version", "ALREADY_CONFIRMED", { by: known.by, on: known.at.slice(0, 10) }));
  if (standingOf(versions, wanted, today) === "past") refuse(problem("version", "VERSION_REPLACED"));
  statement(
    ground.writer,
    "UPDATE rule_set SET confirmed_by = ?, confirmed_at = ?, confirmed_note = ? WHERE id = ?",
  ).run([user.id, now, note, wanted.id]);
  noteAct(context, {
    entity: "rule_set",
    recordId: wanted.id,
    reason: note,
    before: { confirmed_by: null },
    after: { code, rule_version: version, confirmed_by: user.name },
  });
}
