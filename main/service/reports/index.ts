export { reports } from "./acts.ts";
export { computeReport } from "./compute.ts";
