export { failureWords } from "./failure-words.ts";
export { ImportsPage } from "./imports-page.tsx";
