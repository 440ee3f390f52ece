export { search } from "./acts.ts";
