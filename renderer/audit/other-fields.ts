import { roles } from "../../shared/accounts/roles.ts";
import { arrearsDueKinds } from "../../shared/arrears/due-kinds.ts";
import { assessmentDueKinds } from "../../shared/assessments/due-kinds.ts";
import { dictionaryNames } from "../../shared/dictionaries/names.ts";
import { deadlineKinds } from "../../shared/disputes/deadlines/kinds.ts";
import { loanDueKinds } from "../../shared/loans/due-kinds.ts";
import type { Names } from "../../shared/names.ts";
import { numberScopes } from "../../shared/numbers/scopes.ts";
import { statementStates } from "../../shared/statements/states.ts";
import type { WordKey, Words } from "../language/index.ts";
import { wordKey } from "../language/problem-keys.ts";
import { formatInstant } from "../parts/instants.ts";
import { isRecord } from "../parts/remembered.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;

/** What a field is called that belongs to no register: of staff, dictionaries, exports, backups. */
export function otherFieldName(name: string, { t }: Words): string {
  return t(wordKey(`audit.field.${name}`) ?? wordKey(`register.${name}`) ?? "audit.otherField");
}

/** Says a value of such a field; codes that have a name are said by it. */
export function otherValueWords(name: string, value: unknown, words: Words): string {
  const { t, language } = words;
  if (typeof value === "boolean") return t(value ? "flag.yes" : "flag.no");
  if (typeof value === "number") return value.toLocaleString("en-US");
  if (Array.isArray(value)) {
    return value.map((item) => otherValueWords(name, item, words)).join(language === "zh" ? "、" : ", ");
  }
  if (isRecord(value)) {
    const parts = Object.entries(value).map(([key, part]) =>
      t("error.fieldReason", { field: otherFieldName(key, words), reason: otherValueWords(key, part, words) }),
    );
    return parts.join(language === "zh" ? "；" : "; ");
  }
  return typeof value === "string" ? codeWords(name, value, words) : "";
}

function codeWords(name: string, value: string, { t, nameOf }: Words): string {
  const named: Readonly<Record<string, Names>> = {
    role: roles,
    dictionary: dictionaryNames,
    numberScope: numberScopes,
    statementState: statementStates,
    deadlineKind: { ...arrearsDueKinds, ...loanDueKinds, ...assessmentDueKinds, ...deadlineKinds },
  };
  const known = named[name]?.[value];
  if (known) return nameOf(known);
  const spoken: Readonly<Record<string, WordKey | undefined>> = {
    entry: wordKey(`staff.entry.${value}`),
    yearStatus: wordKey(`years.${value}`),
    register: wordKey(`register.${value}`),
  };
  const key = spoken[name];
  if (key) return t(key);
  return INSTANT.test(value) ? formatInstant(value) : value;
}
