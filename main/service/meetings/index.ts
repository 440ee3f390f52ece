export { meetings } from "./acts.ts";
