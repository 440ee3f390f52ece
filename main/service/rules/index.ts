export { rules } from "./acts.ts";
