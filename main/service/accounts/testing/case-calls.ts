import {
  agreementDraft,
  allSigned,
  declarationDraft,
  evidenceDraft,
  followUpDraft,
  investigationDraft,
  sittingDraft,
} from "../../office/testing/case-drafts.ts";
import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;
type Target = { readonly disputeId: number; readonly version: number };

/** A well-formed call of every act on a case file, all of them on the same case. */
export function callsOnCase(target: Target): Readonly<Record<string, Call>> {
  const reason = "登记错误";
  const part = { ...target, id: target.disputeId };
  const on = { ...target, on: "2026-11-20" };
  const onPart = { ...on, id: target.disputeId };
  const link = { ...target, otherId: target.disputeId, reason };
  return {
    "disputes.link": ({ disputes }) => disputes.link(link),
    "disputes.unlink": ({ disputes }) => disputes.unlink(link),
    "disputes.accept": ({ disputes }) => disputes.accept({ ...on, channel: "people" }),
    "disputes.refuse": ({ disputes }) => disputes.refuse({ ...on, reason }),
    "disputes.transfer": ({ disputes }) => disputes.transfer({ ...on, unit: "justice_bureau", reason }),
    "disputes.merge": ({ disputes }) => disputes.merge({ ...on, into: 1, reason }),
    "disputes.beginMediation": ({ disputes }) => disputes.beginMediation(on),
    "disputes.handToDepartment": ({ disputes }) => disputes.handToDepartment({ ...on, unit: "justice_bureau" }),
    "disputes.suspend": ({ disputes }) => disputes.suspend({ ...on, cause: "appraisal", reason }),
    "disputes.resume": ({ disputes }) => disputes.resume(on),
    "disputes.terminate": ({ disputes }) => disputes.terminate({ ...on, cause: "refused", reason }),
    "disputes.withdraw": ({ disputes }) => disputes.withdraw({ ...on, reason }),
    "disputes.settle": ({ disputes }) => disputes.settle(on),
    "disputes.resolve": ({ disputes }) => disputes.resolve(on),
    "disputes.litigate": ({ disputes }) => disputes.litigate({ ...on, court: "洋县人民法院" }),
    "disputes.tellRoutes": ({ disputes }) => disputes.tellRoutes({ ...on, routes: ["court"] }),
    "disputes.beginPerformance": ({ disputes }) => disputes.beginPerformance(on),
    "disputes.recordPerformed": ({ disputes }) => disputes.recordPerformed(on),
    "disputes.recordPartPerformed": ({ disputes }) => disputes.recordPartPerformed(on),
    "disputes.recordUnperformed": ({ disputes }) => disputes.recordUnperformed(on),
    "disputes.urge": ({ disputes }) => disputes.urge({ ...on, reason }),
    "disputes.resumePerformance": ({ disputes }) => disputes.resumePerformance(on),
    "disputes.proposeStrikeOff": ({ disputes }) => disputes.proposeStrikeOff(on),
    "disputes.strikeOff": ({ disputes }) => disputes.strikeOff(on),
    "disputes.rejectStrikeOff": ({ disputes }) => disputes.rejectStrikeOff({ ...on, reason }),
    "disputes.archive": ({ disputes }) => disputes.archive(on),
    "disputes.reopen": ({ disputes }) => disputes.reopen({ ...on, to: "in_mediation", reason }),
    "mediation.addSitting": ({ mediation }) => mediation.addSitting({ ...target, ...sittingDraft() }),
    "mediation.reviseSitting": ({ mediation }) => mediation.reviseSitting({ ...part, ...sittingDraft() }),
    "mediation.removeSitting": ({ mediation }) => mediation.removeSitting({ ...part, reason }),
    "mediation.addInvestigation": ({ mediation }) => mediation.addInvestigation({ ...target, ...investigationDraft() }),
    "mediation.reviseInvestigation": ({ mediation }) =>
      mediation.reviseInvestigation({ ...part, ...investigationDraft() }),
    "mediation.removeInvestigation": ({ mediation }) => mediation.removeInvestigation({ ...part, reason }),
    "mediation.addEvidence": ({ mediation }) => mediation.addEvidence({ ...target, ...evidenceDraft() }),
    "mediation.reviseEvidence": ({ mediation }) => mediation.reviseEvidence({ ...part, ...evidenceDraft() }),
    "mediation.removeEvidence": ({ mediation }) => mediation.removeEvidence({ ...part, reason }),
    "mediation.declareConflict": ({ mediation }) => mediation.declareConflict({ ...target, ...declarationDraft() }),
    "mediation.removeDeclaration": ({ mediation }) => mediation.removeDeclaration({ ...part, reason }),
    "mediation.extendTerm": ({ mediation }) =>
      mediation.extendTerm({ ...target, agreedOn: "2026-11-20", days: 10, reason, bothAgree: true }),
    "mediation.removeExtension": ({ mediation }) => mediation.removeExtension({ ...part, reason }),
    "agreements.draft": ({ agreements }) => agreements.draft({ ...target, ...agreementDraft() }),
    "agreements.revise": ({ agreements }) => agreements.revise({ ...part, ...agreementDraft() }),
    "agreements.discard": ({ agreements }) => agreements.discard({ ...part, reason }),
    "agreements.sign": ({ agreements }) => agreements.sign({ ...part, ...allSigned([]) }),
    "agreements.takeEffect": ({ agreements }) => agreements.takeEffect({ ...part, effectiveOn: "2026-11-20" }),
    "agreements.change": ({ agreements }) => agreements.change({ ...part, reason }),
    "agreements.declareBreach": ({ agreements }) => agreements.declareBreach({ ...onPart, reason }),
    "agreements.annul": ({ agreements }) => agreements.annul({ ...onPart, reason }),
    "confirmations.apply": ({ confirmations }) =>
      confirmations.apply({
        ...target,
        agreementId: part.id,
        appliedOn: "2026-11-20",
        court: "洋县人民法院",
        joint: true,
      }),
    "confirmations.accept": ({ confirmations }) => confirmations.accept(onPart),
    "confirmations.refuse": ({ confirmations }) => confirmations.refuse({ ...onPart, reason }),
    "confirmations.ruleValid": ({ confirmations }) => confirmations.ruleValid(onPart),
    "confirmations.dismiss": ({ confirmations }) => confirmations.dismiss({ ...onPart, reason }),
    "confirmations.withdraw": ({ confirmations }) => confirmations.withdraw({ ...onPart, reason }),
    "confirmations.remove": ({ confirmations }) => confirmations.remove({ ...part, reason }),
    "followUps.add": ({ followUps }) => followUps.add({ ...target, ...followUpDraft() }),
    "followUps.revise": ({ followUps }) => followUps.revise({ ...part, ...followUpDraft() }),
    "followUps.remove": ({ followUps }) => followUps.remove({ ...part, reason }),
    "attachments.start": ({ attachments }) =>
      attachments.start({ disputeId: target.disputeId, name: "合同.pdf", bytes: 9, kind: "evidence" }),
    "attachments.piece": ({ attachments }) =>
      attachments.piece({ upload: "none", offset: 0, content: new File(["%PDF-1.7"], "piece") }),
    "attachments.finish": ({ attachments }) => attachments.finish({ ...target, upload: "none" }),
    "attachments.cancel": ({ attachments }) => attachments.cancel({ upload: "none" }),
    "attachments.read": ({ attachments }) => attachments.read({ id: part.id }),
    "attachments.check": async ({ attachments }) => (await attachments.check({ disputeId: target.disputeId })).next(),
    "attachments.revise": ({ attachments }) =>
      attachments.revise({ ...part, name: "合同.pdf", kind: "evidence", pages: null, note: null }),
    "attachments.remove": ({ attachments }) => attachments.remove({ ...part, reason }),
  };
}
