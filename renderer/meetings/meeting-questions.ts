import { agendaFields, meetingFields as names } from "../../shared/meetings/fields.ts";
import type { Meeting, MeetingItem } from "../../shared/meetings/contract.ts";
import { meetingKinds } from "../../shared/meetings/states.ts";
import type { MeetingKind } from "../../shared/meetings/states.ts";
import { numberOfWeek } from "../../shared/meetings/week.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import { CaseInput } from "./case-input.tsx";
import { withFigures } from "./figures-text.ts";

export type Head = Pick<
  Meeting,
  "kind" | "title" | "heldOn" | "place" | "chair" | "recorder" | "attendees" | "minutes"
>;

/** What is said about a meeting as a whole. `figures`: how the ledger stands, to be written into the minutes. */
export function headQuestions(from: Partial<Head>, words: Words, figures?: string): readonly ActField[] {
  const { t, nameOf } = words;
  return [
    {
      name: "kind",
      kind: "choice",
      label: nameOf(names.kind),
      required: true,
      initial: from.kind,
      choices: choicesOf(meetingKinds, nameOf),
    },
    { name: "heldOn", kind: "date", label: nameOf(names.heldOn), required: true, initial: from.heldOn },
    {
      name: "title",
      kind: "text",
      label: nameOf(names.title),
      required: true,
      initial: from.title,
      fill: { label: t("meetings.fillTitle"), from: (values) => usualTitle(values, words) },
    },
    { name: "place", kind: "text", label: nameOf(names.place), initial: from.place },
    { name: "chair", kind: "name", label: nameOf(names.chair), initial: from.chair },
    { name: "recorder", kind: "name", label: nameOf(names.recorder), initial: from.recorder },
    { name: "attendees", kind: "names", label: nameOf(names.attendees), initial: from.attendees },
    {
      name: "minutes",
      kind: "longText",
      label: nameOf(names.minutes),
      initial: from.minutes,
      ...(figures !== undefined && {
        fill: { label: t("meetings.fillFigures"), from: ({ minutes }) => withFigures(minutes, figures) },
      }),
    },
  ];
}

/** What offices call such a meeting; undefined until its kind and day are known. */
export function usualTitle({ kind, heldOn }: ActValues, { t }: Words): string | undefined {
  if (typeof kind !== "string" || typeof heldOn !== "string") return undefined;
  switch (kind as MeetingKind) {
    case "weekly":
      return t("meetings.weeklyTitle", numberOfWeek(heldOn));
    case "monthly":
      return t("meetings.monthlyTitle", { year: heldOn.slice(0, 4), month: Number(heldOn.slice(5, 7)) });
    case "special":
      return t("meetings.specialTitle", { date: heldOn });
    case "joint":
      return t("meetings.jointTitle", { date: heldOn });
  }
}

/** What is to be talked about: a case, a topic, or both. */
export function subjectQuestions(
  from: Partial<Pick<MeetingItem, "disputeId" | "topic">>,
  { t, nameOf }: Words,
): readonly ActField[] {
  return [
    {
      name: "disputeId",
      kind: "own",
      label: nameOf(agendaFields.disputeId),
      Input: CaseInput,
      initial: from.disputeId,
    },
    {
      name: "topic",
      kind: "text",
      label: nameOf(agendaFields.topic),
      hint: t("meetings.itemHint"),
      initial: from.topic,
    },
  ];
}

/** What was said about it, and what was decided. */
export function decisionQuestions(from: MeetingItem, words: Words): readonly ActField[] {
  const { nameOf } = words;
  return [
    ...subjectQuestions(from, words),
    { name: "opinion", kind: "longText", label: nameOf(agendaFields.opinion), initial: from.opinion },
    { name: "resolution", kind: "longText", label: nameOf(agendaFields.resolution), initial: from.resolution },
    {
      name: "ownerUnit",
      kind: "word",
      dictionary: "organisation",
      label: nameOf(agendaFields.ownerUnit),
      initial: from.ownerUnit,
    },
    { name: "ownerStaffId", kind: "staff", label: nameOf(agendaFields.ownerStaffId), initial: from.ownerStaffId },
    { name: "dueOn", kind: "date", label: nameOf(agendaFields.dueOn), initial: from.dueOn },
  ];
}

/** The case that was chosen; an input that nobody touched holds no id. */
export function subjectOf(values: ActValues): Pick<MeetingItem, "disputeId" | "topic"> {
  const { disputeId, topic } = values;
  return {
    disputeId: typeof disputeId === "number" ? disputeId : null,
    topic: typeof topic === "string" && topic.trim() !== "" ? topic : null,
  };
}
