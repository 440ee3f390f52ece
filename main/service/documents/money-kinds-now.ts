import type { ArrearsState } from "../../../shared/arrears/states.ts";
import { kindsOfRecord } from "../../../shared/documents/kinds.ts";
import { whyNoMoneyPaper } from "../../../shared/documents/money-rules.ts";
import type { RecordOfPaper } from "../../../shared/documents/money-rules.ts";
import type { Headline, PaymentState } from "../../../shared/payments/states.ts";
import type { Connection } from "../../database/open.ts";
import type { OwnerRecord } from "../owners/index.ts";
import { countedPayments, takenBack } from "./facts/money/making.ts";
import type { KindNow } from "./kinds-now.ts";
import { whole } from "./subjects.ts";

export type MoneyOwner = OwnerRecord & { readonly kind: "payment" | "loan" | "arrears" };

/** What a payment, a loan or an arrears case can have as it stands; each paper is about the record as a whole. */
export function moneyKindsNow(connection: Connection, owner: MoneyOwner, today: string): KindNow[] {
  const facts = recordNow(connection, owner, today);
  return kindsOfRecord(owner.kind).map((kind) => {
    const problems = whyNoMoneyPaper(kind, facts);
    return { kind, problems, subjects: problems.length === 0 ? whole : [] };
  });
}

function recordNow(connection: Connection, owner: MoneyOwner, today: string): RecordOfPaper {
  const { kind, id, record } = owner;
  switch (kind) {
    case "payment":
      return {
        is: "payment",
        state: String(record["state"]) as PaymentState,
        headline: String(record["headline"]) as Headline,
        amount: Number(record["amount"]),
        reversed: takenBack(connection, id),
      };
    case "loan": {
      const counted = countedPayments({ connection, owner, on: today });
      return { is: "loan", payments: counted.filter((row) => row["headline"] === "collection").length };
    }
    case "arrears":
      return { is: "arrears", state: String(record["state"]) as ArrearsState };
  }
}
