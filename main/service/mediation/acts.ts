import type { Outputs } from "../../../shared/contract.ts";
import { whyFileClosed, whyNoExtension, whyNoSitting } from "../../../shared/mediation/rules.ts";
import type { Connection } from "../../database/open.ts";
import { partiesOf } from "../disputes/index.ts";
import { act, office, question } from "../office/acting.ts";
import { statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import { stateOf } from "./case-dates.ts";
import { declarations, declareConflict } from "./declaring.ts";
import { extendTerm, extensionRule, removeExtension } from "./extending.ts";
import { evidence, investigations, sittings } from "./parts.ts";

const os = office.mediation;
type Mediation = Outputs["mediation"]["of"];

export const mediation = os.router({
  of: os.of.use(question).handler(({ context, input }) => mediationOf(context.ground.reader, input.disputeId)),

  addSitting: os.addSitting.use(act).handler(sittings.add),
  reviseSitting: os.reviseSitting.use(act).handler(sittings.revise),
  removeSitting: os.removeSitting.use(act).handler(sittings.remove),

  addInvestigation: os.addInvestigation.use(act).handler(investigations.add),
  reviseInvestigation: os.reviseInvestigation.use(act).handler(investigations.revise),
  removeInvestigation: os.removeInvestigation.use(act).handler(investigations.remove),

  addEvidence: os.addEvidence.use(act).handler(evidence.add),
  reviseEvidence: os.reviseEvidence.use(act).handler(evidence.revise),
  removeEvidence: os.removeEvidence.use(act).handler(evidence.remove),

  declareConflict: os.declareConflict.use(act).handler(({ context, input }) => declareConflict(context, input)),
  removeDeclaration: os.removeDeclaration.use(act).handler(declarations.remove),

  extendTerm: os.extendTerm.use(act).handler(({ context, input }) => extendTerm(context, input)),
  removeExtension: os.removeExtension.use(act).handler(({ context, input }) => removeExtension(context, input)),
});

function mediationOf(connection: Connection, disputeId: number): Mediation {
  const kase = requireRecord(connection, "dispute", disputeId);
  const state = stateOf(kase);
  const files = statement(
    connection,
    "SELECT id, name AS attachmentName FROM attachment WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id",
  ).all(disputeId) as Mediation["files"];
  const names = new Map(files.map(({ id, attachmentName }) => [id, attachmentName]));
  return {
    sittings: sittings.list(connection, disputeId, "held_on"),
    investigations: investigations.list(connection, disputeId, "held_on"),
    evidence: evidence.list(connection, disputeId, "created_at").map((one) => ({
      ...one,
      attachmentName: one.attachmentId === null ? null : (names.get(one.attachmentId) ?? null),
    })),
    declarations: declarations.list(connection, disputeId, "declared_on"),
    extensions: extensionsOf(connection, disputeId),
    parties: partiesOf(connection, disputeId).map(({ partyName }) => ({ partyName })),
    files,
    mostDays: extensionRule(connection, kase).most,
    whyNot: { sitting: whyNoSitting(state), file: whyFileClosed(state), extension: whyNoExtension(state) },
  };
}

function extensionsOf(connection: Connection, disputeId: number): Mediation["extensions"] {
  return statement(
    connection,
    `SELECT e.id, e.agreed_on AS agreedOn, e.days, e.reason, w.name AS updatedBy, e.updated_at AS updatedAt
     FROM term_extension AS e JOIN staff AS w ON w.id = e.updated_by
     WHERE e.dispute_id = ? AND e.removed_at IS NULL ORDER BY e.agreed_on, e.id`,
  ).all(disputeId) as Mediation["extensions"];
}
