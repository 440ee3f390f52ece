import { useMutation, useQueryClient } from "@tanstack/react-query";
import { markProblems } from "../../../shared/assessments/part-rules.ts";
import type { Problem } from "../../../shared/problems.ts";
import { client } from "../../app/client.ts";
import { isStale, problemsOf } from "../../parts/error-words.ts";
import { targetOf } from "../asking.ts";
import type { Assessment } from "../asking.ts";
import type { MarksForm, MarksRow } from "./use-marks-form.ts";

/** What is said against the marks of one factor. */
export type RowProblem = { readonly row: MarksRow; readonly problem: Problem };

export type MarksSaving = {
  readonly save: () => void;
  readonly isPending: boolean;
  readonly isSaved: boolean;
  readonly error: Error | null;
  /** Those that concern one factor each. */
  readonly refused: readonly RowProblem[];
};

/** Why what stands in the grid cannot be saved. */
export function objectionsTo(rows: readonly MarksRow[]): RowProblem[] {
  return rows.flatMap((row) => {
    if (row.unreadable.length > 0) return [{ row, problem: { field: row.unreadable[0] ?? "", code: "UNREADABLE" } }];
    const marks = { ...row.marks, worseReason: row.worseReason };
    return markProblems(marks, row.factor.name).map((problem) => ({ row, problem }));
  });
}

/** Saves all marks that differ from what is kept, in one act: all of them or none. */
export function useSaveMarks(record: Assessment, form: MarksForm): MarksSaving {
  const queryClient = useQueryClient();
  const saving = useMutation({
    mutationFn: (rows: readonly MarksRow[]) =>
      client.assessments.saveMarks({
        ...targetOf(record),
        marks: rows.map(({ id, marks, worseReason }) => ({
          id,
          ...marks,
          worseReason: worseReason.trim() === "" ? null : worseReason,
        })),
      }),
    onSuccess: async () => {
      form.keeper.clear();
      await queryClient.invalidateQueries();
    },
    onError: async (error) => {
      if (isStale(error)) await queryClient.invalidateQueries();
    },
  });
  const changed = form.rows.filter(({ isChanged }) => isChanged);
  const sent = saving.variables ?? [];
  return {
    save: () => {
      if (!saving.isPending && changed.length > 0 && objectionsTo(changed).length === 0) saving.mutate(changed);
    },
    isPending: saving.isPending,
    isSaved: saving.isSuccess && !form.isChanged,
    error: saving.error,
    refused: problemsOf(saving.error).flatMap((problem) => {
      const [, place = "", field = ""] = /^marks\.(\d+)\.(\w+)$/u.exec(problem.field) ?? [];
      const row = sent[Number(place)];
      return place === "" || row === undefined ? [] : [{ row, problem: { ...problem, field } }];
    }),
  };
}
