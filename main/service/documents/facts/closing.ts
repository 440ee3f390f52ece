import { disputeActs } from "../../../../shared/disputes/moves.ts";
import { disputeOutcomes } from "../../../../shared/disputes/states.ts";
import { chineseDay } from "../../../../shared/documents/chinese-days.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import { satisfactions, toldPerformance } from "../../../../shared/followups/fields.ts";
import type { Connection } from "../../../database/open.ts";
import { agreementThatCounts, performanceOfAgreement } from "../../disputes/index.ts";
import { statement } from "../../office/statements.ts";
import { day, paragraphsOf, said, wordIn, wordOf, yuan } from "./making.ts";
import type { Making } from "./making.ts";
import { factsOfCase, stepsOf } from "./of-case.ts";
import { partyFacts } from "./parties.ts";

/** Steps after which a case is closed; the last of them is the day of closing. */
const closing = ["recordPerformed", "tellRoutes", "litigate", "resolve", "settle", "withdraw", "transfer", "refuse"];

/** 结案报告表; null while the case has no outcome. */
export function closingReport(making: Making): DocumentFacts<"closing_report"> | null {
  const { connection, kase, on } = making;
  if (kase["outcome"] === null) return null;
  const steps = stepsOf(connection, kase.id);
  const filedOn = statement(connection, "SELECT filed_on FROM dossier WHERE dispute_id = ?").pluck().get(kase.id);
  const closed = steps.findLast(({ act }) => closing.includes(act));
  return {
    ...factsOfCase(making),
    parties: partyFacts(connection, kase.id, on),
    // 填表时间即立卷日期, once there is one.
    filledOn: typeof filedOn === "string" ? chineseDay(filedOn) : chineseDay(on),
    unit: wordOf(connection, "organisation", kase["lead_unit"]),
    handler: said(kase["handler"]),
    acceptedOn: day(kase["accepted_on"] ?? kase["registered_on"]),
    closedOn: day(closed?.on ?? kase["outcome_on"]),
    source: wordOf(connection, "dispute_source", kase["source"]),
    type: wordOf(connection, "dispute_type_enterprise", kase["type"]),
    amount: yuan(kase["amount_claimed"]),
    summary: paragraphsOf(kase["summary"]),
    course: steps.map(({ act, on: stepOn }) => ({ line: `${chineseDay(stepOn)}　${wordIn(disputeActs, act)}` })),
    outcome: wordIn(disputeOutcomes, kase["outcome"]),
    performance: performanceText(connection, kase.id, on),
    followUp: followUpText(connection, kase.id),
  };
}

function performanceText(connection: Connection, disputeId: number, on: string): string {
  const id = agreementThatCounts(connection, disputeId);
  if (id === null) return "没有需要履行的协议。";
  const instalments = performanceOfAgreement(connection, { id, disputeId }, on);
  if (instalments.length === 0) return "协议没有约定付款。";
  const owed = instalments.reduce((sum, { amount }) => sum + amount, 0);
  const paid = instalments.reduce((sum, one) => sum + one.paid, 0);
  const late = instalments.filter(({ paidLate, state }) => paidLate || state === "late").length;
  return `协议约定付款${instalments.length}期，共${yuan(owed)}元，已付${yuan(paid)}元${late === 0 ? "" : `，其中${late}期逾期`}。`;
}

function followUpText(connection: Connection, disputeId: number): string {
  const visits = statement(
    connection,
    `SELECT visited_on AS "on", performance, satisfaction FROM follow_up
     WHERE dispute_id = ? AND removed_at IS NULL ORDER BY visited_on, id`,
  ).all(disputeId) as { on: string; performance: string; satisfaction: string | null }[];
  const last = visits.at(-1);
  if (last === undefined) return "未回访。";
  const satisfaction = wordIn(satisfactions, last.satisfaction);
  const found = [wordIn(toldPerformance, last.performance), satisfaction].filter(Boolean).join("，");
  return `回访${visits.length}次，最近一次${chineseDay(last.on)}：${found}。`;
}
