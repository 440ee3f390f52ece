import { chineseDay } from "../../../../shared/documents/chinese-days.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import { isMediated } from "../../../../shared/disputes/channels.ts";
import type { Channel } from "../../../../shared/disputes/channels.ts";
import type { DisputeAct } from "../../../../shared/disputes/moves.ts";
import { namesIn } from "../../../../shared/mediation/rules.ts";
import type { Connection } from "../../../database/open.ts";
import { partiesOf } from "../../disputes/index.ts";
import { statement } from "../../office/statements.ts";
import type { StoredRecord } from "../../registers/index.ts";
import { paperSettings } from "../settings.ts";
import { joined, said, textOf, wordOf } from "./making.ts";
import type { Making } from "./making.ts";

/** What every paper of a case can say. */
export function factsOfCase({
  connection,
  kase,
  on,
}: Making): Pick<DocumentFacts<"cover">, "committee" | "office" | "fileNo" | "caseTitle" | "producedOn"> {
  const channel = textOf(kase["channel"]) as Channel | null;
  const isOurs = channel !== null && !isMediated(channel);
  return {
    // What a department deals with is nobody's mediation: the office itself signs.
    committee: isOurs ? officeName(connection) : paperSettings(connection, on).committee,
    office: officeName(connection),
    fileNo: fileNumber(kase),
    caseTitle: titleOf(connection, kase),
    producedOn: chineseDay(on),
  };
}

/** The mediation number; a case that is not mediated has its ledger number alone. */
export function fileNumber(kase: StoredRecord): string {
  return textOf(kase["mediation_no"]) ?? said(kase["ledger_no"]);
}

export function officeName(connection: Connection): string {
  return String(statement(connection, "SELECT name FROM office").pluck().get());
}

/** The dispute's own title, or 甲与乙买卖合同纠纷. */
export function titleOf(connection: Connection, kase: StoredRecord): string {
  const own = textOf(kase["title"]);
  if (own !== null) return own;
  const parties = partiesOf(connection, kase.id);
  const named = (role: "applicant" | "respondent") => {
    const [first, ...others] = parties.filter((party) => party.role === role);
    return `${first?.partyName ?? ""}${others.length > 0 ? `等${others.length + 1}方` : ""}`;
  };
  const type = wordOf(connection, "dispute_type_enterprise", kase["type"]);
  return `${named("applicant")}与${named("respondent")}${/(?:纠纷|争议)$/u.test(type) ? type : `${type}纠纷`}`;
}

export type Step = {
  readonly act: DisputeAct;
  readonly on: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly user: string;
};

/** Every step that the case took, the oldest first. */
export function stepsOf(connection: Connection, disputeId: number): Step[] {
  const rows = statement(
    connection,
    `SELECT s.act, s.done_on AS "on", s.details, w.name AS user FROM dispute_step AS s
       JOIN staff AS w ON w.id = s.staff_id WHERE s.dispute_id = ? ORDER BY s.id`,
  ).all(disputeId) as (Omit<Step, "details"> & { details: string })[];
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Step["details"] }));
}

/** The last step of a kind since the case was reopened for the last time. */
export function lastStepOf(steps: readonly Step[], act: DisputeAct): Step | undefined {
  const since = steps.findLastIndex((step) => step.act === "reopen");
  return steps.slice(since + 1).findLast((step) => step.act === act);
}

/** Who mediated: those of the sittings, else those of the agreements, else who handles the case. */
export function mediatorsOf(connection: Connection, kase: StoredRecord): string {
  for (const table of ["sitting", "agreement"]) {
    const named = statement(
      connection,
      `SELECT mediators FROM ${table} WHERE dispute_id = ? AND removed_at IS NULL ORDER BY id`,
    )
      .pluck()
      .all(kase.id) as string[];
    const names = joined(named.flatMap(namesIn));
    if (names !== "") return names;
  }
  return said(kase["handler"]);
}
