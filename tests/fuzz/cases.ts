import { acceptedCase, agreedOn, attachFile, mediatedCase } from "../../main/service/office/testing/cases.ts";
import type { TestCase } from "../../main/service/office/testing/cases.ts";
import {
  agreementDraft,
  allSigned,
  declarationDraft,
  evidenceDraft,
  followUpDraft,
  investigationDraft,
  sittingDraft,
} from "../../main/service/office/testing/case-drafts.ts";
import { filedPapers } from "../../shared/dossiers/pages.ts";
import { creditCode, disputeEntry, pairOf, paymentDraft } from "../../main/service/office/testing/drafts.ts";
import type { Client } from "../../main/service/office/testing/office.ts";

/** One case for each place on its way, by the number that it has in the model. */
export const CASES = {
  registered: 3,
  accepted: 4,
  in_mediation: 5,
  suspended: 6,
  drafted: 7,
  signed: 8,
  agreed: 9,
  unpaid: 10,
  partly_paid: 11,
  paid: 12,
  not_performed: 13,
  urging: 14,
  with_department: 15,
  terminated: 16,
  settled: 17,
  awaiting_strike_off: 18,
  struck_off: 19,
} as const;
type Place = keyof typeof CASES;

/** The agreements and confirmations of these cases. */
export const AGREEMENTS = { drafted: 1, signed: 2, agreed: 3, unpaid: 4, partly_paid: 5 } as const;
export const CONFIRMATIONS = { unpaid: 1, partly_paid: 2 } as const;

const draftOf = (place: Place) =>
  disputeEntry({
    parties: pairOf({}, { partyUscc: creditCode(100 + CASES[place]) }),
    note: place,
    claim: "付清货款。",
  });

const parties = pairOf().map(({ partyName }) => partyName);
const [payee = "", payer = ""] = parties;
const part = (amount: number, dueOn: string) => ({ payer, payee, amount, dueOn, note: null });

/** Leads a case to each place. The order is that of {@link CASES}. */
export async function makeCases(mediator: Client, verifier: Client): Promise<void> {
  const { disputes, agreements, confirmations, followUps } = mediator;
  await disputes.create(draftOf("registered"));
  const accepted = await acceptedCase(mediator, draftOf("accepted"));
  await accepted.go((to) => mediator.mediation.declareConflict({ ...to, ...declarationDraft() }));
  const inMediation = await mediatedCase(mediator, draftOf("in_mediation"));
  await withWrittenParts(mediator, inMediation);
  await accepted.go((to) => disputes.link({ ...to, otherId: inMediation.id, reason: "同一合同引起" }));

  const suspended = await mediatedCase(mediator, draftOf("suspended"));
  await suspended.go((to) => disputes.suspend({ ...to, on: "2026-11-10", cause: "appraisal", reason: "等待鉴定" }));

  const drafted = await mediatedCase(mediator, draftOf("drafted"));
  await drafted.go((to) => agreements.draft({ ...to, ...agreementDraft() }));

  const signed = await mediatedCase(mediator, draftOf("signed"));
  const { id } = await signed.go((to) => agreements.draft({ ...to, ...agreementDraft() }));
  await signed.go((to) => agreements.sign({ ...to, id, ...allSigned(parties) }));

  const agreed = await mediatedCase(mediator, draftOf("agreed"));
  await agreedOn(mediator, agreed, "2026-11-16");

  const late = { instalments: [part(5_000_000, "2026-11-18"), part(7_000_000, "2026-12-15")] };
  const unpaid = await performing(mediator, "unpaid", late);
  await unpaid.go((to) => confirmations.apply({ ...to, ...application(AGREEMENTS.unpaid) }));

  const partlyPaid = await performing(mediator, "partly_paid", late);
  const { id: applied } = await partlyPaid.go((to) =>
    confirmations.apply({ ...to, ...application(AGREEMENTS.partly_paid) }),
  );
  await partlyPaid.go((to) => confirmations.accept({ ...to, id: applied, on: "2026-11-19" }));
  await pay(mediator, verifier, partlyPaid, 2_000_000);

  const paid = await performing(mediator, "paid", { instalments: [part(5_000_000, "2026-11-18")] });
  await pay(mediator, verifier, paid, 5_000_000);

  const notPerformed = await performing(mediator, "not_performed", late);
  await notPerformed.go((to) => disputes.recordUnperformed({ ...to, on: "2026-11-20" }));

  const urging = await performing(mediator, "urging", late);
  await urging.go((to) => disputes.recordUnperformed({ ...to, on: "2026-11-20" }));
  await urging.go((to) => disputes.urge({ ...to, on: "2026-11-20", reason: "逾期未付" }));

  const handedOver = await acceptedCase(mediator, draftOf("with_department"));
  await handedOver.go((to) => disputes.handToDepartment({ ...to, on: "2026-11-10", unit: "market_regulation_bureau" }));

  const terminated = await mediatedCase(mediator, draftOf("terminated"));
  await terminated.go((to) => disputes.terminate({ ...to, on: "2026-11-20", cause: "refused", reason: "拒绝调解" }));

  const settled = await toSettled(mediator, "settled");
  await settled.go((to) => followUps.add({ ...to, ...followUpDraft() }));

  const awaiting = await toSettled(mediator, "awaiting_strike_off");
  await awaiting.go((to) => disputes.proposeStrikeOff({ ...to, on: "2026-11-20", waiver: "双方已和解" }));

  const struckOff = await toSettled(mediator, "struck_off");
  await struckOff.go((to) => disputes.proposeStrikeOff({ ...to, on: "2026-11-20", waiver: "双方已和解" }));
  await struckOff.go((to) => verifier.disputes.strikeOff({ ...to, on: "2026-11-20" }));
  await file(mediator, verifier, struckOff);

  const { rows } = await disputes.list({ limit: 200 });
  for (const [place, number] of Object.entries(CASES)) {
    if (rows.find(({ id: found }) => found === number)?.note !== place) throw new Error(`${place} is not ${number}`);
  }
}

const application = (agreementId: number) => ({
  agreementId,
  appliedOn: "2026-11-18",
  court: "洋县人民法院",
  joint: true,
});

async function withWrittenParts(mediator: Client, kase: TestCase): Promise<void> {
  await kase.go((to) => mediator.mediation.addSitting({ ...to, ...sittingDraft() }));
  await kase.go((to) => mediator.mediation.addInvestigation({ ...to, ...investigationDraft() }));
  await kase.go((to) => mediator.mediation.addEvidence({ ...to, ...evidenceDraft() }));
  const agreed = { agreedOn: "2026-11-20", days: 5, reason: "双方同意再谈", bothAgree: true };
  await kase.go((to) => mediator.mediation.extendTerm({ ...to, ...agreed }));
}

async function performing(
  mediator: Client,
  place: Place,
  over: Parameters<typeof agreementDraft>[0],
): Promise<TestCase> {
  const kase = await mediatedCase(mediator, draftOf(place));
  await agreedOn(mediator, kase, "2026-11-16", over);
  await kase.go((to) => mediator.disputes.beginPerformance({ ...to, on: "2026-11-17" }));
  return kase;
}

async function pay(mediator: Client, verifier: Client, kase: TestCase, amount: number): Promise<void> {
  const draft = paymentDraft({ disputeId: kase.id, amount, receivedOn: "2026-11-18", voucherNo: `FQ${kase.id}` });
  const { id, version } = await mediator.payments.create(draft);
  await verifier.payments.verify({ id, version });
}

async function toSettled(mediator: Client, place: Place): Promise<TestCase> {
  const kase = await mediatedCase(mediator, draftOf(place));
  await kase.go((to) => mediator.disputes.settle({ ...to, on: "2026-11-19" }));
  await attachFile(mediator, kase, "和解书.pdf");
  return kase;
}

/** Files a dossier of what it must have at least; another one than who filed it looks it through. */
async function file(mediator: Client, verifier: Client, kase: TestCase): Promise<void> {
  const { missing } = await mediator.dossiers.of({ disputeId: kase.id });
  const draft = { retention: "10年", filedOn: "2026-11-20", filedBy: "甲承办", volumeNote: null, remark: null };
  const rest = { pages: 1, documentId: null, attachmentId: null, note: null };
  const items = filedPapers
    .filter((paper) => missing.includes(paper))
    .map((paper) => ({ ...rest, paper, title: paper }));
  await kase.go((to) => mediator.dossiers.arrange({ ...to, ...draft, items }));
  await kase.go((to) => verifier.dossiers.check({ ...to, on: "2026-11-20" }));
}
