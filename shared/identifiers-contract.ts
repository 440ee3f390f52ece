import { z } from "zod";
import { query } from "./procedures.ts";

export const identifiers = {
  /** GB 32100-2015 credit code or GB/T 40058-2021 project code. */
  check: query.input(z.object({ kind: z.enum(["uscc", "project_code"]), value: z.string().max(200) })).output(
    z.object({
      valid: z.boolean(),
      warning: z.string().optional(),
      reason: z.string().optional(),
      expected: z.string().optional(),
      normalized: z.string(),
    }),
  ),
};
