import { z } from "zod";
import { recordId } from "../procedures.ts";

/** What concerns the files or papers of one owner: the id of a record, exactly one, and besides it what `shape` asks for. */
export function ofOwner<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.xor([
    z.object({ disputeId: recordId, ...shape }),
    z.object({ paymentId: recordId, ...shape }),
    z.object({ loanId: recordId, ...shape }),
    z.object({ arrearsId: recordId, ...shape }),
    z.object({ assessmentId: recordId, ...shape }),
    z.object({ fastTrackCaseId: recordId, ...shape }),
    z.object({ measureId: recordId, ...shape }),
    z.object({ serviceRecordId: recordId, ...shape }),
    z.object({ projectId: recordId, ...shape }),
  ]);
}

/** The same for an act: the version at which the one who acts saw the record; it makes a new one (STALE). */
export function onOwner<Shape extends z.ZodRawShape>(shape: Shape) {
  return ofOwner({ version: z.int(), ...shape });
}
