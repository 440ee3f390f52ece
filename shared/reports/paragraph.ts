import { fen, formatWan, formatYuan } from "../money.ts";
import type { Period } from "../period.ts";
import { formatDay } from "./wording.ts";

/** What the paragraph says; amounts in fen. */
export type Headlines = {
  readonly registered: number;
  readonly resolved: number;
  readonly open: number;
  readonly overdue: number;
  readonly recovered: number;
  readonly collected: number;
  readonly assessed: number;
};

/** The sentence that the office hands in, in both languages. 累计 says from which day it counts. */
export function paragraphOf({ from, to }: Period, figures: Headlines): { zh: string; en: string } {
  const { registered, resolved, open, overdue, assessed } = figures;
  const overdueZh = overdue > 0 ? `，其中超期${overdue}起` : "";
  const openZh = open > 0 ? `期末尚有${open}起正在化解${overdueZh}。` : "";
  const overdueEn = overdue > 0 ? `, ${overdue} of them overdue` : "";
  const openEn = open > 0 ? ` ${counted(open, "dispute")} ${verb(open)} still open${overdueEn}.` : "";
  return {
    zh:
      `截至${formatDay(to, "zh")}（自${formatDay(from, "zh")}起），累计排查涉企矛盾纠纷${registered}起，化解${resolved}起，` +
      `为企业挽损${plainWan(figures.recovered)}万元，为金融机构清收贷款${plainWan(figures.collected)}万元，完成${assessed}个重点项目风险评估。${openZh}`,
    en:
      `From ${formatDay(from, "en")} to ${formatDay(to, "en")}, ${counted(registered, "enterprise dispute")} ` +
      `${registered === 1 ? "was" : "were"} registered and ${resolved} resolved; ${yuan(figures.recovered)} yuan recovered for enterprises, ` +
      `${yuan(figures.collected)} yuan of loans collected for banks, and ${counted(assessed, "key project risk assessment")} ` +
      `completed.${openEn}`,
  };
}

/** As a sentence writes it: 1043000000 fen → 1043, 5152500000 → 5152.5. */
function plainWan(amount: number): string {
  return formatWan(fen(amount))
    .replaceAll(",", "")
    .replace(/\.?0+$/u, "");
}

/** 104300000 fen → 1,043,000; fen only where there are any. */
function yuan(amount: number): string {
  return formatYuan(fen(amount)).replace(/\.00$/u, "");
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function verb(count: number): string {
  return count === 1 ? "is" : "are";
}
