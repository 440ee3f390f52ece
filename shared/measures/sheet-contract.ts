import { z } from "zod";
import { codesOf } from "../names.ts";
import { localDate, recordId } from "../procedures.ts";
import { serviceKinds } from "../servicerecords/kinds.ts";
import { colourReasons, measureColours } from "./colours.ts";
import { measureStates } from "./states.ts";

const line = z.object({
  /** The record behind it. */
  id: recordId,
  no: z.int(),
  heading: z.string(),
  task: z.string(),
  leadUnit: z.string(),
  responsibleUnits: z.array(z.string()),
  responsible: z.string().nullable(),
  dueOn: localDate,
  state: z.enum(codesOf(measureStates)),
  colour: z.enum(codesOf(measureColours)).nullable(),
  reason: z.enum(codesOf(colourReasons)).nullable(),
  percent: z.int(),
  /** The last progress by that day. */
  reportedOn: localDate.nullable(),
  text: z.string().nullable(),
  problems: z.string().nullable(),
  nextStep: z.string().nullable(),
  /** Supervised in the quarter. */
  supervisions: z.int(),
});
export type SheetLine = z.infer<typeof line>;

const served = z.object({
  kind: z.enum(codesOf(serviceKinds)),
  unit: z.string(),
  count: z.int(),
  /** Of these, how many have come to their end. */
  closed: z.int(),
});
export type Served = z.infer<typeof served>;

/** A quarter: its measures, and its services by kind and unit. */
export const measureSheet = z.object({
  from: localDate,
  to: localDate,
  /** The day of which states and colours are told: the last of the quarter, or today while it runs. */
  asOf: localDate,
  lines: z.array(line),
  counts: z.object({
    all: z.int(),
    green: z.int(),
    yellow: z.int(),
    red: z.int(),
    closed: z.int(),
    dropped: z.int(),
    supervisions: z.int(),
  }),
  services: z.array(served),
});
export type MeasureSheet = z.infer<typeof measureSheet>;
