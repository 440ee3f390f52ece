export { followUps } from "./acts.ts";
