export { attachments } from "./acts.ts";
