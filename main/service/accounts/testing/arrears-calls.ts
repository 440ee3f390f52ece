import { arrearsDraft } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

/** Every act on arrears, done to a case that nobody has. */
export function callsOnArrears(target: { readonly id: number; readonly version: number }): Record<string, Call> {
  const { id: arrearsId, version } = target;
  const step = { arrearsId, version, on: "2026-11-23" };
  return {
    "arrears.create": ({ arrears }) => arrears.create(arrearsDraft()),
    "arrears.revise": ({ arrears }) => arrears.revise({ ...arrearsDraft(), ...target }),
    "arrears.remove": ({ arrears }) => arrears.remove({ ...target, reason: "登记有误" }),
    "arrears.beginVerification": ({ arrears }) => arrears.beginVerification(step),
    "arrears.confirmUndisputed": ({ arrears }) => arrears.confirmUndisputed(step),
    "arrears.recordDisputed": ({ arrears }) => arrears.recordDisputed(step),
    "arrears.negotiate": ({ arrears }) => arrears.negotiate(step),
    "arrears.goToCourt": ({ arrears }) => arrears.goToCourt({ ...step, court: "洋县人民法院" }),
    "arrears.plan": ({ arrears }) => arrears.plan({ ...step, instalments: [{ dueOn: "2026-12-31", amount: 100 }] }),
    "arrears.beginPaying": ({ arrears }) => arrears.beginPaying(step),
    "arrears.recordCleared": ({ arrears }) => arrears.recordCleared(step),
    "arrears.strikeOff": ({ arrears }) => arrears.strikeOff(step),
    "arrears.reopen": ({ arrears }) => arrears.reopen({ ...step, reason: "款项退回" }),
  };
}
