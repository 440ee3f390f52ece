export { accounts } from "./acts.ts";
export { whyNotAtWork } from "./at-work.ts";
