import { isMark } from "./factor-class.ts";
import { isWorse } from "./guards.ts";
import { isIndependent } from "./independence.ts";
import { maskNumbers } from "../privacy/numbers-in-text.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { WHOLE_WEIGHT } from "./score-factors.ts";
import type { ExpertVote } from "./states.ts";

/** What the parts of an assessment's file are measured against. */
type PartDates = { readonly registeredOn: string | null; readonly today: string };

/**
 * 公示: codes NOTICE_BEFORE_REGISTRATION (data: `registeredOn`), NOTICE_TOO_SHORT (data: `endOn`, the first day on which it
 * may end by the office's rule). Days of its own kind, so both ends are compared as days.
 */
export function noticeProblems(
  notice: { readonly startOn: string; readonly endOn: string },
  { registeredOn, earliestEnd }: { readonly registeredOn: string | null; readonly earliestEnd: string | null },
): Problem[] {
  const found: Problem[] = [];
  if (registeredOn !== null && notice.startOn < registeredOn) {
    found.push(problem("startOn", "NOTICE_BEFORE_REGISTRATION", { registeredOn }));
  }
  if (earliestEnd !== null && notice.endOn < earliestEnd) {
    found.push(problem("days", "NOTICE_TOO_SHORT", { endOn: earliestEnd }));
  }
  return found;
}

type Survey = {
  readonly surveyedOn: string;
  readonly target: number | null;
  readonly reached: number | null;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly support: number;
  readonly conditional: number;
  readonly neutral: number;
  readonly oppose: number;
  readonly opposeStrong: number | null;
  readonly opposeMedium: number | null;
  readonly opposeWeak: number | null;
};

/**
 * 问卷汇总 (domain sheet H1): answers = valid ≤ returned ≤ issued, reached ≤ target. Codes: DATE_IN_FUTURE,
 * RETURNED_ABOVE_ISSUED, VALID_ABOVE_RETURNED, ANSWERS_ABOVE_VALID, ANSWERS_BELOW_VALID (data: `answers`, `valid`),
 * REACHED_ABOVE_TARGET, OPPOSE_PARTS_INCOMPLETE, OPPOSE_PARTS_NOT_SUM (data: `answers`, `oppose`).
 */
export function surveyProblems(survey: Survey, { today }: PartDates): Problem[] {
  const { surveyedOn, target, reached, issued, returned, valid, oppose } = survey;
  const found: Problem[] = surveyedOn > today ? [problem("surveyedOn", "DATE_IN_FUTURE")] : [];
  if (returned > issued) found.push(problem("returned", "RETURNED_ABOVE_ISSUED", { issued }));
  if (valid > returned) found.push(problem("valid", "VALID_ABOVE_RETURNED", { returned }));
  const answers = survey.support + survey.conditional + survey.neutral + oppose;
  if (answers > valid) found.push(problem("valid", "ANSWERS_ABOVE_VALID", { answers, valid }));
  if (answers < valid) found.push(problem("valid", "ANSWERS_BELOW_VALID", { answers, valid }));
  if (reached !== null && (target === null || reached > target)) {
    found.push(problem("reached", "REACHED_ABOVE_TARGET", { target: target ?? 0 }));
  }
  return [...found, ...oppositionProblems(survey)];
}

function oppositionProblems({ oppose, opposeStrong, opposeMedium, opposeWeak }: Survey): Problem[] {
  const parts = [opposeStrong, opposeMedium, opposeWeak];
  const told = parts.filter((part) => part !== null);
  if (told.length === 0) return [];
  if (told.length < parts.length) return [problem("opposeStrong", "OPPOSE_PARTS_INCOMPLETE")];
  const answers = told.reduce((whole, part) => whole + part, 0);
  return answers === oppose ? [] : [problem("opposeStrong", "OPPOSE_PARTS_NOT_SUM", { answers, oppose })];
}

type Consultation = {
  readonly heldOn: string;
  readonly attendees: string | null;
  readonly record: string;
  readonly demands: readonly {
    readonly text: string;
    readonly adoption: string | null;
    readonly reason: string | null;
  }[];
};

/**
 * 座谈、走访、听证: codes DATE_IN_FUTURE, ADOPTION_REASON_MISSING, and PRIVATE_NUMBER, because identity numbers and phones of
 * those who were heard are not kept (domain sheet H6).
 */
export function consultationProblems(consultation: Consultation, { today }: PartDates): Problem[] {
  const { heldOn, attendees, record, demands } = consultation;
  const found: Problem[] = heldOn > today ? [problem("heldOn", "DATE_IN_FUTURE")] : [];
  if (attendees !== null && hasPrivateNumber(attendees)) found.push(problem("attendees", "PRIVATE_NUMBER"));
  if (hasPrivateNumber(record)) found.push(problem("record", "PRIVATE_NUMBER"));
  demands.forEach(({ text, adoption, reason }, place) => {
    if (hasPrivateNumber(text)) found.push(problem(`demands.${place}.text`, "PRIVATE_NUMBER"));
    if (adoption === "not_adopted" && isEmpty(reason)) {
      found.push(problem(`demands.${place}.reason`, "ADOPTION_REASON_MISSING"));
    }
  });
  return found;
}

type Marks = {
  readonly weightBp: number | null;
  readonly p0: number | null;
  readonly q0: number | null;
  readonly p1: number | null;
  readonly q1: number | null;
  readonly worseReason: string | null;
};

/**
 * Marks from 0 to 100, a weight from 0 to 10000. Codes: MARK_OUT_OF_RANGE, WEIGHT_OUT_OF_RANGE, WORSE_WITHOUT_REASON (data:
 * `name`) where a measure makes a risk worse.
 */
export function markProblems(marks: Marks, name: string): Problem[] {
  const found: Problem[] = [];
  for (const field of ["p0", "q0", "p1", "q1"] as const) {
    const mark = marks[field];
    if (mark !== null && !isMark(mark)) found.push(problem(field, "MARK_OUT_OF_RANGE"));
  }
  const { weightBp } = marks;
  if (weightBp !== null && (weightBp < 0 || weightBp > WHOLE_WEIGHT))
    found.push(problem("weightBp", "WEIGHT_OUT_OF_RANGE"));
  if (isWorse(marks) && isEmpty(marks.worseReason)) {
    found.push(problem("worseReason", "WORSE_WITHOUT_REASON", { name }));
  }
  return found;
}

/** Codes: DATE_IN_FUTURE, DONE_WITHOUT_RESPONSIBLE. */
export function mitigationProblems(
  { doneOn, responsible }: { readonly doneOn: string | null; readonly responsible: string | null },
  { today }: PartDates,
): Problem[] {
  if (doneOn === null) return [];
  return [
    ...(doneOn > today ? [problem("doneOn", "DATE_IN_FUTURE")] : []),
    ...(isEmpty(responsible) ? [problem("responsible", "DONE_WITHOUT_RESPONSIBLE")] : []),
  ];
}

type Expert = {
  readonly name: string;
  readonly unit: string;
  readonly isLeader: boolean;
  readonly vote: ExpertVote | null;
  readonly signedOn: string | null;
  readonly changes: string | null;
  readonly changesClosedOn: string | null;
};

/**
 * 专家: codes EXPERT_NOT_INDEPENDENT (data: `name`, `unit`), EXPERT_TWICE, LEADER_TWICE (data: `name`), DATE_IN_FUTURE,
 * CHANGES_MISSING, CHANGES_NEEDLESS, CHANGES_BEFORE_SIGNING (data: `signedOn`).
 */
export function expertProblems(
  expert: Expert,
  others: readonly Pick<Expert, "name" | "unit" | "isLeader">[],
  { interested, today }: { readonly interested: readonly string[]; readonly today: string },
): Problem[] {
  const { name, unit, isLeader, vote, signedOn, changes, changesClosedOn } = expert;
  const found: Problem[] = [];
  if (!isIndependent(unit, interested)) found.push(problem("unit", "EXPERT_NOT_INDEPENDENT", { name, unit }));
  if (others.some((other) => other.name === name && other.unit === unit)) found.push(problem("name", "EXPERT_TWICE"));
  const leader = others.find((other) => other.isLeader);
  if (isLeader && leader !== undefined) found.push(problem("isLeader", "LEADER_TWICE", { name: leader.name }));
  if (signedOn !== null && signedOn > today) found.push(problem("signedOn", "DATE_IN_FUTURE"));
  if (vote === "pass_after_changes" && isEmpty(changes)) found.push(problem("changes", "CHANGES_MISSING"));
  if (changesClosedOn !== null) {
    if (vote !== "pass_after_changes") found.push(problem("changesClosedOn", "CHANGES_NEEDLESS"));
    if (changesClosedOn > today) found.push(problem("changesClosedOn", "DATE_IN_FUTURE"));
    if (signedOn !== null && changesClosedOn < signedOn) {
      found.push(problem("changesClosedOn", "CHANGES_BEFORE_SIGNING", { signedOn }));
    }
  }
  return found;
}

/** Codes: DATE_IN_FUTURE, ACTION_MISSING: who finds a new risk says what is done about it. */
export function trackingProblems(
  { notedOn, newRisk, action }: { readonly notedOn: string; readonly newRisk: boolean; readonly action: string | null },
  { today }: PartDates,
): Problem[] {
  return [
    ...(notedOn > today ? [problem("notedOn", "DATE_IN_FUTURE")] : []),
    ...(newRisk && isEmpty(action) ? [problem("action", "ACTION_MISSING")] : []),
  ];
}

/** An identity number or a mobile phone, written out. */
const hasPrivateNumber = (text: string) => maskNumbers(text, ["id", "phone"]) !== text;

const isEmpty = (text: string | null) => text === null || text.trim() === "";
