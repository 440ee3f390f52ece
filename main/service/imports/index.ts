export { imports } from "./acts.ts";
export { readTables } from "./reading/index.ts";
export type { Table } from "./reading/index.ts";
