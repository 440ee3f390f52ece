import type { Inputs } from "../../../../shared/contract.ts";
import type { ArrearsAct } from "../../../../shared/arrears/moves.ts";
import type { ArrearsChanged } from "../../../../shared/arrears/contract.ts";
import type { ArrearsState } from "../../../../shared/arrears/states.ts";
import type { Clock } from "../../office/clock.ts";
import { arrearsDraft, paymentDraft } from "../../office/testing/drafts.ts";
import { openTestOffice } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";

/** The tests' Monday. */
export const TODAY = "2026-11-23";

type Draft = Parameters<typeof arrearsDraft>[0] & object;
type Payment = Inputs["payments"]["create"];

/** 120 000 yuan in three: one is due a week before the tests' Monday. */
export const threeInstalments = [
  { dueOn: "2026-11-16", amount: 4_000_000, note: "第一期" },
  { dueOn: "2026-12-15", amount: 4_000_000, note: null },
  { dueOn: "2027-01-15", amount: 4_000_000, note: null },
];

/**
 * Drives cases from state to state by the staff of an office on the tests' Monday: the mediator, who handles them, and
 * the verifier. Every case is registered on 2 November 2026 and comes to its state by the 12th, so that today is free for
 * the act that a test is about.
 */
export type ArrearsDriver = {
  readonly mediator: Client;
  readonly verifier: Client;
  readonly caseIn: (state: ArrearsState, over?: Draft) => Promise<number>;
  /** What every act asks for first, as the case is now. */
  readonly at: (id: number) => Promise<{ arrearsId: number; version: number }>;
  readonly stateOf: (id: number) => Promise<ArrearsState>;
  /** Enters money and has it verified, unless told to leave it; answers the payment's id. */
  readonly pay: (id: number, amount: number, over?: Partial<Payment>, then?: "verify" | "leave") => Promise<number>;
};

/** The same with an office of its own. */
export type ArrearsKit = ArrearsDriver & { readonly office: TestOffice; readonly close: () => Promise<void> };

export async function openArrearsKit(clock?: Clock): Promise<ArrearsKit> {
  const office = await openTestOffice(clock);
  const driver = driveArrears(await office.as("mediator"), await office.as("verifier"));
  return { ...driver, office, close: () => office.close() };
}

export function driveArrears(mediator: Client, verifier: Client): ArrearsDriver {
  let count = 0;
  const kit: ArrearsDriver = {
    mediator,
    verifier,

    caseIn: async (state, over = {}) => {
      if (state === "registered") return (await mediator.arrears.create(arrearsDraft(over))).id;
      const way = ways[state];
      const id = await kit.caseIn(way.from, { ...way.over, ...over });
      await way.go(kit, id);
      return id;
    },

    at: async (id) => ({ arrearsId: id, version: (await mediator.arrears.file({ id })).version }),

    stateOf: async (id) => (await mediator.arrears.open({ id })).record.state,

    pay: async (id, amount, over = {}, then = "verify") => {
      count += 1;
      const { record } = await mediator.arrears.open({ id });
      const payment = await mediator.payments.create(
        paymentDraft({
          arrearsId: id,
          amount,
          payerName: record.debtorName,
          payeeName: record.creditorName,
          payeeUscc: record.creditorUscc,
          category: "R4",
          receivedOn: "2026-11-12",
          voucherNo: `QQ-${count}`,
          ...over,
        }),
      );
      if (then === "verify") await verifier.payments.verify({ id: payment.id, version: payment.version });
      return payment.id;
    },
  };
  return kit;
}

type Doing = (kit: ArrearsDriver, id: number, on?: string) => Promise<ArrearsChanged>;

/** Whoever does this act in the office. */
export function doerOf(act: ArrearsAct, { mediator, verifier }: ArrearsDriver): Client {
  return act === "strikeOff" ? verifier : mediator;
}

/** Does one act on a case, with everything that it asks for. */
export const doing: Readonly<Record<ArrearsAct, Doing>> = {
  beginVerification: async ({ mediator, at }, id, on = TODAY) =>
    mediator.arrears.beginVerification({ ...(await at(id)), on }),
  confirmUndisputed: async ({ mediator, at }, id, on = TODAY) =>
    mediator.arrears.confirmUndisputed({ ...(await at(id)), on, disputed: 0 }),
  recordDisputed: async ({ mediator, at }, id, on = TODAY) =>
    mediator.arrears.recordDisputed({ ...(await at(id)), on, disputed: 12_000_000, reason: "称货物短少" }),
  negotiate: async ({ mediator, at }, id, on = TODAY) => mediator.arrears.negotiate({ ...(await at(id)), on }),
  goToCourt: async ({ mediator, at }, id, on = TODAY) =>
    mediator.arrears.goToCourt({ ...(await at(id)), on, court: "洋县人民法院" }),
  plan: async ({ mediator, at }, id, on = TODAY) => {
    const { plan } = await mediator.arrears.file({ id });
    const amount = Math.max(1, plan.left);
    return mediator.arrears.plan({ ...(await at(id)), on, instalments: [{ dueOn: "2026-12-31", amount }] });
  },
  beginPaying: async ({ mediator, at }, id, on = TODAY) => mediator.arrears.beginPaying({ ...(await at(id)), on }),
  recordCleared: async ({ mediator, at }, id, on = TODAY) => mediator.arrears.recordCleared({ ...(await at(id)), on }),
  strikeOff: async ({ verifier, at }, id, on = TODAY) => verifier.arrears.strikeOff({ ...(await at(id)), on }),
  reopen: async ({ mediator, at }, id, on = TODAY) =>
    mediator.arrears.reopen({ ...(await at(id)), on, reason: "款项退回" }),
};

type Way = {
  /** The state before. */
  readonly from: ArrearsState;
  readonly over?: Draft;
  readonly go: (kit: ArrearsDriver, id: number) => Promise<unknown>;
};

const step =
  (act: ArrearsAct, on: string): Way["go"] =>
  (kit, id) =>
    doing[act](kit, id, on);

/** How a case comes into each state by the acts of the office. */
const ways: Readonly<Record<Exclude<ArrearsState, "registered">, Way>> = {
  verifying: { from: "registered", go: step("beginVerification", "2026-11-03") },
  undisputed: { from: "verifying", go: step("confirmUndisputed", "2026-11-05") },
  disputed: { from: "verifying", go: step("recordDisputed", "2026-11-05") },
  negotiating: { from: "disputed", go: step("negotiate", "2026-11-09") },
  in_court: { from: "negotiating", go: step("goToCourt", "2026-11-10") },
  planned: {
    from: "undisputed",
    go: async ({ mediator, at }, id) =>
      mediator.arrears.plan({ ...(await at(id)), on: "2026-11-09", instalments: threeInstalments }),
  },
  paying: {
    from: "planned",
    go: async (kit, id) => {
      await kit.pay(id, 3_000_000);
      await doing.beginPaying(kit, id, "2026-11-12");
    },
  },
  cleared: {
    from: "paying",
    go: async (kit, id) => {
      await kit.pay(id, 9_000_000);
      await doing.recordCleared(kit, id, "2026-11-12");
    },
  },
  struck_off: { from: "cleared", go: step("strikeOff", "2026-11-12") },
};
