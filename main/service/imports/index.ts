export { imports } from "./acts.ts";
