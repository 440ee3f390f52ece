import type { AuditEntry } from "../../shared/audit/contract.ts";
import { fixedRules, revisableRules } from "../../shared/rules/kinds.ts";
import type { Names } from "../../shared/names.ts";
import type { Words } from "../language/index.ts";
import { isRecord, isText } from "../parts/remembered.ts";
import { ruleLines } from "../rules/index.ts";

/** Says what stands in an entry about a rule set: which one it is, and what it says; undefined for anything else. */
export function ruleValueWords(entry: AuditEntry, name: string, value: unknown, words: Words): string | undefined {
  if (entry.entity !== "rule_set") return undefined;
  const names: Names = { ...revisableRules, ...fixedRules };
  const code = entry.after["code"] ?? entry.before["code"];
  if (!isText(code)) return undefined;
  const known = names[code];
  if (name === "code" && known) return words.nameOf(known);
  if (name !== "parameters" || !isRecord(value)) return undefined;
  const lines = ruleLines(code, value, words, (_dictionary, word) => word);
  return lines.length === 0 ? undefined : lines.join(words.language === "zh" ? "；" : "; ");
}
