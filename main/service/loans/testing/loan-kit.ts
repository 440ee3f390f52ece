import type { LoanAct } from "../../../../shared/loans/moves.ts";
import type { LoanState } from "../../../../shared/loans/states.ts";
import type { ProceedingDraft } from "../../../../shared/proceedings/contract.ts";
import type { ProceedingKind } from "../../../../shared/proceedings/kinds.ts";
import type { Clock } from "../../office/clock.ts";
import { testClock } from "../../office/testing/clock.ts";
import { collectionDraft, loanDraft } from "../../office/testing/drafts.ts";
import { MONDAY, openTestOffice } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";

export type LoanKit = {
  readonly office: TestOffice;
  readonly mediator: Client;
  readonly verifier: Client;
  /** A new loan that stands in this state since its hand-over. */
  readonly loanIn: (state: LoanState, over?: Parameters<typeof loanDraft>[0]) => Promise<number>;
  /** The loan as it is now, for an act on it. */
  readonly at: (id: number) => Promise<{ loanId: number; version: number }>;
  readonly row: (id: number) => Promise<Awaited<ReturnType<Client["loans"]["open"]>>["record"]>;
  readonly file: (id: number, kind: ProceedingKind, over?: Partial<ProceedingDraft>) => Promise<number>;
  /** Enters a payment and has somebody else verify it. */
  readonly pay: (id: number, over: Parameters<typeof collectionDraft>[1]) => Promise<number>;
  readonly close: () => Promise<void>;
};

export const proceedingDraft = (over: Partial<ProceedingDraft> = {}): ProceedingDraft => ({
  kind: "lawsuit",
  court: "洋县人民法院",
  docketNo: "（2026）陕0723民初123号",
  filedOn: "2026-09-01",
  acceptedOn: null,
  result: null,
  resultOn: null,
  fees: null,
  interest: null,
  principal: null,
  performUntil: null,
  nextOn: null,
  nextStep: null,
  note: null,
  ...over,
});

export async function openLoanKit(clock: Clock = testClock(MONDAY)): Promise<LoanKit> {
  const office = await openTestOffice(clock);
  const [mediator, verifier] = [await office.as("mediator"), await office.as("verifier")];
  let made = 0;
  const row: LoanKit["row"] = async (id) => (await mediator.loans.open({ id })).record;
  return {
    office,
    mediator,
    verifier,
    row,
    loanIn: async (state, over = {}) => {
      made += 1;
      const draft = loanDraft({ loanNo: `61072320220010${String(made).padStart(4, "0")}1`, ...over });
      return (await mediator.loans.create({ ...draft, state })).id;
    },
    at: async (id) => ({ loanId: id, version: (await row(id)).version }),
    file: async (id, kind, over) => {
      const { version } = await row(id);
      const owner = { register: "loans", id } as const;
      return (await mediator.proceedings.add({ ...proceedingDraft({ kind, ...over }), owner, version })).id;
    },
    pay: async (id, over) => {
      made += 1;
      const payment = await mediator.payments.create(collectionDraft(id, { voucherNo: `DK${made}`, ...over }));
      await verifier.payments.verify({ id: payment.id, version: payment.version });
      return payment.id;
    },
    close: () => office.close(),
  };
}

type Doing = (kit: LoanKit, id: number, on?: string) => Promise<{ id: number; version: number }>;

const plain =
  (act: "beginCollection" | "mediate" | "applyPaymentOrder" | "sue" | "arbitrate" | "enforce" | "reachTerms"): Doing =>
  async ({ mediator, at }, id, on = "2026-11-23") =>
    mediator.loans[act]({ ...(await at(id)), on });

const paper = { amount: 1_000_000, basis: "批复" };

/** Every act on a loan, done as an office does it. */
export const doing: Readonly<Record<LoanAct, Doing>> = {
  beginCollection: plain("beginCollection"),
  mediate: plain("mediate"),
  applyPaymentOrder: plain("applyPaymentOrder"),
  sue: plain("sue"),
  arbitrate: plain("arbitrate"),
  enforce: plain("enforce"),
  reachTerms: plain("reachTerms"),
  resumeCollection: async ({ mediator, at }, id, on = "2026-11-23") =>
    mediator.loans.resumeCollection({ ...(await at(id)), on, reason: "和解未履行" }),
  restructure: async ({ mediator, at }, id, on = "2026-11-23") =>
    mediator.loans.restructure({ ...(await at(id)), on, ...paper, form: "extension", newDueOn: "2027-11-23" }),
  takeInKind: async ({ mediator, at }, id, on = "2026-11-23") =>
    mediator.loans.takeInKind({ ...(await at(id)), on, ...paper, asset: "厂房一处" }),
  transfer: async ({ mediator, at }, id, on = "2026-11-23") =>
    mediator.loans.transfer({ ...(await at(id)), on, ...paper, transferee: "某资产公司（虚构）" }),
  writeOff: async ({ mediator, at }, id, on = "2026-11-23") =>
    mediator.loans.writeOff({ ...(await at(id)), on, ...paper }),
  collectAfterWriteOff: async ({ mediator, at }, id, on = "2026-11-23") =>
    mediator.loans.collectAfterWriteOff({ ...(await at(id)), on }),
  settle: async ({ mediator, at }, id, on = "2026-11-23") =>
    mediator.loans.settle({ ...(await at(id)), on, reason: "银行减免余额" }),
  reopen: async ({ verifier, at }, id, on = "2026-11-23") =>
    verifier.loans.reopen({ ...(await at(id)), on, reason: "错登结清" }),
};
