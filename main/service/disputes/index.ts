export { disputes } from "./acts.ts";
export { disputeRegister } from "./dispute-register.ts";
export { recordDispute } from "./recording.ts";
