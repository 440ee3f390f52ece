import type { Inputs } from "../../../../shared/contract.ts";
import type { CaseChanged } from "../../../../shared/disputes/case-contract.ts";
import type { DisputeState } from "../../../../shared/disputes/states.ts";
import { agreementDraft, allSigned } from "../../office/testing/case-drafts.ts";
import { creditCode, disputeDraft, pairOf, paymentDraft } from "../../office/testing/drafts.ts";
import { openTestOffice, staffNames } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";
import type { Clock } from "../../office/clock.ts";
import { ways } from "./ways.ts";

type Dispute = Parameters<typeof disputeDraft>[0] & object;
type Agreement = Parameters<typeof agreementDraft>[0] & object;
type Payment = Inputs["payments"]["create"];

/** The two who quarrel in every case of the kit; the second one owes. */
export const creditor = "洋县稻香食品有限公司（虚构）";
export const debtor = "洋县云岭物流有限公司（虚构）";

/** 120 000 yuan in two halves: the first is due a week before the tests' Monday, the second three weeks after it. */
export const twoInstalments: Inputs["agreements"]["draft"]["instalments"] = [
  { payer: debtor, payee: creditor, amount: 6_000_000, dueOn: "2026-11-16", note: "第一期" },
  { payer: debtor, payee: creditor, amount: 6_000_000, dueOn: "2026-12-15", note: "第二期" },
];

/**
 * An office on the tests' Monday in which cases are driven from state to state by the acts of its staff: the mediator
 * (who handles every case) and the verifier (who approves and verifies). `caseIn("performing")` answers the id of a case
 * that went there step by step (`ways`), `doing.urge(kit, id)` does one act with all that it asks for, and
 * `mediator.mediation.addSitting({ ...(await kit.at(id)), ...sittingDraft() })` whatever else. Every case is registered on 2 November 2026,
 * accepted on the 3rd, in mediation since the 5th and agreed on the 9th, and whatever comes later happens between the
 * 10th and the 20th, so that today is free for the act that a test is about.
 */
export type CaseKit = {
  readonly office: TestOffice;
  readonly mediator: Client;
  readonly verifier: Client;
  readonly administrator: Client;
  /** A case in a state, brought there by acts; answers its id. `over` changes what is registered. */
  readonly caseIn: (state: DisputeState, over?: Dispute) => Promise<number>;
  /** What every act on a case file asks for first: `{ disputeId, version }`, as the case is now. */
  readonly at: (id: number) => Promise<{ disputeId: number; version: number }>;
  readonly stateOf: (id: number) => Promise<DisputeState>;
  /** Draws an agreement up and has everybody sign it on a day, so that it only has to take effect; answers its id. */
  readonly signedAgreement: (id: number, over?: Agreement, signedOn?: string) => Promise<number>;
  /** Enters money and has it verified, unless told to leave it; answers the payment's id. */
  readonly pay: (id: number, amount: number, over?: Partial<Payment>, then?: "verify" | "leave") => Promise<number>;
  /** Puts a small file into the case. */
  readonly attach: (id: number) => Promise<CaseChanged>;
  readonly close: () => Promise<void>;
};

export async function openCaseKit(clock?: Clock): Promise<CaseKit> {
  const office = await openTestOffice(clock);
  const mediator = await office.as("mediator");
  const verifier = await office.as("verifier");
  const administrator = await office.as("administrator");
  let count = 0;
  const kit: CaseKit = {
    office,
    mediator,
    verifier,
    administrator,

    caseIn: async (state, over = {}) => {
      const way = state === "registered" ? null : ways[state];
      if (way !== null) {
        const id = await kit.caseIn(way.from, { ...way.over, ...over });
        await way.go(kit, id);
        return id;
      }
      const { id } = await mediator.disputes.create({ ...newDispute(), ...over, similar: { decision: "go_on" } });
      return id;
    },

    at: async (id) => ({ disputeId: id, version: (await mediator.disputes.file({ id })).version }),

    stateOf: async (id) => (await mediator.disputes.open({ id })).record.state,

    signedAgreement: async (id, over = {}, signedOn = "2026-11-09") => {
      const draft = agreementDraft({ instalments: twoInstalments, ...over });
      const drafted = await mediator.agreements.draft({ ...(await kit.at(id)), ...draft });
      const { record } = await mediator.disputes.open({ id });
      const names = (record.parties ?? []).map(({ partyName }) => partyName);
      await mediator.agreements.sign({ ...(await kit.at(id)), id: drafted.id, ...allSigned(names, { signedOn }) });
      return drafted.id;
    },

    pay: async (id, amount, over = {}, then = "verify") => {
      count += 1;
      const draft = paymentDraft({
        disputeId: id,
        amount,
        receivedOn: "2026-11-12",
        voucherNo: `PZ-${count}`,
        ...over,
      });
      const payment = await mediator.payments.create(draft);
      if (then === "verify") await verifier.payments.verify({ id: payment.id, version: payment.version });
      return payment.id;
    },

    attach: async (id) => {
      count += 1;
      const content = new File([`第 ${count} 份履行凭证`], "piece", { type: "text/plain" });
      const announced = { disputeId: id, name: "履行凭证.txt", bytes: content.size, kind: "performance" as const };
      const { upload } = await mediator.attachments.start(announced);
      await mediator.attachments.piece({ upload, offset: 0, content });
      return mediator.attachments.finish({ upload, ...(await kit.at(id)) });
    },

    close: () => office.close(),
  };
  return kit;
}

/** Two enterprises about an unpaid bill, with all that acceptance asks for. */
function newDispute() {
  return disputeDraft({
    parties: pairOf({ partyName: creditor, partyUscc: creditCode(1) }, { partyName: debtor, partyUscc: creditCode(2) }),
    claim: "付清货款十二万元。",
    handler: staffNames.mediator,
  });
}
