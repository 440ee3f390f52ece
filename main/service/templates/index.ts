export { fillKept, hasOwn, readTemplate, replaceTemplate, restoreTemplate, seedOf } from "./kept-template.ts";
export type { KeptTemplate } from "./kept-template.ts";
export { fillTemplate } from "./word-template.ts";
export type { Tags } from "./word-template.ts";
