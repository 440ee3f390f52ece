export { privacy } from "./acts.ts";
