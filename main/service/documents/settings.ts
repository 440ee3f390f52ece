import { paperSettingsProblems } from "../../../shared/documents/settings.ts";
import type { PaperSettings } from "../../../shared/documents/settings.ts";
import type { Connection } from "../../database/open.ts";
import { refuseIfAny } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { addVersion, ruleInForce } from "../office/rule-sets.ts";
import { statement } from "../office/statements.ts";

const CODE = "papers";

/** By which names papers go out, and how long dossiers are kept, as in force on a day. */
export function paperSettings(connection: Connection, on: string): PaperSettings & { readonly basis: string } {
  const { parameters, basis } = ruleInForce(connection, CODE, on);
  return { ...(parameters as PaperSettings), basis };
}

/** A new version of the rule set from today on. Refuses with what `paperSettingsProblems` finds. */
export function saveSettings(context: ActContext, wanted: PaperSettings): PaperSettings {
  const { writer } = context.ground;
  const { basis, ...last } = paperSettings(writer, context.today);
  const { committee, court, retentions } = wanted;
  const next = { committee, court, retentions };
  refuseIfAny(paperSettingsProblems(next, last));
  const version = Number(statement(writer, "SELECT max(rule_version) FROM rule_set WHERE code = ?").pluck().get(CODE));
  const made = { code: CODE, version: version + 1, effectiveFrom: context.today, basis, parameters: next };
  const recordId = addVersion(context, made);
  noteAct(context, {
    entity: "rule_set",
    recordId,
    before: { code: CODE, parameters: last },
    after: { code: CODE, rule_version: version + 1, effective_from: context.today, parameters: next },
  });
  return next;
}
