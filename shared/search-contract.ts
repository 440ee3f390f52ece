import { z } from "zod";
import { query, recordId, shortText } from "./procedures.ts";

export const registerNames = [
  "disputes",
  "enterprises",
  "payments",
  "loans",
  "arrears",
  "projects",
  "assessments",
  "fasttrack",
  "measures",
  "serviceRecords",
] as const;
export type RegisterName = (typeof registerNames)[number];

export const search = {
  /** The best few of every register whose words contain all the words asked for. */
  everything: query.input(z.object({ text: shortText.min(1), perRegister: z.int().min(1).max(20).default(5) })).output(
    z.array(
      z.object({
        register: z.enum(registerNames),
        id: recordId,
        title: z.string(),
        detail: z.string(),
      }),
    ),
  ),
};
