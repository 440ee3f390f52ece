import { addDays } from "../../shared/calendar.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { headParties } from "../../shared/disputes/parties.ts";
import type { Standing } from "../../shared/disputes/rules.ts";
import { refreshCase } from "../../main/service/disputes/deadlines/refreshing.ts";
import type { Reckoning } from "../../main/service/disputes/deadlines/refreshing.ts";
import type { Writing } from "../../main/service/registers/index.ts";
import { statement } from "../../main/service/office/statements.ts";
import type { Value } from "../../main/service/registers/index.ts";

/** Every so many disputes have a case file; the others were only kept in the ledger. */
export const EVERY = 4;

export type Kept = { readonly id: number; readonly draft: DisputeDraft; readonly standing: Standing };

const HANDLER = "甲承办";

/** What stands in the file of one mediated case: its steps, hand-over, sittings, agreement, visit and deadlines. */
export function fillCaseFile(writing: Writing, reckoning: Reckoning, { id, draft, standing }: Kept): void {
  const { connection } = writing;
  const day = (days: number) => addDays(draft.registeredOn, days);
  const insert = (table: string, values: Readonly<Record<string, Value>>): number => {
    const columns = Object.keys(values);
    const text = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
    return Number(statement(connection, text).run(Object.values(values)).lastInsertRowid);
  };
  const written = { created_by: 1, created_at: writing.now, updated_by: 1, updated_at: writing.now };
  const part = (table: string, values: Readonly<Record<string, Value>>) =>
    insert(table, { dispute_id: id, ...written, ...values });
  const step = (act: string, from: string, to: string, on: string) =>
    insert("dispute_step", {
      dispute_id: id,
      act,
      from_state: from,
      to_state: to,
      done_on: on,
      details: "{}",
      staff_id: 1,
      at: writing.now,
    });
  statement(
    connection,
    "UPDATE dispute SET channel = 'people', accepted_on = ?, mediation_no = ?, claim = ? WHERE id = ?",
  ).run([day(1), `案${id}号`, "请求支付余款。", id]);
  step("accept", "registered", "accepted", day(1));
  step("beginMediation", "accepted", "in_mediation", day(1));
  part("conflict_declaration", { mediator: HANDLER, declared_on: day(1), has_interest: 0 });
  part("assignment", {
    assignment_no: `交办${id}号`,
    kind: "assign",
    to_unit: draft.leadUnit ?? "justice_bureau",
    requirement: "核实账目，组织双方调解。",
    issued_on: day(1),
    due_on: day(10),
    signed_on: day(2),
    signed_by: HANDLER,
    state: standing.outcome === null ? "in_progress" : "closed",
    closed_on: standing.outcome === null ? null : day(9),
  });
  for (const place of [0, 1]) {
    part("sitting", {
      held_on: day(2 + place),
      place: "调解室",
      parties_present: "双方代理人",
      mediators: HANDLER,
      record: "双方就欠款数额和付款期限陈述意见，调解员提出分期方案。",
      result: "continued",
    });
    part("evidence", { name: `对账单${place + 1}`, pages: 2, received_on: day(2) });
  }
  if (standing.outcome === "mediated") agree();
  refreshCase(reckoning, id);

  function agree(): void {
    const { applicant, respondent } = headParties(draft.parties);
    step("agree", "in_mediation", "agreed", day(4));
    step("beginPerformance", "agreed", "performing", day(5));
    const agreement = part("agreement", {
      edition: 1,
      form: "written",
      state: standing.state === "archived" || standing.state === "struck_off" ? "performed" : "performing",
      facts: "双方有买卖合同关系，余款未付。",
      terms: "分三期付清。",
      mediators: HANDLER,
      signatures: JSON.stringify(draft.parties.map(({ partyName }) => partyName)),
      mediator_signed: 1,
      sealed: 1,
      signed_on: day(4),
      effective_on: day(4),
    });
    for (const position of [0, 1, 2]) {
      insert("instalment", {
        agreement_id: agreement,
        position,
        payer: respondent?.partyName ?? "",
        payee: applicant?.partyName ?? "",
        amount: Math.max(100, Math.floor((draft.amountClaimed ?? 300_000) / 3)),
        due_on: day(20 + position * 20),
      });
    }
    part("follow_up", {
      visited_on: day(30),
      method: "phone",
      visited: applicant?.partyName ?? "",
      performance: "part",
      situation: "第一期已到账，双方无新的争议。",
      visitor: HANDLER,
    });
  }
}
