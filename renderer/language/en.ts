import { access } from "./en/access.ts";
import { audit } from "./en/audit.ts";
import { backups } from "./en/backups.ts";
import { forms } from "./en/forms.ts";
import { frame } from "./en/frame.ts";
import { imports } from "./en/imports.ts";
import { lists } from "./en/lists.ts";
import { privacy } from "./en/privacy.ts";
import { problems } from "./en/problems.ts";
import { records } from "./en/records.ts";
import { reports } from "./en/reports.ts";
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
  ...access,
  ...audit,
  ...backups,
  ...privacy,
} as const satisfies Record<WordKey, string>;
