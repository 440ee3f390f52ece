import { isRecord, isText } from "../../parts/remembered.ts";

/** By when a paper is promised: a day, or working days from the commitment. */
export type PromisedPaper = {
  readonly id: number;
  readonly dueOn: string | null;
  readonly workdays: number | null;
  readonly form: string;
};

export function promisedIn(value: unknown): readonly PromisedPaper[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap(({ id, dueOn, workdays, form }) =>
    typeof id === "number"
      ? [
          {
            id,
            dueOn: isText(dueOn) ? dueOn : null,
            workdays: typeof workdays === "number" ? workdays : null,
            form: isText(form) ? form : "paper",
          },
        ]
      : [],
  );
}
