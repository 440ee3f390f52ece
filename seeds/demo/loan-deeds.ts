import { addDays, yearOf } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import type { LoanAct } from "../../shared/loans/moves.ts";
import type { ProceedingKind } from "../../shared/proceedings/kinds.ts";
import type { ProceedingDraft } from "../../shared/proceedings/contract.ts";
import type { Client } from "./diary.ts";
import type { Random } from "./random.ts";

/** A loan in the diary; its id is known and its version moves on once it is lived. */
export type DemoLoan = {
  readonly draft: LoanDraft;
  readonly key: { id: number; version: number };
  /** Its proceedings by their kind, for what comes of them later. */
  readonly proceedings: Map<ProceedingKind, { readonly id: number; readonly draft: ProceedingDraft }>;
};

export type Target = { readonly loanId: number; readonly version: number };
type Deed = (client: Client, target: Target) => Promise<{ version: number }>;

type PlainAct = Extract<
  LoanAct,
  | "beginCollection"
  | "mediate"
  | "applyPaymentOrder"
  | "sue"
  | "arbitrate"
  | "enforce"
  | "reachTerms"
  | "collectAfterWriteOff"
  | "settle"
>;

/** A step of which nothing is said but its day. */
export const collect =
  (act: PlainAct, on: LocalDate): Deed =>
  (client, target) =>
    client.loans[act]({ ...target, on });

/** What becomes of a debt without money. */
export type Disposal =
  | { readonly act: "restructure"; readonly amount: number; readonly documentNo: string; readonly newDueOn: LocalDate }
  | { readonly act: "takeInKind" | "transfer" | "writeOff"; readonly amount: number; readonly documentNo: string };

/** `entry` learns which payment stands for it in the money ledger. */
export const dispose =
  (disposal: Disposal, on: LocalDate, entry: { id: number }): Deed =>
  async (client, target) => {
    const moved = await disposed(client, disposal, { ...target, on });
    entry.id = moved.paymentId ?? 0;
    return moved;
  };

function disposed({ loans }: Client, disposal: Disposal, target: Target & { readonly on: LocalDate }) {
  const { amount, documentNo } = disposal;
  const said = { ...target, amount, documentNo };
  switch (disposal.act) {
    case "restructure":
      return loans.restructure({ ...said, form: "extension", newDueOn: disposal.newDueOn, basis: "展期协议" });
    case "takeInKind":
      return loans.takeInKind({ ...said, asset: "城东厂房及附属设备", basis: "评估报告及以物抵债协议" });
    case "transfer":
      return loans.transfer({ ...said, transferee: "某资产管理公司（虚构）", basis: "债权转让合同" });
    case "writeOff":
      return loans.writeOff({ ...said, basis: "呆账核销批复" });
  }
}

/** A demand, delivered in writing, which interrupts limitation. */
export const reminder = (random: Random, on: LocalDate, nextOn: LocalDate | null): Deed => {
  const result = random.pick(["delivered", "promised", "acknowledged"] as const);
  return (client, target) =>
    client.loans.addEffort({
      ...target,
      doneOn: on,
      method: "reminder",
      result,
      interrupts: true,
      text: "向借款人送达催收通知书，借款人签收。",
      nextOn,
      nextStep: nextOn === null ? null : "核对还款情况",
    });
};

/** The first call: in the morning, to the borrower. */
export const contact = (random: Random, on: LocalDate): Deed => {
  const answered = random.chance(0.8);
  const actor = random.pick(["bank", "mediator"] as const);
  // Before the office opens, so that it lies behind whatever is entered on that day.
  const at = `${on}T08:${random.whole(5, 25).toString().padStart(2, "0")}`;
  return (client, target) =>
    client.loans.addContact({
      ...target,
      at,
      actor,
      channel: "phone",
      reached: answered ? "borrower" : "nobody",
      person: null,
      answered,
      consented: false,
      detailsTold: answered,
      visitors: null,
      script: "reminder",
      text: answered ? "告知欠款金额和到期情况，约定到调解中心面谈。" : null,
    });
};

const dockets: Readonly<Record<ProceedingKind, string>> = {
  payment_order: "民督",
  lawsuit: "民初",
  arbitration: "裁",
  enforcement: "执",
  bankruptcy: "破",
  criminal: "刑初",
  notarised_enforcement: "执证",
};

/** A proceeding is filed some days before the step; where one was decided meanwhile, the decision is entered first. */
export function courtStep(random: Random, { draft, proceedings }: DemoLoan, kind: ProceedingKind, on: LocalDate): Deed {
  const filedOn = addDays(on, -random.whole(1, 5));
  const proceeding: ProceedingDraft = {
    kind,
    court: kind === "arbitration" ? "汉中仲裁委员会（虚构）" : "洋县人民法院",
    docketNo: `（${yearOf(on)}）陕0723${dockets[kind]}${random.whole(100, 2_999)}号`,
    filedOn,
    acceptedOn: on,
    result: null,
    resultOn: null,
    fees: null,
    interest: null,
    principal: null,
    performUntil: null,
    nextOn: null,
    nextStep: null,
    note: null,
  };
  return async (client, target) => {
    const owner = { register: "loans", id: target.loanId } as const;
    let { version } = target;
    const lawsuit = proceedings.get("lawsuit");
    if (kind === "enforcement" && lawsuit !== undefined) {
      const decided = {
        ...lawsuit.draft,
        result: "granted" as const,
        resultOn: filedOn,
        fees: 500_000,
        interest: draft.interestDue,
        principal: draft.balanceAtHandover,
        performUntil: filedOn,
      };
      ({ version } = await client.proceedings.revise({ ...decided, owner, version, id: lawsuit.id }));
    }
    const added = await client.proceedings.add({ ...proceeding, owner, version });
    proceedings.set(kind, { id: added.id, draft: proceeding });
    return added;
  };
}
