export { statements } from "./acts.ts";
