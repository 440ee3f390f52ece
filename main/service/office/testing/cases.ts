import type { Inputs } from "../../../../shared/contract.ts";
import type { AssessmentStanding } from "../../../../shared/assessments/rules.ts";
import type { CaseChanged } from "../../../../shared/disputes/case-contract.ts";
import type { Standing } from "../../../../shared/disputes/rules.ts";
import { recordAssessment } from "../../assessments/index.ts";
import { recordDispute } from "../../disputes/index.ts";
import type { Session } from "../index.ts";
import { agreementDraft, allSigned, declarationDraft } from "./case-drafts.ts";
import { disputeEntry } from "./drafts.ts";
import type { assessmentDraft, disputeDraft } from "./drafts.ts";
import type { Client } from "./office.ts";

type Entry = Inputs["disputes"]["create"];
export type Target = { readonly disputeId: number; readonly version: number };

/** A case that a test leads through its acts. */
export type TestCase = {
  readonly id: number;
  /** The case as the last act left it. */
  target(): Target;
  /** Does an act on it; every act makes the version that the next one needs. */
  go(act: (target: Target) => Promise<CaseChanged>): Promise<CaseChanged>;
};

export function caseOf({ id, version }: { readonly id: number; readonly version: number }): TestCase {
  let latest = version;
  const target = () => ({ disputeId: id, version: latest });
  return {
    id,
    target,
    go: async (act) => {
      const changed = await act(target());
      latest = changed.version;
      return changed;
    },
  };
}

/** A case of people's mediation, accepted on the day of its registration unless said otherwise. */
export async function acceptedCase(client: Client, draft: Entry = disputeEntry(), on?: string): Promise<TestCase> {
  const made = caseOf(await client.disputes.create({ similar: { decision: "go_on" }, ...draft }));
  await made.go((target) => client.disputes.accept({ ...target, on: on ?? draft.registeredOn, channel: "people" }));
  return made;
}

/** The same, in mediation since that day. */
export async function mediatedCase(client: Client, draft: Entry = disputeEntry(), on?: string): Promise<TestCase> {
  const day = on ?? draft.registeredOn;
  const made = await acceptedCase(client, draft, day);
  await made.go((target) => client.mediation.declareConflict({ ...target, ...declarationDraft({ declaredOn: day }) }));
  await made.go((target) => client.disputes.beginMediation({ ...target, on: day }));
  return made;
}

/** A dispute whose parties settled it themselves on a day. */
export async function settledCase(client: Client, draft: Entry, on: string): Promise<TestCase> {
  const made = await mediatedCase(client, draft);
  await made.go((target) => client.disputes.settle({ ...target, on }));
  return made;
}

/** A dispute as an older ledger brings it: with where it stands, and without the steps that led there. */
export function ledgerDispute(
  session: Session,
  draft: ReturnType<typeof disputeDraft>,
  standing: Standing,
): { readonly id: number; readonly version: number } {
  const { writer: connection, clock } = session.ground;
  const writing = { connection, userId: 1, now: clock.now(), act: "imports.commit" };
  return { id: connection.transaction(() => recordDispute(writing, draft, standing))(), version: 1 };
}

/** An assessment as an older ledger brings it: with where it stands, and without the steps that led there. */
export function ledgerAssessment(
  session: Session,
  draft: ReturnType<typeof assessmentDraft>,
  standing: AssessmentStanding,
): { readonly id: number; readonly version: number } {
  const { writer: connection, clock } = session.ground;
  const writing = { connection, userId: 1, now: clock.now(), act: "imports.commit" };
  return { id: connection.transaction(() => recordAssessment(writing, draft, { standing }))(), version: 1 };
}

/** Puts a small file into the case's file; answers its id. */
export async function attachFile(
  client: Client,
  kase: TestCase,
  name: string,
  content: string = `%PDF-1.7\n${name}\n%%EOF\n`,
): Promise<number> {
  const file = new File([content], name);
  const { upload } = await client.attachments.start({
    disputeId: kase.id,
    name,
    bytes: file.size,
    kind: "evidence",
    pages: 1,
    note: null,
  });
  await client.attachments.piece({ upload, offset: 0, content: file });
  const { id } = await kase.go((target) => client.attachments.finish({ upload, ...target }));
  return id;
}

/** An agreement of these instalments that all parties signed and that took effect on a day; answers its id. */
export async function agreedOn(
  client: Client,
  kase: TestCase,
  on: string,
  over: Parameters<typeof agreementDraft>[0] = {},
): Promise<number> {
  const { id } = await kase.go((target) => client.agreements.draft({ ...target, ...agreementDraft(over) }));
  const { parties } = await client.agreements.of({ disputeId: kase.id });
  const signed = allSigned(
    parties.map(({ partyName }) => partyName),
    { signedOn: on },
  );
  await kase.go((target) => client.agreements.sign({ ...target, id, ...signed }));
  await kase.go((target) => client.agreements.takeEffect({ ...target, id, effectiveOn: on }));
  return id;
}
