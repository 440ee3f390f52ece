import { access } from "./en/access.ts";
import { acts } from "./en/acts.ts";
import { attachments } from "./en/attachments.ts";
import { agreements } from "./en/agreements.ts";
import { arrears } from "./en/arrears.ts";
import { assessments } from "./en/assessments.ts";
import { assignments } from "./en/assignments.ts";
import { audit } from "./en/audit.ts";
import { backups } from "./en/backups.ts";
import { confirmations } from "./en/confirmations.ts";
import { deadlines } from "./en/deadlines.ts";
import { followups } from "./en/followups.ts";
import { disputes } from "./en/disputes.ts";
import { documents } from "./en/documents.ts";
import { fasttrack } from "./en/fasttrack.ts";
import { forms } from "./en/forms.ts";
import { frame } from "./en/frame.ts";
import { holidays } from "./en/holidays.ts";
import { imports } from "./en/imports.ts";
import { lists } from "./en/lists.ts";
import { loans } from "./en/loans.ts";
import { mediation } from "./en/mediation.ts";
import { measures } from "./en/measures.ts";
import { meetings } from "./en/meetings.ts";
import { privacy } from "./en/privacy.ts";
import { problems } from "./en/problems.ts";
import { records } from "./en/records.ts";
import { reports } from "./en/reports.ts";
import { numbers } from "./en/numbers.ts";
import { statements } from "./en/statements.ts";
import { ledger } from "./en/ledger.ts";
import { rules } from "./en/rules.ts";
import { settings } from "./en/settings.ts";
import type { WordKey } from "./zh-CN.ts";

export const en = {
  ...frame,
  ...lists,
  ...records,
  ...forms,
  ...problems,
  ...settings,
  ...reports,
  ...imports,
  ...holidays,
  ...access,
  ...audit,
  ...acts,
  ...attachments,
  ...backups,
  ...privacy,
  ...disputes,
  ...deadlines,
  ...numbers,
  ...rules,
  ...assessments,
  ...fasttrack,
  ...assignments,
  ...measures,
  ...meetings,
  ...mediation,
  ...agreements,
  ...confirmations,
  ...followups,
  ...documents,
  ...statements,
  ...arrears,
  ...ledger,
  ...loans,
} as const satisfies Record<WordKey, string>;
