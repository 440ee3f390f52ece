export { ledger } from "./acts.ts";
