import type { Outputs } from "../../../shared/contract.ts";
import { addDays } from "../../../shared/calendar.ts";
import { openDay } from "../../../shared/payments/locking.ts";
import { apartCategories } from "../../../shared/payments/states.ts";
import type { Connection } from "../../database/open.ts";
import type { QuestionContext } from "../office/ground.ts";
import { paysSomething } from "../office/paying.ts";
import { statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import { outstandingOfArrears } from "../arrears/index.ts";
import { outstandingOf } from "./allocating.ts";
import { closedDays } from "./counting-day.ts";
import { paymentChecks } from "./standing.ts";

type Asked = {
  readonly receivedOn: string;
  readonly payerName: string;
  readonly payeeName: string;
  readonly amount: number;
  readonly category: string | null;
  readonly disputeId: number | null;
  readonly loanId: number | null;
  readonly arrearsId: number | null;
};
type Notice = Outputs["payments"]["notices"][number];

/** What a colleague would ask about a stored payment. */
export function noticesOfStored(context: QuestionContext, id: number): Notice[] {
  const { reader } = context.ground;
  const payment = requireRecord(reader, "payment", id);
  const number = (name: string) => (typeof payment[name] === "number" ? payment[name] : null);
  const asked: Asked = {
    receivedOn: String(payment["received_on"]),
    payerName: String(payment["payer_name"]),
    payeeName: String(payment["payee_name"]),
    amount: Number(payment["amount"]),
    category: typeof payment["category"] === "string" ? payment["category"] : null,
    disputeId: number("dispute_id"),
    loanId: number("loan_id"),
    arrearsId: number("arrears_id"),
  };
  const isOpen = ["draft", "to_verify", "returned"].includes(String(payment["state"]));
  const countsOn = String(payment["counts_on"]);
  const notices = noticesOf(context, asked, id);
  if (isOpen) return notices;
  return [
    ...notices.filter(({ code }) => code !== "COUNTS_LATER"),
    ...(countsOn === asked.receivedOn ? [] : [{ code: "COUNTS_LATER", data: { countsOn }, record: null }]),
  ];
}

/**
 * What speaks for looking twice at a payment, before it is entered or after; none of it forbids anything. Codes:
 * SIMILAR_PAYMENT (data: `receivedOn`, `state`, `days` within which it lies), MORE_THAN_OUTSTANDING (`outstanding` of the loan or the arrears),
 * MORE_THAN_CLAIMED (`claimed`, `received` of the dispute), COUNTS_LATER (`countsOn`: a report has closed the period).
 */
export function noticesOf({ ground, today }: QuestionContext, asked: Asked, except: number | null): Notice[] {
  const { reader } = ground;
  const countsOn = openDay(closedDays(reader), asked.receivedOn, today);
  return [
    ...similar(reader, asked, except, paymentChecks(reader, today).sameWithinDays),
    ...(asked.amount > 0 ? [...beyondDebt(reader, asked, except), ...beyondClaim(reader, asked, except)] : []),
    ...(countsOn === asked.receivedOn ? [] : [{ code: "COUNTS_LATER", data: { countsOn }, record: null }]),
  ];
}

type Found = { id: number; receivedOn: string; state: string; payerName: string; payeeName: string };

const bare = (name: string) => name.replace(/\s/gu, "");

/** The same sum between the same two within some days (domain sheet 5.3). */
function similar(connection: Connection, asked: Asked, except: number | null, days: number): Notice[] {
  const found = statement(
    connection,
    `SELECT id, received_on AS receivedOn, state, payer_name AS payerName, payee_name AS payeeName FROM payment
     WHERE amount = ?1 AND deleted_at IS NULL AND id IS NOT ?2 AND received_on BETWEEN ?3 AND ?4 ORDER BY id LIMIT 50`,
  ).all({
    1: asked.amount,
    2: except,
    3: addDays(asked.receivedOn, -days),
    4: addDays(asked.receivedOn, days),
  }) as Found[];
  return found
    .filter(
      ({ payerName, payeeName }) =>
        bare(payerName) === bare(asked.payerName) && bare(payeeName) === bare(asked.payeeName),
    )
    .map(({ id, receivedOn, state }) => ({
      code: "SIMILAR_PAYMENT",
      data: { receivedOn, state, days },
      record: { register: "payments", id },
    }));
}

/** A payment above what is outstanding is kept, and said. */
function beyondDebt(connection: Connection, { amount, loanId, arrearsId }: Asked, except: number | null): Notice[] {
  if (loanId !== null) {
    if (!isThere(connection, "loan", loanId)) return [];
    const { total } = outstandingOf(connection, loanId, except);
    const record = { register: "loans", id: loanId } as const;
    return amount > total ? [{ code: "MORE_THAN_OUTSTANDING", data: { outstanding: total }, record }] : [];
  }
  if (arrearsId === null || !isThere(connection, "arrears", arrearsId)) return [];
  const outstanding = outstandingOfArrears(connection, arrearsId, except);
  const record = { register: "arrears", id: arrearsId } as const;
  return amount > outstanding ? [{ code: "MORE_THAN_OUTSTANDING", data: { outstanding }, record }] : [];
}

/** A draft may still name a record that was deleted meanwhile; entering it is refused. */
function isThere(connection: Connection, table: "loan" | "arrears", id: number): boolean {
  return statement(connection, `SELECT 1 FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(id) !== undefined;
}

function beyondClaim(connection: Connection, { amount, disputeId, category }: Asked, except: number | null): Notice[] {
  if (disputeId === null || apartCategories.some((apart) => apart === category)) return [];
  const facts = statement(
    connection,
    `SELECT amount_claimed AS claimed, (SELECT ifnull(sum(p.amount), 0) FROM payment AS p WHERE p.dispute_id = d.id
       AND p.id IS NOT ?2 AND p.deleted_at IS NULL AND p.state NOT IN ('draft', 'returned')
       AND ${paysSomething("p")}) AS received
     FROM dispute AS d WHERE id = ?1`,
  ).get({ 1: disputeId, 2: except }) as { claimed: number | null; received: number } | undefined;
  if (!facts || facts.claimed === null || facts.received + amount <= facts.claimed) return [];
  const data = { claimed: facts.claimed, received: facts.received + amount };
  return [{ code: "MORE_THAN_CLAIMED", data, record: { register: "disputes", id: disputeId } }];
}
