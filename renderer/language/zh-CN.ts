import { access } from "./zh-CN/access.ts";
import { acts } from "./zh-CN/acts.ts";
import { attachments } from "./zh-CN/attachments.ts";
import { agreements } from "./zh-CN/agreements.ts";
import { arrears } from "./zh-CN/arrears.ts";
import { assessments } from "./zh-CN/assessments.ts";
import { assignments } from "./zh-CN/assignments.ts";
import { audit } from "./zh-CN/audit.ts";
import { backups } from "./zh-CN/backups.ts";
import { confirmations } from "./zh-CN/confirmations.ts";
import { deadlines } from "./zh-CN/deadlines.ts";
import { followups } from "./zh-CN/followups.ts";
import { disputes } from "./zh-CN/disputes.ts";
import { documents } from "./zh-CN/documents.ts";
import { fasttrack } from "./zh-CN/fasttrack.ts";
import { forms } from "./zh-CN/forms.ts";
import { frame } from "./zh-CN/frame.ts";
import { holidays } from "./zh-CN/holidays.ts";
import { imports } from "./zh-CN/imports.ts";
import { lists } from "./zh-CN/lists.ts";
import { loans } from "./zh-CN/loans.ts";
import { mediation } from "./zh-CN/mediation.ts";
import { measures } from "./zh-CN/measures.ts";
import { meetings } from "./zh-CN/meetings.ts";
import { privacy } from "./zh-CN/privacy.ts";
import { problems } from "./zh-CN/problems.ts";
import { records } from "./zh-CN/records.ts";
import { reports } from "./zh-CN/reports.ts";
import { numbers } from "./zh-CN/numbers.ts";
import { statements } from "./zh-CN/statements.ts";
import { ledger } from "./zh-CN/ledger.ts";
import { rules } from "./zh-CN/rules.ts";
import { settings } from "./zh-CN/settings.ts";

/** The page's words in Chinese, the language that it is written for. */
export const zhCN = {
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
};

export type WordKey = keyof typeof zhCN;
