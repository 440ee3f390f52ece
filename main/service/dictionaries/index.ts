export { allEntries, dictionaries } from "./acts.ts";
export { extraOf, unknownWords } from "./words.ts";
