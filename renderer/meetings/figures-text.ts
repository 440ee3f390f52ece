import type { MeetingFigures } from "../../shared/meetings/contract.ts";
import type { Words } from "../language/index.ts";

/** What the office calls towns and units. */
export type Naming = { readonly town: (code: string) => string; readonly unit: (code: string | null) => string };

/** How the ledger stands, in the words of minutes: what is new and open, then the ranking of towns and of units. */
export function figuresText(figures: MeetingFigures, naming: Naming, { t, language }: Words): string {
  const { from, to, registered, resolved, open, overdue, highRisk, openAssignments, byTown, byUnit } = figures;
  const ranked = (title: string, rows: readonly { name: string; open: number; overdue: number }[]) =>
    rows.length === 0
      ? []
      : [
          t("meetings.ranking", {
            title,
            rows: rows.map((row) => t("meetings.rank", row)).join(language === "zh" ? "；" : "; "),
          }),
        ];
  return [
    t("meetings.figuresSaid", { from, to, registered, resolved, open, overdue, highRisk, openAssignments }),
    ...ranked(
      t("meetings.byTown"),
      byTown.map(({ town, ...counts }) => ({ name: naming.town(town), ...counts })),
    ),
    ...ranked(
      t("meetings.byUnit"),
      byUnit.map(({ leadUnit, ...counts }) => ({ name: naming.unit(leadUnit), ...counts })),
    ),
  ].join("\n");
}

/** The minutes with the figures at their end; undefined where they stand there already. */
export function withFigures(minutes: unknown, text: string): string | undefined {
  const said = typeof minutes === "string" ? minutes.trimEnd() : "";
  if (said.includes(text)) return undefined;
  return said === "" ? text : `${said}\n${text}`;
}
