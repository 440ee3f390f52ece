export { desk } from "./acts.ts";
