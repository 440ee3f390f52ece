import { arrearsDueKinds } from "../arrears/due-kinds.ts";
import { assessmentDeskKinds } from "../assessments/due-kinds.ts";
import { deadlineKinds } from "../disputes/deadlines/kinds.ts";
import { fastTrackDueKinds } from "../fasttrack/due-kinds.ts";
import { loanDueKinds } from "../loans/due-kinds.ts";
import { measureDueKinds } from "../measures/states.ts";
import type { Name, Names } from "../names.ts";

type Prefixed<Prefix extends string, Kinds extends Names> = Readonly<Record<`${Prefix}_${keyof Kinds & string}`, Name>>;

function prefixed<Prefix extends string, Kinds extends Names>(prefix: Prefix, kinds: Kinds): Prefixed<Prefix, Kinds> {
  const entries = Object.entries(kinds).map(([code, name]) => [`${prefix}_${code}`, name]);
  return Object.fromEntries(entries) as Prefixed<Prefix, Kinds>;
}

/** What can be due on the desk: deadlines of cases, and what money is waited for. */
export const deskKinds = {
  ...deadlineKinds,
  ...prefixed("arrears", arrearsDueKinds),
  ...prefixed("loan", loanDueKinds),
  ...prefixed("assessment", assessmentDeskKinds),
  ...prefixed("fasttrack", fastTrackDueKinds),
  ...prefixed("measure", measureDueKinds),
} as const satisfies Names;
