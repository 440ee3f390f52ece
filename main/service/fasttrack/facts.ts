import { usccProblems } from "../../../shared/enterprises/rules.ts";
import type { BreachFacts, CreditFacts } from "../../../shared/fasttrack/eligibility.ts";
import { nothingSaid } from "../../../shared/fasttrack/facts.ts";
import type { FastTrackFacts, FastTrackSaid } from "../../../shared/fasttrack/facts.ts";
import type { PostCheckResult } from "../../../shared/fasttrack/words.ts";
import type { Role } from "../../../shared/accounts/roles.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { listedOf, missingOf, paperFactsOf } from "./materials.ts";
import { matterIdsOf, readCatalogue, requireMatter } from "./matter.ts";
import { limitsOf, ruleOf } from "./terms.ts";

/** Who asks, on which day the act was done, and what the act itself brings along. */
export type Asking = {
  readonly user: { readonly id: number; readonly role: Role };
  readonly today: string;
  readonly on: string | null;
  readonly said?: Partial<FastTrackSaid>;
};

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the guards of the moves ask about, read from the case, its matter and its file. */
export function readFacts(connection: Connection, kase: StoredRecord, asking: Asking): FastTrackFacts {
  const { user, today, on, said = {} } = asking;
  const matter = requireMatter(connection, matterIdsOf(kase));
  const rule = ruleOf(connection, kase);
  const stored = missingOf(connection, kase.id);
  const files = kindsOnFile(connection, kase.id);
  const uscc = text(kase["applicant_uscc"]);
  return {
    today,
    matter,
    credit: creditOf(connection, kase.id),
    creditValidDays: rule.creditValidDays,
    breach: breachOf(connection, kase),
    excluded: kase["excluded"] === null ? null : kase["excluded"] === 1,
    excludedMatter: text(kase["excluded_matter"]),
    procedure: matter.procedure,
    level: matter.level,
    secret: false,
    papers: listedOf(connection, kase.id),
    catalogue: readCatalogue(connection),
    limits: limitsOf(text(kase["matter_due_on"]), matter),
    on,
    receivedOn: text(kase["received_on"]),
    lastStepOn: String(kase["state_since"]),
    signedOn: text(kase["signed_on"]),
    usccProblems:
      uscc === null ? [problem("applicantUscc", "APPLICANT_CODE_MISSING")] : usccProblems("applicantUscc", uscc),
    missing: paperFactsOf(connection, kase.id, stored),
    isNoticed: kase["notice_on"] !== null,
    agent: text(kase["agent"]),
    handler: text(kase["handler"]),
    hasCommitment: files.has("signed_commitment"),
    hasProxy: files.has("proxy"),
    hasBreachPaper: files.has("breach_paper"),
    maxExtensions: rule.maxExtensions,
    filingAcceptedOn: matter.filingAcceptedOn,
    decision: matter.decision,
    postCheck:
      kase["post_check_result"] === null
        ? null
        : {
            result: String(kase["post_check_result"]) as PostCheckResult,
            by: Number(kase["post_checked_by"]),
          },
    demandedBy: stored.flatMap(({ correctionDemandedBy }) => correctionDemandedBy ?? []),
    user: { id: user.id, isLeader: user.role === "administrator" || user.role === "supervisor" },
    said: { ...nothingSaid, ...said },
  };
}

function kindsOnFile(connection: Connection, caseId: number): ReadonlySet<string> {
  const kinds = statement(
    connection,
    "SELECT DISTINCT kind FROM attachment WHERE fast_track_case_id = ? AND removed_at IS NULL",
  )
    .pluck()
    .all(caseId) as string[];
  return new Set(kinds);
}

/** What the newest check of the case says. */
function creditOf(connection: Connection, caseId: number): CreditFacts | null {
  const found = statement(
    connection,
    `SELECT c.checked_on AS checkedOn, c.result, a.id IS NOT NULL AS hasEvidence FROM credit_check AS c
       LEFT JOIN attachment AS a ON a.id = c.evidence_id AND a.removed_at IS NULL
     WHERE c.case_id = ? AND c.removed_at IS NULL ORDER BY c.checked_on DESC, c.id DESC LIMIT 1`,
  ).get(caseId) as (Omit<CreditFacts, "hasEvidence"> & { hasEvidence: number }) | undefined;
  return found === undefined ? null : { ...found, hasEvidence: found.hasEvidence === 1 };
}

const sameEnterprise = "((:uscc IS NOT NULL AND uscc = :uscc) OR (:id IS NOT NULL AND enterprise_id = :id))";

/** The last broken promise of the same enterprise in another case, and the last repair that any check found since. */
function breachOf(connection: Connection, kase: StoredRecord): BreachFacts | null {
  const enterprise = { uscc: text(kase["applicant_uscc"]), id: kase["applicant_id"] ?? null };
  const endedOn = statement(
    connection,
    `SELECT max(breach_on) FROM (SELECT breach_on, applicant_uscc AS uscc, applicant_id AS enterprise_id
       FROM fast_track_case WHERE breach_on IS NOT NULL AND deleted_at IS NULL AND id <> :case) WHERE ${sameEnterprise}`,
  )
    .pluck()
    .get({ ...enterprise, case: kase.id });
  if (typeof endedOn !== "string") return null;
  const repairedOn = statement(
    connection,
    `SELECT max(checked_on) FROM credit_check
     WHERE result = 'repaired' AND removed_at IS NULL AND checked_on >= :endedOn AND ${sameEnterprise}`,
  )
    .pluck()
    .get({ ...enterprise, endedOn });
  return { endedOn, repairedOn: text(repairedOn) };
}

/** Broken promises of the same enterprise in other cases, the newest first. */
export function earlierBreachesOf(connection: Connection, kase: StoredRecord) {
  return statement(
    connection,
    `SELECT id, caseNo, breachNo, "on", kind, reason FROM (
       SELECT id, case_no AS caseNo, breach_no AS breachNo, breach_on AS "on", breach_kind AS kind, close_reason AS reason,
         applicant_uscc AS uscc, applicant_id AS enterprise_id
       FROM fast_track_case WHERE breach_on IS NOT NULL AND deleted_at IS NULL AND id <> :case)
     WHERE ${sameEnterprise} ORDER BY "on" DESC, id DESC`,
  ).all({ uscc: text(kase["applicant_uscc"]), id: kase["applicant_id"] ?? null, case: kase.id }) as {
    id: number;
    caseNo: string;
    breachNo: string;
    on: string;
    kind: "expired" | "false_promise" | "start_overdue";
    reason: string | null;
  }[];
}
