export { allEntries, dictionaries } from "./acts.ts";
export { extraOf, unknownWords, wordNames } from "./words.ts";
export type { WordName } from "./words.ts";
