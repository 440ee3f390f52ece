export { PeriodChooser } from "./period-chooser.tsx";
export type { Chosen, ChosenKind } from "./period-words.ts";
export { ReportsPage } from "./reports-page.tsx";
