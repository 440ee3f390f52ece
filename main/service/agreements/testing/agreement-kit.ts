import type { CaseChanged } from "../../../../shared/disputes/case-contract.ts";
import type { Outputs } from "../../../../shared/contract.ts";
import { creditor, debtor } from "../../disputes/testing/case-kit.ts";
import type { CaseKit } from "../../disputes/testing/case-kit.ts";
import { agreementDraft, allSigned } from "../../office/testing/case-drafts.ts";

type Draft = Parameters<typeof agreementDraft>[0];
type Agreements = Outputs["agreements"]["of"];

/** The two parties of every case of the kit. */
export const parties = [creditor, debtor];

/** The acts on the agreements of a case, each with what it asks for and the case's version as it is now. */
export type AgreementKit = {
  readonly of: (id: number) => Promise<Agreements>;
  /** The newest edition that there is. */
  readonly newest: (id: number) => Promise<Agreements["editions"][number]>;
  readonly draft: (id: number, over?: Draft) => Promise<CaseChanged>;
  readonly revise: (id: number, edition: number, over?: Draft) => Promise<CaseChanged>;
  /** By everybody, on 16 November, unless told otherwise. */
  readonly sign: (id: number, edition: number, over?: Partial<ReturnType<typeof allSigned>>) => Promise<CaseChanged>;
  /** Today, unless told otherwise. */
  readonly takeEffect: (id: number, edition: number, effectiveOn?: string) => Promise<CaseChanged>;
  readonly change: (id: number, edition: number) => Promise<CaseChanged>;
};

export function agreementKit({ mediator: { agreements }, at }: CaseKit): AgreementKit {
  const of = async (id: number) => agreements.of({ disputeId: id });
  return {
    of,
    newest: async (id) => {
      const [first] = (await of(id)).editions;
      if (first === undefined) throw new Error("no edition");
      return first;
    },
    draft: async (id, over = {}) => agreements.draft({ ...(await at(id)), ...agreementDraft(over) }),
    revise: async (id, edition, over = {}) =>
      agreements.revise({ ...(await at(id)), id: edition, ...agreementDraft(over) }),
    sign: async (id, edition, over = {}) =>
      agreements.sign({ ...(await at(id)), id: edition, ...allSigned(parties, over) }),
    takeEffect: async (id, edition, effectiveOn = "2026-11-23") =>
      agreements.takeEffect({ ...(await at(id)), id: edition, effectiveOn }),
    change: async (id, edition) => agreements.change({ ...(await at(id)), id: edition, reason: "分期改为三期" }),
  };
}
