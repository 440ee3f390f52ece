import type { Inputs } from "../../../../shared/contract.ts";
import { disputeDraft } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

type IssueDraft = Omit<Inputs["assignments"]["issue"], "disputeId" | "version">;

/** An assignment as somebody issues it on the Monday of the tests. */
export function assignmentDraft(over: Partial<IssueDraft> = {}): IssueDraft {
  return {
    kind: "assign",
    fromUnit: null,
    toUnit: "market_regulation_bureau",
    toStaffId: null,
    requirement: "核实欠款金额，约双方见面",
    on: "2026-11-23",
    dueOn: "2026-12-04",
    ...over,
  };
}

/** A case, and acts on it that always take its latest version. */
export type Case = {
  readonly disputeId: number;
  target(client: Client): Promise<{ disputeId: number; version: number }>;
};

export async function openCase(client: Client, over: Parameters<typeof disputeDraft>[0] = {}): Promise<Case> {
  const { id } = await client.disputes.create({ ...disputeDraft(over), similar: { decision: "go_on" } });
  return {
    disputeId: id,
    target: async (by) => ({ disputeId: id, version: (await by.disputes.file({ id })).version }),
  };
}
