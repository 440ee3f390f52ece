import { access } from "./zh-CN/access.ts";
import { audit } from "./zh-CN/audit.ts";
import { backups } from "./zh-CN/backups.ts";
import { forms } from "./zh-CN/forms.ts";
import { frame } from "./zh-CN/frame.ts";
import { imports } from "./zh-CN/imports.ts";
import { lists } from "./zh-CN/lists.ts";
import { privacy } from "./zh-CN/privacy.ts";
import { problems } from "./zh-CN/problems.ts";
import { records } from "./zh-CN/records.ts";
import { reports } from "./zh-CN/reports.ts";
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
  ...access,
  ...audit,
  ...backups,
  ...privacy,
};

export type WordKey = keyof typeof zhCN;
