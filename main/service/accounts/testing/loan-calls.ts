import { proceedingDraft } from "../../loans/testing/loan-kit.ts";
import { loanDraft } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

/** Every act on a loan, done to one that nobody has. */
export function callsOnLoans(target: { readonly id: number; readonly version: number }): Record<string, Call> {
  const { id: loanId, version } = target;
  const file = { loanId, version };
  const step = { ...file, on: "2026-11-23" };
  const part = { ...file, id: 1 };
  const paper = { amount: 100, basis: "批复" };
  const reason = "登记有误";
  const charge = { chargedOn: "2026-11-20", part: "interest", amount: 1, note: null } as const;
  const effort = {
    doneOn: "2026-11-20",
    method: "reminder",
    result: "delivered",
    interrupts: false,
    text: "电话催收",
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
  const court = { owner: { register: "loans", id: loanId }, version } as const;
  return {
    "loans.create": ({ loans }) => loans.create(loanDraft()),
    "loans.revise": ({ loans }) => loans.revise({ ...loanDraft(), ...target }),
    "loans.remove": ({ loans }) => loans.remove({ ...target, reason }),
    "loans.beginCollection": ({ loans }) => loans.beginCollection(step),
    "loans.mediate": ({ loans }) => loans.mediate(step),
    "loans.applyPaymentOrder": ({ loans }) => loans.applyPaymentOrder(step),
    "loans.sue": ({ loans }) => loans.sue(step),
    "loans.arbitrate": ({ loans }) => loans.arbitrate(step),
    "loans.enforce": ({ loans }) => loans.enforce(step),
    "loans.reachTerms": ({ loans }) => loans.reachTerms(step),
    "loans.resumeCollection": ({ loans }) => loans.resumeCollection({ ...step, reason }),
    "loans.restructure": ({ loans }) => loans.restructure({ ...step, ...paper, form: "extension" }),
    "loans.takeInKind": ({ loans }) => loans.takeInKind({ ...step, ...paper, asset: "厂房" }),
    "loans.transfer": ({ loans }) => loans.transfer({ ...step, ...paper, transferee: "某资产公司" }),
    "loans.writeOff": ({ loans }) => loans.writeOff({ ...step, ...paper }),
    "loans.collectAfterWriteOff": ({ loans }) => loans.collectAfterWriteOff(step),
    "loans.settle": ({ loans }) => loans.settle(step),
    "loans.reopen": ({ loans }) => loans.reopen({ ...step, reason }),
    "loans.addCharge": ({ loans }) => loans.addCharge({ ...file, ...charge }),
    "loans.reviseCharge": ({ loans }) => loans.reviseCharge({ ...part, ...charge }),
    "loans.removeCharge": ({ loans }) => loans.removeCharge({ ...part, reason }),
    "loans.addEffort": ({ loans }) => loans.addEffort({ ...file, ...effort }),
    "loans.reviseEffort": ({ loans }) => loans.reviseEffort({ ...part, ...effort }),
    "loans.removeEffort": ({ loans }) => loans.removeEffort({ ...part, reason }),
    "loans.addContact": ({ loans }) => loans.addContact({ ...file, ...contact }),
    "loans.reviseContact": ({ loans }) => loans.reviseContact({ ...part, ...contact }),
    "loans.removeContact": ({ loans }) => loans.removeContact({ ...part, reason }),
    "proceedings.add": ({ proceedings }) => proceedings.add({ ...proceedingDraft(), ...court }),
    "proceedings.revise": ({ proceedings }) => proceedings.revise({ ...proceedingDraft(), ...court, id: 1 }),
    "proceedings.remove": ({ proceedings }) => proceedings.remove({ ...court, id: 1, reason }),
  };
}
