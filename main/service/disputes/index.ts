export { disputes } from "./acts.ts";
export { disputeRegister, disputeWords } from "./dispute-register.ts";
export { recordDispute } from "./recording.ts";
