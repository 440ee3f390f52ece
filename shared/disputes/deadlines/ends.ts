import type { LocalDate } from "../../calendar.ts";

/** Met on the due day or before, missed after it; null while it is not done. */
export function endBy(doneOn: LocalDate | null, dueOn: LocalDate): "met" | "missed" | null {
  if (doneOn === null) return null;
  return doneOn <= dueOn ? "met" : "missed";
}
