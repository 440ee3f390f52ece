import { fastTrackDraft } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

/** Every act on a fast-track case, done to one that nobody has. */
export function callsOnFastTrack(target: { readonly id: number; readonly version: number }): Record<string, Call> {
  const { id: fastTrackCaseId, version } = target;
  const ofCase = { fastTrackCaseId, version };
  const step = { ...ofCase, on: "2026-11-23" };
  const paper = { ...step, materialId: 1 };
  const reason = "登记有误";
  const check = { checkedOn: "2026-11-23", source: "credit_china", result: "normal", checker: "乙承办" } as const;
  const four = { intention: true, aware: true, genuine: true, punctual: true };
  return {
    "fasttrack.create": ({ fasttrack }) => fasttrack.create(fastTrackDraft(fastTrackCaseId)),
    "fasttrack.revise": ({ fasttrack }) => fasttrack.revise({ ...fastTrackDraft(fastTrackCaseId), ...target }),
    "fasttrack.remove": ({ fasttrack }) => fasttrack.remove({ ...target, reason }),
    "fasttrack.beginCheck": ({ fasttrack }) => fasttrack.beginCheck(step),
    "fasttrack.notify": ({ fasttrack }) => fasttrack.notify({ ...step, items: [1] }),
    "fasttrack.commit": ({ fasttrack }) =>
      fasttrack.commit({ ...step, ...four, signatory: "王某", papers: [{ id: 1, workdays: 5, form: "paper" }] }),
    "fasttrack.accept": ({ fasttrack }) => fasttrack.accept(step),
    "fasttrack.beginReview": ({ fasttrack }) => fasttrack.beginReview(step),
    "fasttrack.submitPaper": ({ fasttrack }) => fasttrack.submitPaper(paper),
    "fasttrack.returnPaper": ({ fasttrack }) => fasttrack.returnPaper({ ...paper, reason }),
    "fasttrack.confirmPaper": ({ fasttrack }) => fasttrack.confirmPaper(paper),
    "fasttrack.askExtension": ({ fasttrack }) => fasttrack.askExtension({ ...paper, newDueOn: "2026-12-01", reason }),
    "fasttrack.grantExtension": ({ fasttrack }) => fasttrack.grantExtension(paper),
    "fasttrack.refuseExtension": ({ fasttrack }) => fasttrack.refuseExtension({ ...paper, reason }),
    "fasttrack.completePapers": ({ fasttrack }) => fasttrack.completePapers(step),
    "fasttrack.close": ({ fasttrack }) => fasttrack.close(step),
    "fasttrack.recordPostCheck": ({ fasttrack }) =>
      fasttrack.recordPostCheck({ ...step, result: "kept", finding: "属实" }),
    "fasttrack.demandCorrection": ({ fasttrack }) => fasttrack.demandCorrection({ ...paper, dueOn: "2026-12-01" }),
    "fasttrack.expire": ({ fasttrack }) => fasttrack.expire({ ...step, reason, toldOn: "2026-11-23" }),
    "fasttrack.revoke": ({ fasttrack }) => fasttrack.revoke({ ...step, reason, ground: "false_promise" }),
    "fasttrack.refuse": ({ fasttrack }) => fasttrack.refuse({ ...step, reason }),
    "fasttrack.toOrdinary": ({ fasttrack }) =>
      fasttrack.toOrdinary({ ...step, ground: "unwilling", toldOn: "2026-11-23" }),
    "fasttrack.withdraw": ({ fasttrack }) => fasttrack.withdraw({ ...step, reason }),
    "fasttrack.addCreditCheck": ({ fasttrack }) => fasttrack.addCreditCheck({ ...ofCase, ...check }),
    "fasttrack.reviseCreditCheck": ({ fasttrack }) => fasttrack.reviseCreditCheck({ ...ofCase, ...check, id: 1 }),
    "fasttrack.removeCreditCheck": ({ fasttrack }) => fasttrack.removeCreditCheck({ ...ofCase, id: 1, reason }),
  };
}
