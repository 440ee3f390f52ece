export { RuleSettings } from "./rule-settings.tsx";
export { ruleLines } from "./said.ts";
