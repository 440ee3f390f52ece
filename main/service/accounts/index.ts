export { accounts } from "./acts.ts";
