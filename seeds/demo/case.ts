import type { LocalDate } from "../../shared/calendar.ts";
import type { Inputs } from "../../shared/contract.ts";
import type { CaseChanged } from "../../shared/disputes/case-contract.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import type { Client, Diary } from "./diary.ts";
import type { Subject } from "./dispute-stories.ts";
import type { Random } from "./random.ts";
import type { StaffName } from "./staff.ts";

/** A case in the diary; its id is known and its version moves on once it is lived. */
export type DemoCase = {
  readonly draft: DisputeDraft;
  readonly handler: StaffName;
  readonly subject: Subject;
  readonly key: { id: number; version: number };
};

export type Target = { readonly disputeId: number; readonly version: number };

/** Something done in a case on some day. */
export type Deed = (client: Client, target: Target) => Promise<CaseChanged>;

/** Where a case's story is told. */
export type Scene = { readonly diary: Diary; readonly random: Random; readonly kase: DemoCase };

type Similar = Inputs["disputes"]["create"]["similar"];

/** Notes that a case comes in, and what is done with it on the spot. */
export function noteEntry(
  { diary, kase }: Scene,
  deeds: readonly Deed[],
  similar: () => Similar = () => ({ decision: "go_on" }),
): void {
  diary.note(kase.draft.registeredOn, kase.handler, async (client) => {
    const { id, version } = await client.disputes.create({ ...kase.draft, similar: similar() });
    Object.assign(kase.key, { id, version });
    await doneIn(kase, client, deeds);
  });
}

/** Notes what somebody does in the case on one day, one thing after the other. */
export function noteDeeds({ diary, kase }: Scene, day: LocalDate, by: StaffName, ...deeds: readonly Deed[]): void {
  diary.note(day, by, (client) => doneIn(kase, client, deeds));
}

/** Does them at once, each on the case as the one before left it. */
export async function doneIn({ key }: DemoCase, client: Client, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) key.version = (await deed(client, { disputeId: key.id, version: key.version })).version;
}

/** Names as papers write them. */
export const partiesOf = ({ draft }: DemoCase): readonly [applicant: string, respondent: string] => {
  const [applicant, respondent] = draft.parties;
  return [applicant?.partyName ?? "", respondent?.partyName ?? ""];
};
