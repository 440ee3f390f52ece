import { proceedingDraft } from "../../main/service/loans/testing/loan-kit.ts";
import { collectionDraft, loanDraft } from "../../main/service/office/testing/drafts.ts";
import type { Client } from "../../main/service/office/testing/office.ts";
import { loanStates } from "../../shared/loans/states.ts";
import type { LoanState } from "../../shared/loans/states.ts";
import { codesOf } from "../../shared/names.ts";
import { proceedingKinds } from "../../shared/proceedings/kinds.ts";

const states = codesOf(loanStates);

/** The first loan is the one that payments belong to; after it comes one in each state. */
const loanIn = (state: LoanState): number => states.indexOf(state) + 2;

const charge = { chargedOn: "2026-11-20", part: "interest", amount: 300_000, note: null } as const;
const effort = {
  doneOn: "2026-11-20",
  method: "reminder",
  result: "delivered",
  interrupts: true,
  text: "送达催收通知书。",
  nextOn: null,
  nextStep: null,
} as const;
const contact = {
  at: "2026-11-20T10:00",
  actor: "bank",
  channel: "phone",
  reached: "borrower",
  person: null,
  answered: true,
  consented: false,
  detailsTold: true,
  visitors: null,
  script: "reminder",
  text: null,
} as const;

/** One loan in each state, each ready for its next act; the one in collection has every part of a file. */
export async function makeLoans(mediator: Client, verifier: Client): Promise<void> {
  for (const [place, state] of states.entries()) {
    await mediator.loans.create({ ...loanDraft({ loanNo: `61072320220020${1_001 + place}1` }), state });
  }
  const id = loanIn("collecting");
  let { version } = (await mediator.loans.open({ id })).record;
  const owner = { register: "loans", id } as const;
  for (const kind of codesOf(proceedingKinds)) {
    ({ version } = await mediator.proceedings.add({ ...proceedingDraft({ kind }), owner, version }));
  }
  ({ version } = await mediator.loans.addCharge({ loanId: id, version, ...charge }));
  ({ version } = await mediator.loans.addEffort({ loanId: id, version, ...effort }));
  await mediator.loans.addContact({ loanId: id, version, ...contact });
  const late = { method: "after_write_off", voucherNo: "DK-HX" };
  const payment = await mediator.payments.create(collectionDraft(loanIn("written_off"), late));
  await verifier.payments.verify({ id: payment.id, version: payment.version });
}

/** Inputs that go through, each on a loan that stands where the act begins. */
export function loanSamples(version: number): Readonly<Record<string, object>> {
  const of = (state: LoanState) => ({ loanId: loanIn(state), version, on: "2026-11-23", note: null });
  const { note: _, on: __, ...target } = of("collecting");
  const part = { ...target, id: 1 };
  const owner = { register: "loans", id: loanIn("collecting") };
  const paper = { amount: 1_000_000, basis: "总行批复", documentNo: null };
  const reason = "登记有误";
  const record = { id: 1, version };
  return {
    "loans.create": { ...loanDraft({ loanNo: "610723202200100999" }), state: "collecting" },
    "loans.revise": { ...loanDraft(), ...record },
    "loans.remove": { ...record, id: loanIn("registered"), reason },
    "loans.moves": { id: loanIn("collecting") },
    "loans.file": { id: loanIn("collecting") },
    "loans.contactWarnings": { loanId: loanIn("collecting"), ...contact, except: 1 },
    "loans.beginCollection": of("registered"),
    "loans.mediate": of("collecting"),
    "loans.applyPaymentOrder": of("collecting"),
    "loans.sue": of("collecting"),
    "loans.arbitrate": of("collecting"),
    "loans.enforce": of("collecting"),
    "loans.reachTerms": of("in_mediation"),
    "loans.resumeCollection": { ...target, loanId: loanIn("performing"), on: "2026-11-23", reason },
    "loans.restructure": { ...of("collecting"), ...paper, form: "extension", newDueOn: "2027-11-23" },
    "loans.takeInKind": { ...of("litigation"), ...paper, asset: "厂房一处" },
    "loans.transfer": { ...of("collecting"), ...paper, transferee: "某资产公司（虚构）" },
    "loans.writeOff": { ...of("enforcement"), ...paper },
    "loans.collectAfterWriteOff": of("written_off"),
    "loans.settle": { ...of("performing"), reason: "银行减免余额" },
    "loans.reopen": { ...target, loanId: loanIn("settled"), on: "2026-11-23", reason },
    "loans.addCharge": { ...target, ...charge },
    "loans.reviseCharge": { ...part, ...charge, amount: 1 },
    "loans.removeCharge": { ...part, reason },
    "loans.addEffort": { ...target, ...effort },
    "loans.reviseEffort": { ...part, ...effort, result: "promised" },
    "loans.removeEffort": { ...part, reason },
    "loans.addContact": { ...target, ...contact },
    "loans.reviseContact": { ...part, ...contact, channel: "message" },
    "loans.removeContact": { ...part, reason },
    "proceedings.of": { owner },
    "proceedings.add": { ...proceedingDraft(), owner, version },
    "proceedings.revise": { ...proceedingDraft({ court: "汉中市中级人民法院" }), owner, version, id: 1 },
    "proceedings.remove": { owner, version, id: 1, reason },
    "payments.allocate": { loan: 1, amount: 1_000_000, mode: "loan" },
  };
}
