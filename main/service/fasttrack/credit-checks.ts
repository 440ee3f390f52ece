import type { CreditCheckDraft } from "../../../shared/fasttrack/contract.ts";
import { creditCheckProblems } from "../../../shared/fasttrack/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { act, office } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { partActs } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { noteOnCase, requireCase } from "./case.ts";
import type { Target } from "./case.ts";

const os = office.fasttrack;

const checks = partActs<Target, CreditCheckDraft>({
  table: "credit_check",
  owner: "case_id",
  fields: ["checkedOn", "source", "result", "checker", "evidenceId", "note"],
  flags: [],
  open: requireCase,
  note: (context, kase, id, told) => ({ ...noteOnCase(context, kase, id, told), id }),
  problemsOf,
  keeps: enterpriseOf,
});

/** 信用核查: each is entered by hand, with the day, and the picture that proves it. */
export const creditCheckActs = {
  addCreditCheck: os.addCreditCheck.use(act).handler(checks.add),
  reviseCreditCheck: os.reviseCreditCheck.use(act).handler(checks.revise),
  removeCreditCheck: os.removeCreditCheck.use(act).handler(checks.remove),
};

/** All that were not removed, the oldest first. */
export function creditChecksOf(connection: Connection, caseId: number) {
  return checks.list(connection, caseId, "checked_on").map(({ shown }) => shown);
}

/** Files of a case that prove a credit check. */
export function evidenceOf(connection: Connection, caseId: number): { id: number; name: string }[] {
  return statement(
    connection,
    `SELECT id, name FROM attachment WHERE fast_track_case_id = ? AND kind = 'credit_evidence' AND removed_at IS NULL
     ORDER BY id DESC`,
  ).all(caseId) as { id: number; name: string }[];
}

/** EVIDENCE_UNKNOWN: a file of another case, of another kind, or one that was removed. */
function problemsOf({ ground, today }: ActContext, kase: StoredRecord, draft: CreditCheckDraft): Problem[] {
  const isKnown =
    draft.evidenceId === null || evidenceOf(ground.writer, kase.id).some(({ id }) => id === draft.evidenceId);
  return [...creditCheckProblems(draft, today), ...(isKnown ? [] : [problem("evidenceId", "EVIDENCE_UNKNOWN")])];
}

/** A check counts for the enterprise, also in its other cases. */
function enterpriseOf(connection: Connection, caseId: number) {
  const found = statement(connection, "SELECT applicant_id, applicant_uscc FROM fast_track_case WHERE id = ?").get(
    caseId,
  ) as { applicant_id: number | null; applicant_uscc: string | null };
  return { enterprise_id: found.applicant_id, uscc: found.applicant_uscc };
}
