import type { Inputs } from "../../../../shared/contract.ts";
import type { DisputeState } from "../../../../shared/disputes/states.ts";
import { filedPapers } from "../../../../shared/dossiers/pages.ts";
import { declarationDraft } from "../../office/testing/case-drafts.ts";
import { staffNames } from "../../office/testing/office.ts";
import type { CaseKit } from "./case-kit.ts";

type Way = {
  /** The state before. */
  readonly from: DisputeState;
  readonly over?: Partial<Inputs["disputes"]["create"]>;
  readonly go: (kit: CaseKit, id: number) => Promise<unknown>;
};

const reason = "按当事人说明登记";

/** How a case comes into each state by the acts of the office, step by step from its registration. */
export const ways: Readonly<Record<Exclude<DisputeState, "registered">, Way>> = {
  accepted: {
    from: "registered",
    go: async ({ mediator, at }, id) =>
      mediator.disputes.accept({ ...(await at(id)), on: "2026-11-03", channel: "people" }),
  },
  not_accepted: {
    from: "registered",
    go: async ({ mediator, at }, id) => mediator.disputes.refuse({ ...(await at(id)), on: "2026-11-03", reason }),
  },
  transferred: {
    from: "registered",
    go: async ({ mediator, at }, id) =>
      mediator.disputes.transfer({ ...(await at(id)), on: "2026-11-03", unit: "county_court", reason }),
  },
  merged: {
    from: "registered",
    go: async ({ mediator, at, caseIn }, id) => {
      const into = await caseIn("registered");
      await mediator.disputes.merge({ ...(await at(id)), on: "2026-11-03", into, reason });
    },
  },
  in_mediation: {
    from: "accepted",
    go: async ({ mediator, at }, id) => {
      await mediator.mediation.declareConflict({
        ...(await at(id)),
        ...declarationDraft({ declaredOn: "2026-11-05" }),
      });
      await mediator.disputes.beginMediation({ ...(await at(id)), on: "2026-11-05" });
    },
  },
  with_department: {
    from: "accepted",
    go: async ({ mediator, at }, id) =>
      mediator.disputes.handToDepartment({ ...(await at(id)), on: "2026-11-05", unit: "housing_construction_bureau" }),
  },
  suspended: {
    from: "in_mediation",
    go: async ({ mediator, at }, id) =>
      mediator.disputes.suspend({ ...(await at(id)), on: "2026-11-10", cause: "appraisal", reason: "等待质量鉴定" }),
  },
  agreed: {
    from: "in_mediation",
    go: async ({ mediator, at, signedAgreement }, id) => {
      const agreement = await signedAgreement(id);
      await mediator.agreements.takeEffect({ ...(await at(id)), id: agreement, effectiveOn: "2026-11-09" });
    },
  },
  performing: {
    from: "agreed",
    go: async ({ mediator, at }, id) => mediator.disputes.beginPerformance({ ...(await at(id)), on: "2026-11-10" }),
  },
  performed: {
    from: "performing",
    go: async ({ mediator, at, pay }, id) => {
      await pay(id, 12_000_000);
      await mediator.disputes.recordPerformed({ ...(await at(id)), on: "2026-11-12" });
    },
  },
  partly_performed: {
    from: "performing",
    go: async ({ mediator, at, pay }, id) => {
      await pay(id, 3_000_000);
      await mediator.disputes.recordPartPerformed({ ...(await at(id)), on: "2026-11-17" });
    },
  },
  not_performed: {
    from: "performing",
    go: async ({ mediator, at }, id) => mediator.disputes.recordUnperformed({ ...(await at(id)), on: "2026-11-17" }),
  },
  urging: {
    from: "not_performed",
    go: async ({ mediator, at }, id) => mediator.disputes.urge({ ...(await at(id)), on: "2026-11-18", reason }),
  },
  terminated: {
    from: "in_mediation",
    go: async ({ mediator, at }, id) =>
      mediator.disputes.terminate({ ...(await at(id)), on: "2026-11-10", cause: "too_far_apart", reason }),
  },
  withdrawn: {
    from: "in_mediation",
    go: async ({ mediator, at }, id) => mediator.disputes.withdraw({ ...(await at(id)), on: "2026-11-10", reason }),
  },
  settled: {
    from: "in_mediation",
    go: async ({ mediator, at }, id) => mediator.disputes.settle({ ...(await at(id)), on: "2026-11-10" }),
  },
  resolved_by_department: {
    from: "with_department",
    go: async ({ mediator, at }, id) => mediator.disputes.resolve({ ...(await at(id)), on: "2026-11-10" }),
  },
  litigated: {
    from: "terminated",
    go: async ({ mediator, at }, id) =>
      mediator.disputes.litigate({
        ...(await at(id)),
        on: "2026-11-11",
        court: "洋县人民法院",
        docketNo: "（2026）陕0723民初100号",
      }),
  },
  routes_told: {
    from: "terminated",
    go: async ({ mediator, at }, id) =>
      mediator.disputes.tellRoutes({ ...(await at(id)), on: "2026-11-11", routes: ["court"] }),
  },
  awaiting_strike_off: {
    from: "settled",
    go: async ({ mediator, at, attach }, id) => {
      await attach(id);
      const waiver = "当事人表示不需要回访";
      await mediator.disputes.proposeStrikeOff({ ...(await at(id)), on: "2026-11-12", waiver });
    },
  },
  struck_off: {
    from: "awaiting_strike_off",
    go: async ({ verifier, at }, id) => verifier.disputes.strikeOff({ ...(await at(id)), on: "2026-11-13" }),
  },
  archived: {
    from: "struck_off",
    go: async (kit, id) => {
      await fileDossier(kit, id);
      await kit.mediator.disputes.archive({ ...(await kit.at(id)), on: "2026-11-16" });
    },
  },
};

/** Files a dossier with every paper that this case's dossier must have; another one than who filed it looks it through. */
export async function fileDossier({ mediator, verifier, at }: CaseKit, id: number): Promise<void> {
  const { missing, retentions } = await mediator.dossiers.of({ disputeId: id });
  const rest = { pages: 1, documentId: null, attachmentId: null, note: null };
  await mediator.dossiers.arrange({
    ...(await at(id)),
    retention: retentions[0] ?? "",
    filedOn: "2026-11-13",
    filedBy: staffNames.mediator,
    volumeNote: null,
    remark: null,
    items: filedPapers.filter((paper) => missing.includes(paper)).map((paper) => ({ ...rest, paper, title: paper })),
  });
  await verifier.dossiers.check({ ...(await at(id)), on: "2026-11-13" });
}
