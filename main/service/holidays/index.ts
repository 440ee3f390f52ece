export { holidays } from "./acts.ts";
