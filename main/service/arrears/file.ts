import type { Outputs } from "../../../shared/contract.ts";
import { undisputedLeft } from "../../../shared/arrears/plan.ts";
import type { Connection } from "../../database/open.ts";
import { requireRecord, stepsOf } from "../registers/index.ts";
import { entriesOf, paidOf, planSetting, standingPlan } from "./ledger.ts";
import { complaintOf, interestOn, reckonDue, storedTerms } from "./terms.ts";
import type { Reckoning } from "./terms.ts";

type ArrearsFile = Outputs["arrears"]["file"];

/** What stands around the record of a case. Throws NOT_FOUND. */
export function arrearsFile(reckoning: Reckoning, id: number): ArrearsFile {
  const { connection, today } = reckoning;
  const kase = requireRecord(connection, "arrears", id);
  const terms = storedTerms(kase);
  const entries = entriesOf(connection, id);
  const due = reckonDue(reckoning, terms);
  const instalments = standingPlan(connection, id, entries, today);
  const principal = Number(kase["principal"]);
  const rate = (column: string) => (typeof kase[column] === "number" ? kase[column] : null);
  const interest =
    typeof kase["due_on"] !== "string"
      ? null
      : interestOn(connection, {
          principal,
          dueOn: kase["due_on"],
          asOf: today,
          payments: entries
            .filter(({ counts }) => counts)
            .map(({ amount, receivedOn }) => ({ on: receivedOn, amount })),
          agreedRate: rate("agreed_rate"),
          lpr: rate("lpr"),
          signedOn: terms.signedOn,
        });
  return {
    version: kase.version,
    steps: stepsTold(connection, id),
    due: { ...due, warnings: [...due.warnings] },
    interest,
    plan: {
      on: instalments.length === 0 ? null : (planSetting(connection, id)?.on ?? null),
      left: undisputedLeft({ principal, disputed: Number(kase["disputed"]), paid: paidOf(entries) }),
      instalments,
    },
    complaint: complaintOf(reckoning, terms),
  };
}

/** What was counted for a step is no part of what it says. */
function stepsTold(connection: Connection, id: number): ArrearsFile["steps"] {
  return stepsOf(connection, "arrears_step", id).map(({ details: { counted: _counted, ...details }, ...step }) => ({
    ...step,
    details,
  }));
}
