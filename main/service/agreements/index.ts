export { agreements } from "./acts.ts";
