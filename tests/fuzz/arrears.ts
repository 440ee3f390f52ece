import { arrearsDraft } from "../../main/service/office/testing/drafts.ts";
import type { Client } from "../../main/service/office/testing/office.ts";
import { driveArrears, threeInstalments } from "../../main/service/arrears/testing/arrears-kit.ts";
import { arrearsStates } from "../../shared/arrears/states.ts";
import type { ArrearsState } from "../../shared/arrears/states.ts";
import { codesOf } from "../../shared/names.ts";

const states = codesOf(arrearsStates);

/** The id of the case that stands in a state. */
export const arrearsIn = (state: ArrearsState): number => states.indexOf(state) + 1;

/** One arrears case in each state, each ready for its next act. */
export async function makeArrears(mediator: Client, verifier: Client): Promise<void> {
  const driver = driveArrears(mediator, verifier);
  for (const state of states) await driver.caseIn(state);
  await driver.pay(arrearsIn("planned"), 1_000_000);
  await driver.pay(arrearsIn("paying"), 9_000_000);
  const { rows } = await mediator.payments.list({ filter: { arrearsId: arrearsIn("struck_off") } });
  const last = rows.find(({ amount }) => amount === 9_000_000);
  if (last === undefined) throw new Error("nothing to take back");
  await driver.pay(arrearsIn("struck_off"), -9_000_000, { reversesId: last.id, receivedOn: "2026-11-20" });
}

/** Inputs that go through, each on a case that stands where the act begins. */
export function arrearsSamples(version: number): Readonly<Record<string, object>> {
  const of = (state: ArrearsState) => ({ arrearsId: arrearsIn(state), version, on: "2026-11-23", note: null });
  const record = { id: arrearsIn("registered"), version };
  const { debtorKind, creditorSize, signedOn, deliveredOn, principal } = arrearsDraft();
  return {
    "arrears.create": arrearsDraft(),
    "arrears.revise": { ...arrearsDraft(), ...record },
    "arrears.remove": { ...record, reason: "登记有误" },
    "arrears.moves": { id: arrearsIn("paying") },
    "arrears.due": { debtorKind, creditorSize, signedOn, deliveredOn, principal, asOf: "2026-11-23", payments: [] },
    "arrears.file": { id: arrearsIn("paying") },
    "arrears.beginVerification": of("registered"),
    "arrears.confirmUndisputed": { ...of("verifying"), disputed: 0 },
    "arrears.recordDisputed": { ...of("verifying"), disputed: 12_000_000, reason: "称货物短少" },
    "arrears.negotiate": of("disputed"),
    "arrears.goToCourt": { ...of("negotiating"), court: "洋县人民法院", docketNo: null },
    "arrears.plan": {
      ...of("undisputed"),
      instalments: threeInstalments.map((instalment) => ({ ...instalment, dueOn: "2027-01-15" })),
    },
    "arrears.beginPaying": of("planned"),
    "arrears.recordCleared": of("paying"),
    "arrears.strikeOff": of("cleared"),
    "arrears.reopen": { arrearsId: arrearsIn("struck_off"), version, on: "2026-11-23", reason: "款项退回" },
  };
}
