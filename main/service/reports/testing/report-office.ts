import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import type { IndicatorCode } from "../../../../shared/reports/indicators.ts";
import { clockAt } from "../../office/clock.ts";
import { enterHouse } from "../../office/house.ts";
import { openSession } from "../../office/sessions.ts";
import { insertRecord } from "../../registers/index.ts";
import type { Values } from "../../registers/index.ts";
import type { RecordTable } from "../../../database/schema.ts";
import { reports } from "../acts.ts";

const seeds = new URL("../../../../seeds", import.meta.url).pathname;

/** A real office in a folder of its own, with short ways to enter records as they lie in the tables. */
export function reportOffice(now = "2024-07-03T09:00:00+08:00") {
  const folder = mkdtempSync(join(tmpdir(), "anshang-reports-"));
  const demo = { name: "为企服务办公室", demo: true, administrator: "管理员" };
  const house = enterHouse({ folder, seeds, clock: clockAt(now), demo });
  const session = openSession(house);
  const { ground } = session;
  const client = createRouterClient({ reports }, { context: { session }, path: [] }).reports;
  const writing = { connection: ground.writer, userId: 1, now, act: "test" };
  let number = 0;
  const insert = (table: RecordTable, values: Values) => insertRecord(writing, table, values, "");

  return {
    ground,
    client,
    folder,
    insert,

    dispute: (values: Values) =>
      insert("dispute", {
        ledger_no: `D${(number += 1)}`,
        registered_on: "2024-01-10",
        town: "610723001",
        type: "sale_contract",
        source: "application",
        enterprise_related: 1,
        applicant_name: "洋县甲公司",
        respondent_name: "洋县乙公司",
        amount_approximate: 0,
        state: values["outcome"] === undefined ? "in_mediation" : "struck_off",
        ...values,
      }),

    party: (dispute: number, role: string, enterprise: number, place: number) =>
      ground.writer
        .prepare(
          "INSERT INTO case_party (dispute_id, position, role, kind, name, enterprise_id) VALUES (?, ?, ?, 'enterprise', 'x', ?)",
        )
        .run(dispute, place, role, enterprise),

    /** A step with which a dispute came to something else than it had come to before. */
    left: (dispute: number, act: "reopen" | "litigate", on: string, former: string, since: string) => {
      ground.writer
        .prepare(
          `INSERT INTO dispute_step (dispute_id, act, from_state, to_state, done_on, former_outcome, former_outcome_on,
             staff_id, at) VALUES (?, ?, 'x', 'y', ?, ?, ?, 1, ?)`,
        )
        .run(dispute, act, on, former, since, now);
      if (act === "reopen") {
        ground.writer.prepare("UPDATE dispute SET reopened_count = reopened_count + 1 WHERE id = ?").run(dispute);
      }
    },

    /** Verified money for an enterprise, unless said otherwise. */
    payment: (values: Values) =>
      insert("payment", {
        received_on: "2024-03-01",
        payer_name: "洋县乙公司",
        payee_name: "洋县甲公司",
        payee_uscc: "91610723MA7WX157XA",
        amount: 10_000,
        headline: "recovery",
        category: "R1",
        cash: 1,
        state: "verified",
        verified_by: "戊核实",
        counts_on: values["received_on"] ?? "2024-03-01",
        ...values,
      }),

    loan: (values: Values = {}) =>
      insert("loan", {
        bank: "rural_commercial_bank",
        loan_no: `61072320220010${(number += 1)}`,
        borrower_name: "李某甲",
        balance_at_handover: 42_000_000,
        state: "collecting",
        ...values,
      }),

    /** Verified cash for a bank, all of it principal, unless said otherwise. */
    collection: (loan: number, amount: number, values: Values = {}) =>
      insert("payment", {
        received_on: "2024-03-01",
        payer_name: "李某甲",
        payee_name: "洋县农村商业银行",
        amount,
        headline: "collection",
        loan_id: loan,
        method: "cash",
        cash: 1,
        fees: 0,
        penalty: 0,
        interest: 0,
        principal: amount,
        other: 0,
        state: "verified",
        verified_by: "戊核实",
        counts_on: values["received_on"] ?? "2024-03-01",
        ...values,
      }),

    enterprise: (name: string) => insert("enterprise", { name, is_financial: 0 }),

    assessment: (values: Values) =>
      insert("assessment", {
        assessment_no: `A${(number += 1)}`,
        project_id: insert("project", { name: `项目${number}`, owner_unit: "洋县甲公司" }),
        procedure: "general",
        land_taking: 0,
        state: values["decision"] === undefined ? "plan" : "decision",
        level: values["decision"] === undefined ? null : "low",
        ...values,
      }),

    fastTrackCase: (
      assessment: number,
      values: Values,
      papers: readonly [dueOn: string, completedOn: string | null][],
    ) => {
      const id = insert("fast_track_case", {
        case_no: `F${(number += 1)}`,
        assessment_id: assessment,
        applicant_name: "洋县甲公司",
        due_on: papers.at(-1)?.[0] ?? "2024-03-01",
        state: "accepted",
        state_since: "2024-03-01",
        ...values,
      });
      const paper = ground.writer.prepare(
        `INSERT INTO deferred_material (case_id, position, name, class, gate, due_on, state, submitted_on, confirmed_on)
         VALUES (?, ?, ?, 'deferrable', 'filing', ?, ?, ?, ?)`,
      );
      papers.forEach(([dueOn, completedOn], place) =>
        paper.run(
          id,
          place,
          `材料${place}`,
          dueOn,
          completedOn === null ? "due" : "confirmed",
          completedOn,
          completedOn,
        ),
      );
      return id;
    },

    remove: (table: RecordTable, id: number) =>
      ground.writer
        .prepare(`UPDATE ${table} SET deleted_at = '2024-07-01', deleted_by = 1, deleted_reason = '重复' WHERE id = ?`)
        .run(id),

    /** The value of one indicator. */
    value: async (from: string, to: string, code: IndicatorCode) => {
      const { indicators } = await client.compute({ from, to });
      return indicators.find((figure) => figure.code === code)?.value;
    },

    close: async () => {
      await house.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export type ReportOffice = ReturnType<typeof reportOffice>;
