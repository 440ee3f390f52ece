import { addDays } from "../calendar.ts";
import type { LocalDate } from "../calendar.ts";

/** Days whose figures an issued report has closed, both inclusive. */
export type ClosedDays = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * The day by which money counts that was received on a day: that day itself, or, where a report has closed it, the day on
 * which it is entered, because later corrections appear in the current period (domain sheet 5.3, rule 6). Where that day
 * is closed too, the first one after it that is not.
 */
export function openDay(closed: readonly ClosedDays[], receivedOn: LocalDate, enteredOn: LocalDate): LocalDate {
  const closing = (day: LocalDate) => closed.filter(({ from, to }) => from <= day && day <= to);
  if (closing(receivedOn).length === 0) return receivedOn;
  let day = enteredOn > receivedOn ? enteredOn : receivedOn;
  for (let over = closing(day); over.length > 0; over = closing(day)) {
    day = addDays(
      over.reduce((last, { to }) => (to > last ? to : last), day),
      1,
    );
  }
  return day;
}
