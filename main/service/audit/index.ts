export { appendEntry, noteAct, noteEvent } from "../office/audit-log.ts";
export type { NewEntry, Note } from "../office/audit-log.ts";
export { verifyChain } from "../../database/verify-chain.ts";
export type { ChainVerdict, RememberedHead } from "../../database/verify-chain.ts";
export { audit } from "./acts.ts";
export { verdictOf, verifyOnOpening } from "./verifying.ts";
