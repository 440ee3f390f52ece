import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** 文书署名: by which names papers go out, and how long dossiers are kept; the rule set `papers`. */
export type PaperSettings = {
  /** 调解组织: a lawful name, because papers are sealed with it (人民调解法 8、商事调解条例 8). */
  readonly committee: string;
  /** The court that confirms agreements, unless an application names another. */
  readonly court: string;
  /** 保管期限: the classes to choose from; the first is suggested. */
  readonly retentions: readonly string[];
};

/** 商事调解: only approved bodies may call themselves so (商事调解条例 8, 28). */
const COMMERCIAL = "商事调解";

/** Codes: COMMITTEE_IS_COMMERCIAL, RETENTION_TWICE (data: `retention`), NOTHING_CHANGED. */
export function paperSettingsProblems(next: PaperSettings, last: PaperSettings): Problem[] {
  const found: Problem[] = [];
  if (next.committee.includes(COMMERCIAL)) found.push(problem("committee", "COMMITTEE_IS_COMMERCIAL"));
  const twice = next.retentions.find((retention, place) => next.retentions.indexOf(retention) !== place);
  if (twice !== undefined) found.push(problem("retentions", "RETENTION_TWICE", { retention: twice }));
  const isSame = (["committee", "court"] as const).every((name) => next[name] === last[name]);
  if (isSame && next.retentions.join("\n") === last.retentions.join("\n")) found.push(problem("", "NOTHING_CHANGED"));
  return found;
}
