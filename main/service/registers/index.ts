export { registerActs } from "./acts.ts";
export { columnOf, historyOf, listRecords, ownColumns, readRecord } from "./listing.ts";
export type { Filter } from "./conditions.ts";
export type { ListInput, Page, Register } from "./listing.ts";
export { countLinks } from "./links.ts";
export {
  changeRecord,
  insertRecord,
  removeRecord,
  requireCurrent,
  requireRecord,
  rewordRecord,
  writingOf,
} from "./records.ts";
export type { StoredRecord, Value, Values, Writing } from "./records.ts";
export { partActs } from "./part-acts.ts";
export type { PartRules, Written } from "./part-acts.ts";
export { changePartOf, insertPartOf, removePartOf, requirePartOf } from "./parts.ts";
export type { PartChange } from "./parts.ts";
export { stepsOf } from "./steps.ts";
