export { askingOf, daysOf, deadlines, overdueAndSoon } from "./acts.ts";
export { countIn, daysLeftOf, dueIn, isShownProvisional } from "./lists.ts";
export type { Asking, PageAsked } from "./lists.ts";
export { readPageKey, writePageKey } from "./page-key.ts";
