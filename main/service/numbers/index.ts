export { numbers } from "./acts.ts";
