import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { facts } from "./case-texts.ts";
import { noteDeeds, partiesOf } from "./case.ts";
import type { Deed, Scene } from "./case.ts";
import { workdaysAfter } from "./diary.ts";
import { casePayment, notePayment, percentOf } from "./recoveries.ts";
import { sitting } from "./talks.ts";

export type Instalment = { readonly amount: number; readonly dueOn: LocalDate };

/** What was agreed, and on which day. */
export type Agreed = { readonly on: LocalDate; readonly instalments: readonly Instalment[] };

export type Terms = {
  /** Of the claim, in percent. */
  readonly share: number;
  /** Days after the agreement on which each part is due; none where nothing is to be paid. */
  readonly dueAfter: readonly number[];
};

/** What parties of such a case usually agree on. */
export function usualTerms({ random, kase }: Scene): Terms {
  const claimed = kase.draft.amountClaimed;
  if (claimed === null) return { share: 0, dueAfter: [] };
  const parts =
    claimed < 2_000_000
      ? 1
      : random.weighted([
          [1, 55],
          [2, 30],
          [3, 15],
        ] as const);
  const first = random.whole(5, 16);
  const dueAfter = Array.from({ length: parts }, (_, place) => first + place * random.whole(14, 24));
  return { share: random.whole(62, 100), dueAfter: dueAfter.toSorted((a, b) => a - b) };
}

/** 达成协议: the last sitting, the paper, the signatures and the effect, all on one day. */
export function noteAgreement(scene: Scene, day: LocalDate, { share, dueAfter }: Terms): Agreed {
  const { random, kase } = scene;
  const [applicant, respondent] = partiesOf(kase);
  const instalments = parted(percentOf(kase.draft.amountClaimed ?? 0, share), dueAfter.length).map((amount, place) => ({
    amount,
    dueOn: addDays(day, dueAfter[place] ?? 0),
  }));
  const isOral = instalments.length < 2 && random.chance(0.08);
  const draft = {
    form: isOral ? ("oral" as const) : ("written" as const),
    facts,
    issues: kase.subject.claim,
    terms:
      instalments.length === 0
        ? "双方各自停止争议行为，今后按合同约定往来。"
        : `${respondent}按约定日期付清款项，双方再无其他争议。`,
    performMethod: instalments.length === 0 ? null : "银行转账",
    performPlace: null,
    copies: isOral ? null : 3,
    mediators: kase.handler,
    recorder: null,
    instalments: instalments.map((part) => ({ payer: respondent, payee: applicant, ...part, note: null })),
    ownershipTerms: false,
    statusTerms: false,
  };
  const signed = { signatures: [applicant, respondent], mediatorSigned: true, sealed: true, signedOn: day };
  let id = 0;
  const drawnUp: Deed = async (client, target) => {
    const made = await client.agreements.draft({ ...target, ...draft });
    id = made.id;
    return made;
  };
  const signing: Deed = (client, target) => client.agreements.sign({ ...target, id, ...signed });
  const effect: Deed = (client, target) => client.agreements.takeEffect({ ...target, id, effectiveOn: day });
  const last = sitting(random, kase, day, "agreed");
  noteDeeds(scene, day, kase.handler, last, drawnUp, ...(isOral ? [] : [signing]), effect);
  return { on: day, instalments };
}

/** Whole hundreds of yuan, the rest with the last. */
function parted(total: number, parts: number): number[] {
  if (parts === 0 || total === 0) return [];
  const each = Math.max(100, Math.floor(total / parts / 10_000) * 10_000);
  return Array.from({ length: parts }, (_, place) => (place === parts - 1 ? total - each * (parts - 1) : each));
}

export function noteBeginOfPerformance(scene: Scene, day: LocalDate): void {
  noteDeeds(scene, day, scene.kase.handler, (client, target) =>
    client.disputes.beginPerformance({ ...target, on: day }),
  );
}

/**
 * The money of the first instalments, each on or soon before its day, or late; answers the day on which the last of them
 * has been verified.
 */
export function notePaid(
  scene: Scene,
  { on, instalments }: Agreed,
  paid: { readonly count: number; readonly late?: (place: number) => boolean },
): LocalDate {
  const { diary, random, kase } = scene;
  const { calendar } = diary;
  let last = "";
  for (const [place, { amount, dueOn }] of instalments.slice(0, paid.count).entries()) {
    const meant = workdaysAfter(calendar, dueOn, paid.late?.(place) ? random.whole(2, 9) : -random.whole(0, 2));
    const earliest = workdaysAfter(calendar, on, 1);
    const receivedOn = meant < earliest ? earliest : meant;
    const payment = casePayment(scene, { amount, receivedOn, usual: "R1" });
    const link = () => ({ disputeId: kase.key.id });
    const verifiedOn = notePayment(diary, random, { payment, handler: kase.handler, link, fates: "kept" });
    if (verifiedOn > last) last = verifiedOn;
  }
  return last;
}

/** 司法确认: within the window, ruled on some weeks later. */
export function noteConfirmation(scene: Scene, { on }: Agreed): void {
  const { diary, random, kase } = scene;
  const { calendar } = diary;
  const appliedOn = workdaysAfter(calendar, on, random.whole(3, 12));
  const acceptedOn = workdaysAfter(calendar, appliedOn, random.whole(1, 3));
  const ruledOn = workdaysAfter(calendar, acceptedOn, random.whole(5, 16));
  const docketNo = `（${appliedOn.slice(0, 4)}）陕0723诉前调确${random.whole(11, 480)}号`;
  let id = 0;
  noteDeeds(scene, appliedOn, kase.handler, async (client, target) => {
    const { editions } = await client.agreements.of({ disputeId: target.disputeId });
    const application = { agreementId: editions[0]?.id ?? 0, appliedOn, court: "洋县人民法院", joint: true };
    const made = await client.confirmations.apply({ ...target, ...application });
    id = made.id;
    return made;
  });
  noteDeeds(scene, acceptedOn, kase.handler, (client, target) =>
    client.confirmations.accept({ ...target, id, on: acceptedOn, docketNo }),
  );
  noteDeeds(scene, ruledOn, kase.handler, (client, target) =>
    client.confirmations.ruleValid({ ...target, id, on: ruledOn, docketNo }),
  );
}
