import { lazy } from "react";
import type { ChannelClass } from "../../../shared/disputes/channels.ts";
import { channels, courtProcedures } from "../../../shared/disputes/channels.ts";
import type { Channel } from "../../../shared/disputes/channels.ts";
import { disputeFields } from "../../../shared/disputes/fields.ts";
import { routes, suspensionCauses, terminationCauses } from "../../../shared/disputes/moves.ts";
import type { DisputeAct } from "../../../shared/disputes/moves.ts";
import { disputeStates } from "../../../shared/disputes/states.ts";
import { stepFields } from "../../../shared/disputes/step-fields.ts";
import type { Rows } from "../../../shared/contract.ts";
import type { Names } from "../../../shared/names.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Words } from "../../language/index.ts";
import type { ActField, Choice } from "../../parts/acts/act-field.ts";

const OtherDispute = lazy(async () => ({ default: (await import("./other-dispute.tsx")).OtherDispute }));

/** The acts that somebody does by a dialog; that an agreement was reached is told by the agreement itself. */
export type FormedAct = Exclude<DisputeAct, "agree">;

/** What a dialog's fields depend on. */
export type Given = {
  readonly row: Rows["disputes"];
  readonly today: string;
  readonly words: Words;
  /** Which ways the type of the dispute allows, once that is known. */
  readonly allowed: Pick<ChannelClass, "channels"> | undefined;
  /** What still speaks against the act as things stand. */
  readonly problems: readonly Problem[];
};

type Fields = (given: Given) => readonly ActField[];

const choicesOf = (table: Names, { nameOf }: Words): Choice[] =>
  Object.entries(table).map(([value, name]) => ({ value, label: nameOf(name) }));

const day = ({ today, words }: Given): ActField => ({
  name: "on",
  kind: "date",
  label: words.nameOf(stepFields.on),
  required: true,
  initial: today,
});

const reason = ({ words }: Given): ActField => ({
  name: "reason",
  kind: "reason",
  label: words.nameOf(stepFields.reason),
  required: true,
});

const note = ({ words }: Given): ActField => ({
  name: "note",
  kind: "longText",
  label: words.nameOf(stepFields.note),
});

const unit = ({ words }: Given): ActField => ({
  name: "unit",
  kind: "word",
  dictionary: "organisation",
  label: words.nameOf(stepFields.unit),
  required: true,
});

const docketNo = ({ words }: Given): ActField => ({
  name: "docketNo",
  kind: "text",
  label: words.nameOf(stepFields.docketNo),
});

const cause =
  (table: Names): Fields =>
  (given) => [
    {
      name: "cause",
      kind: "choice",
      choices: choicesOf(table, given.words),
      label: given.words.nameOf(stepFields.cause),
      required: true,
    },
  ];

/** Only those ways are offered that the type allows; one that allows talks alone says so. */
const way: Fields = ({ row, words, allowed }) => {
  const offered = (Object.keys(channels) as Channel[]).filter((channel) => allowed?.channels[channel] !== "no");
  const usual = row.channel ?? (row.source === "court" ? "court" : null);
  return [
    {
      name: "channel",
      kind: "choice",
      label: words.nameOf(disputeFields.channel),
      choices: offered.map((channel) => ({
        value: channel,
        label:
          allowed?.channels[channel] === "talks_only"
            ? words.t("channel.talksOnly", { channel: words.nameOf(channels[channel]) })
            : words.nameOf(channels[channel]),
      })),
      required: true,
      initial: usual !== null && offered.includes(usual) ? usual : null,
    },
    {
      name: "courtProcedure",
      kind: "choice",
      label: words.nameOf(disputeFields.courtProcedure),
      choices: choicesOf(courtProcedures, words),
      required: true,
      initial: row.courtProcedure,
      asked: ({ channel }) => channel === "court",
    },
  ];
};

/** Asked only where the case lacks it. */
const isLacking = ({ problems }: Given, code: string) => problems.some((problem) => problem.code === code);

const dayAndNote: Fields = (given) => [day(given), note(given)];
const dayAndReason: Fields = (given) => [day(given), reason(given)];

/** What each act asks, under the names of the contract. */
export const actForms: Readonly<Record<FormedAct, Fields>> = {
  accept: (given) => [day(given), ...way(given), note(given)],
  refuse: dayAndReason,
  transfer: (given) => [day(given), unit(given), reason(given)],
  merge: (given) => [
    day(given),
    {
      name: "into",
      kind: "own",
      Input: OtherDispute,
      label: given.words.nameOf(stepFields.into),
      required: true,
      initial: null,
    },
    reason(given),
  ],
  beginMediation: dayAndNote,
  handToDepartment: (given) => [day(given), { ...unit(given), initial: given.row.leadUnit }, note(given)],
  suspend: (given) => [day(given), ...cause(suspensionCauses)(given), reason(given)],
  resume: dayAndNote,
  terminate: (given) => [day(given), ...cause(terminationCauses)(given), reason(given)],
  withdraw: dayAndReason,
  settle: dayAndNote,
  resolve: dayAndNote,
  litigate: (given) => [
    day(given),
    { name: "court", kind: "text", label: given.words.nameOf(stepFields.court), required: true },
    docketNo(given),
    note(given),
  ],
  tellRoutes: (given) => [
    day(given),
    {
      name: "routes",
      kind: "choices",
      choices: choicesOf(routes, given.words),
      label: given.words.nameOf(stepFields.routes),
      required: true,
    },
    note(given),
  ],
  beginPerformance: dayAndNote,
  recordPerformed: dayAndNote,
  recordPartPerformed: dayAndNote,
  recordUnperformed: dayAndNote,
  urge: dayAndReason,
  resumePerformance: dayAndNote,
  proposeStrikeOff: (given) => [
    day(given),
    {
      name: "waiver",
      kind: "reason",
      label: given.words.nameOf(stepFields.waiver),
      hint: given.words.t("step.waiverHint"),
      required: isLacking(given, "FOLLOW_UP_MISSING"),
      asked: () => isLacking(given, "FOLLOW_UP_MISSING"),
    },
    {
      ...docketNo(given),
      required: isLacking(given, "DOCKET_MISSING"),
      asked: () => isLacking(given, "DOCKET_MISSING"),
    },
    note(given),
  ],
  strikeOff: dayAndNote,
  rejectStrikeOff: dayAndReason,
  archive: dayAndNote,
  reopen: (given) => [
    day(given),
    {
      name: "to",
      kind: "choice",
      choices: (["in_mediation", "with_department"] as const).map((state) => ({
        value: state,
        label: given.words.nameOf(disputeStates[state]),
      })),
      label: given.words.nameOf(stepFields.to),
      required: true,
    },
    reason(given),
  ],
};
