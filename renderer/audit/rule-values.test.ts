import { beforeAll, expect, test } from "vitest";
import type { AuditEntry } from "../../shared/audit/contract.ts";
import { startLanguage, wordsIn } from "../language/index.ts";
import { ruleValueWords } from "./rule-values.ts";

beforeAll(() => startLanguage());

const entry = (entity: string): AuditEntry => ({
  id: 7,
  at: "2026-11-23T09:00:00+08:00",
  user: "管理员",
  act: "rules.revise",
  entity,
  recordId: 30,
  reason: null,
  before: {},
  after: { code: "follow_up" },
});
const parameters = { terms: { visit: { days: 30, kind: "calendar", roll: true } } };

test("an entry about a rule says in words which one and what it says", () => {
  const words = wordsIn("zh");
  expect(ruleValueWords(entry("rule_set"), "code", "follow_up", words)).toBe("回访期限");
  expect(ruleValueWords(entry("rule_set"), "parameters", parameters, words)).toBe("回访：30 天，末日遇放假顺延");
});

test("any other entry is told as usual", () => {
  expect(ruleValueWords(entry("dictionary_entry"), "code", "follow_up", wordsIn("zh"))).toBeUndefined();
  expect(ruleValueWords(entry("rule_set"), "basis", "本办决定", wordsIn("zh"))).toBeUndefined();
});
