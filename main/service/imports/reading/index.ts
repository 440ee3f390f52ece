export { readTables } from "./read-tables.ts";
export type { ReadOptions, ReadResult } from "./read-tables.ts";
export type { FileRefusal, FileRefusalCode } from "./refusal.ts";
export type { Cell, Merge, Table } from "./table.ts";
