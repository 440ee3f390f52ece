export { search } from "./acts.ts";
export { rebuildOffice } from "./rebuilding.ts";
