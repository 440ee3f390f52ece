import { z } from "zod";
import { codesOf } from "../names.ts";
import { fenAmount, problemSchema, query, recordId } from "../procedures.ts";
import { allocationModes, allocationRules, debtParts } from "./allocation.ts";

const owed = fenAmount.min(0);
const debt = z.object({ fees: z.int(), penalty: z.int(), interest: z.int(), principal: z.int() });

/**
 * 还款分配: how an amount, in fen above zero, goes to the parts of a loan, without storing anything. The loan is the office's
 * own by its id, or what is owed of each part. Problems: AMOUNT_NOT_POSITIVE, PROCEEDING_MISSING (no decision with amounts
 * in the file to perform), PROCEEDING_OF_ANOTHER. Warning: MORE_THAN_OUTSTANDING (data: `outstanding`, `over`).
 */
export const allocation = query
  .errors({ REFUSED: { data: z.object({ problems: z.array(problemSchema) }) } })
  .input(
    z.object({
      loan: z.union([
        recordId,
        z.object({
          fees: owed,
          penalty: owed,
          interest: owed,
          principal: owed,
          rule: z.enum(codesOf(allocationRules)).optional(),
        }),
      ]),
      amount: fenAmount,
      mode: z.enum(codesOf(allocationModes)).default("loan"),
      /** Whose decision is performed; the last of the loan with decided amounts where none is named. */
      proceedingId: recordId.optional(),
      /** A payment that is not counted as paid: the one that is being changed. */
      except: recordId.optional(),
    }),
  )
  .output(
    z.object({
      parts: debt.extend({ other: z.int() }),
      before: debt.extend({ total: z.int() }),
      after: debt.extend({ total: z.int() }),
      /** The rule that was followed; `court` where a decision was. */
      rule: z.enum([...codesOf(allocationRules), "court"]),
      order: z.array(z.enum(debtParts)),
      proceedingId: recordId.nullable(),
      warnings: z.array(problemSchema),
    }),
  );
