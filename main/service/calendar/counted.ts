import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import type { MovedDeadline } from "../../../shared/calendar/contract.ts";
import type { Name } from "../../../shared/names.ts";
import type { Connection } from "../../database/open.ts";

/** What deadlines are counted with. */
export type Counting = { readonly connection: Connection; readonly calendar: Calendar; readonly today: LocalDate };

/** An open deadline that depends on the calendar, as this calendar makes it. */
export type CountedDeadline = {
  readonly record: Pick<MovedDeadline, "entity" | "id" | "number">;
  /** What is due. */
  readonly name: Name;
  readonly kind: string;
  /** Which paper, assignment, notice … of the record; 0 for the record itself. */
  readonly subjectId: number;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
};
