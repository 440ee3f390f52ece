import type { CaseChanged } from "../../../../shared/disputes/case-contract.ts";
import type { DisputeAct } from "../../../../shared/disputes/moves.ts";
import type { Client } from "../../office/testing/office.ts";
import type { CaseKit } from "./case-kit.ts";

/** The tests' Monday. */
export const TODAY = "2026-11-23";

const reason = "按当事人说明登记";

type Doing = (kit: CaseKit, id: number, on?: string) => Promise<CaseChanged>;

/** Whoever does this act in the office. */
export function doerOf(act: DisputeAct, { mediator, verifier }: CaseKit): Client {
  return act === "strikeOff" || act === "rejectStrikeOff" ? verifier : mediator;
}

/** Does one act on a case, with everything that it asks for. That an agreement is reached, its taking effect says. */
export const doing: Readonly<Record<DisputeAct, Doing>> = {
  accept: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.accept({ ...(await at(id)), on, channel: "people" }),
  refuse: async ({ mediator, at }, id, on = TODAY) => mediator.disputes.refuse({ ...(await at(id)), on, reason }),
  transfer: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.transfer({ ...(await at(id)), on, unit: "county_court", reason }),
  merge: async ({ mediator, at, caseIn }, id, on = TODAY) => {
    const into = await caseIn("registered");
    return mediator.disputes.merge({ ...(await at(id)), on, into, reason });
  },
  beginMediation: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.beginMediation({ ...(await at(id)), on }),
  handToDepartment: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.handToDepartment({ ...(await at(id)), on, unit: "housing_construction_bureau" }),
  suspend: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.suspend({ ...(await at(id)), on, cause: "appraisal", reason }),
  resume: async ({ mediator, at }, id, on = TODAY) => mediator.disputes.resume({ ...(await at(id)), on }),
  agree: async (kit, id, on = TODAY) => {
    const agreement = await kit.signedAgreement(id, { instalments: [] });
    return kit.mediator.agreements.takeEffect({ ...(await kit.at(id)), id: agreement, effectiveOn: on });
  },
  terminate: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.terminate({ ...(await at(id)), on, cause: "refused", reason }),
  withdraw: async ({ mediator, at }, id, on = TODAY) => mediator.disputes.withdraw({ ...(await at(id)), on, reason }),
  settle: async ({ mediator, at }, id, on = TODAY) => mediator.disputes.settle({ ...(await at(id)), on }),
  resolve: async ({ mediator, at }, id, on = TODAY) => mediator.disputes.resolve({ ...(await at(id)), on }),
  litigate: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.litigate({ ...(await at(id)), on, court: "洋县人民法院" }),
  tellRoutes: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.tellRoutes({ ...(await at(id)), on, routes: ["arbitration", "court"] }),
  beginPerformance: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.beginPerformance({ ...(await at(id)), on }),
  recordPerformed: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.recordPerformed({ ...(await at(id)), on }),
  recordPartPerformed: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.recordPartPerformed({ ...(await at(id)), on }),
  recordUnperformed: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.recordUnperformed({ ...(await at(id)), on }),
  urge: async ({ mediator, at }, id, on = TODAY) => mediator.disputes.urge({ ...(await at(id)), on, reason }),
  resumePerformance: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.resumePerformance({ ...(await at(id)), on }),
  proposeStrikeOff: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.proposeStrikeOff({ ...(await at(id)), on, waiver: "当事人表示不需要回访" }),
  strikeOff: async ({ verifier, at }, id, on = TODAY) => verifier.disputes.strikeOff({ ...(await at(id)), on }),
  rejectStrikeOff: async ({ verifier, at }, id, on = TODAY) =>
    verifier.disputes.rejectStrikeOff({ ...(await at(id)), on, reason }),
  archive: async ({ mediator, at }, id, on = TODAY) => mediator.disputes.archive({ ...(await at(id)), on }),
  reopen: async ({ mediator, at }, id, on = TODAY) =>
    mediator.disputes.reopen({ ...(await at(id)), on, to: "in_mediation", reason }),
};
