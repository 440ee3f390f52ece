export { drafts } from "./acts.ts";
export { sweepDrafts } from "./sweeping.ts";
