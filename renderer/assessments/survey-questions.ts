import { surveyFields as names } from "../../shared/assessments/fields.ts";
import { surveyProblems } from "../../shared/assessments/part-rules.ts";
import type { SurveyDraft } from "../../shared/assessments/parts-contract.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";

const MOST_SHEETS = 1_000_000;

/** 问卷汇总, in the order of the sheet: who was asked, how many sheets, what they say. */
export function surveyQuestions(from: Partial<SurveyDraft>, { nameOf, t }: Words): readonly ActField[] {
  const count = (name: keyof SurveyDraft, more: Partial<ActField> = {}): ActField => ({
    name,
    kind: "number",
    most: MOST_SHEETS,
    label: nameOf(names[name]),
    initial: from[name],
    ...(more as object),
  });
  const asked = { required: true };
  return [
    {
      name: "askedGroup",
      kind: "text",
      label: nameOf(names.askedGroup),
      required: true,
      hint: t("assessments.groupHint"),
      initial: from.askedGroup,
    },
    { name: "surveyedOn", kind: "date", label: nameOf(names.surveyedOn), required: true, initial: from.surveyedOn },
    count("target"),
    count("reached"),
    count("issued", asked),
    count("returned", asked),
    count("valid", asked),
    count("support", asked),
    count("conditional", asked),
    count("neutral", asked),
    count("oppose", asked),
    count("opposeStrong", { hint: t("assessments.opposeHint") }),
    count("opposeMedium"),
    count("opposeWeak"),
    { name: "note", kind: "longText", label: nameOf(names.note), initial: from.note },
  ];
}

const answers = ["support", "conditional", "neutral", "oppose"] as const;

/** What a rule has to know before it says anything. */
const asks: Readonly<Record<string, readonly string[]>> = {
  RETURNED_ABOVE_ISSUED: ["returned", "issued"],
  VALID_ABOVE_RETURNED: ["valid", "returned"],
  ANSWERS_ABOVE_VALID: ["valid"],
  ANSWERS_BELOW_VALID: ["valid", ...answers],
  OPPOSE_PARTS_NOT_SUM: ["oppose"],
};

/** Where the numbers of a sheet do not agree, as far as they were typed. */
export function surveyObjections(values: ActValues, today: string): Problem[] {
  const number = (name: string) => {
    const value = values[name];
    return typeof value === "number" ? value : null;
  };
  const day = values["surveyedOn"];
  const known = (name: string) => number(name) ?? 0;
  const found = surveyProblems(
    {
      surveyedOn: typeof day === "string" ? day : today,
      target: number("target"),
      reached: number("reached"),
      issued: known("issued"),
      returned: known("returned"),
      valid: known("valid"),
      support: known("support"),
      conditional: known("conditional"),
      neutral: known("neutral"),
      oppose: known("oppose"),
      opposeStrong: number("opposeStrong"),
      opposeMedium: number("opposeMedium"),
      opposeWeak: number("opposeWeak"),
    },
    { registeredOn: null, today },
  );
  return found.filter(({ code }) => (asks[code] ?? []).every((name) => number(name) !== null));
}

/** What the four answers come to, and the valid sheets that they have to come to; null while that is not known. */
export function answersIn(values: ActValues): { readonly sum: number; readonly valid: number } | null {
  const { valid } = values;
  if (typeof valid !== "number") return null;
  const sum = answers.reduce((total, name) => {
    const number = values[name];
    return total + (typeof number === "number" ? number : 0);
  }, 0);
  return { sum, valid };
}
