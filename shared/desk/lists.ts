/** The lists of the desk that have no register of their own behind them. */
export const deskLists = [
  "overdue",
  "dueSoon",
  "assignments",
  "answered",
  "decisions",
  "reminders",
  "moneyDue",
  "commitments",
  "assessmentsDue",
  "measuresDue",
] as const;
export type DeskListName = (typeof deskLists)[number];
