export { confirmations } from "./acts.ts";
export { outlookOf } from "./reading.ts";
