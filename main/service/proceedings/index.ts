export { proceedings } from "./acts.ts";
