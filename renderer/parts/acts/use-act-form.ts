import { useMemo, useState } from "react";
import type { Problem } from "../../../shared/problems.ts";
import type { DraftKeeper, KeptDraft } from "../form/kept-draft.ts";
import { isSame, merge } from "../form/merge.ts";
import { rootOf } from "../form/use-form.ts";
import { useKeeping } from "../form/use-keeping.ts";
import { actProblems, initialValues } from "./act-field.ts";
import type { ActField, ActValues } from "./act-field.ts";

export type ActForm = {
  readonly values: ActValues;
  /** What the act is carried out with: what is not asked as things were said is as it was. */
  readonly sent: ActValues;
  /** The fields that are asked, as things were said so far. */
  readonly fields: readonly ActField[];
  readonly isChanged: boolean;
  /** Why it cannot be sent as it stands. */
  readonly problems: readonly Problem[];
  /** Those that are to be shown by now. */
  readonly shown: readonly Problem[];
  /** Fields that somebody else changed while this was open. */
  readonly changedMeanwhile: readonly string[];
  readonly set: (name: string, value: unknown) => void;
  readonly touch: (name: string) => void;
  readonly setReadable: (name: string, readable: boolean) => void;
  readonly showAll: () => void;
  readonly object: (problems: readonly Problem[]) => void;
  readonly takeUp: (draft: KeptDraft) => void;
};

const including = (set: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> => {
  if (set.has(name) === isIn) return set;
  const next = new Set(set);
  if (isIn) next.add(name);
  else next.delete(name);
  return next;
};

/**
 * The state of an act's dialog. What was typed stays, whatever the service says; where the record behind it changes
 * meanwhile, fields that were not touched take the new value.
 */
export function useActForm(
  all: readonly ActField[],
  keeper: DraftKeeper,
  rules: (values: ActValues) => readonly Problem[],
): ActForm {
  const written = JSON.stringify(initialValues(all));
  const [{ base, values }, setState] = useState(() => {
    const start = JSON.parse(written) as ActValues;
    return { base: start, values: start };
  });
  const [changedMeanwhile, setChangedMeanwhile] = useState<readonly string[]>([]);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [objections, setObjections] = useState<readonly Problem[]>([]);
  const [isTried, setTried] = useState(false);

  const current = useMemo(() => JSON.parse(written) as ActValues, [written]);
  if (!isSame(current, base)) {
    // Taken in while rendering, so that nothing old is ever shown or sent.
    const merged = merge(base, values, current);
    setState({ base: current, values: merged.values });
    setChangedMeanwhile(merged.theirs.map(({ field }) => field));
  }

  const isChanged = !isSame(base, values);
  useKeeping(keeper, isChanged, { values, base, version: null });

  const fields = all.filter(({ asked }) => asked === undefined || asked(values));
  const unread = fields
    .filter(({ name }) => unreadable.has(name))
    .map(({ name }) => ({ field: name, code: "UNREADABLE" }));
  const missing = actProblems(fields, values).filter(({ field }) => !unreadable.has(field));
  const asked = new Set(fields.map(({ name }) => name));
  const objected = new Set([...unread, ...missing].map(({ field }) => field));
  // What concerns nothing that is asked here is for the service to say.
  const against = rules(values).filter(({ field }) => asked.has(rootOf(field)) && !objected.has(rootOf(field)));
  const problems = [...unread, ...missing, ...against];
  const ripe = problems.filter(({ field }) => isTried || touched.has(field));
  const unasked = all.filter(({ name }) => !asked.has(name)).map(({ name }) => [name, base[name]]);
  return {
    values,
    sent: { ...values, ...(Object.fromEntries(unasked) as ActValues) },
    fields,
    isChanged,
    problems,
    shown: [...ripe, ...objections.filter(({ field }) => !ripe.some((problem) => problem.field === field))],
    changedMeanwhile,
    set: (name, value) => {
      setState((before) => ({ ...before, values: { ...before.values, [name]: value } }));
      setObjections((before) => before.filter(({ field }) => rootOf(field) !== name && field !== ""));
    },
    touch: (name) => setTouched((before) => including(before, name, true)),
    setReadable: (name, readable) => setUnreadable((before) => including(before, name, !readable)),
    showAll: () => setTried(true),
    object: setObjections,
    takeUp: (draft) =>
      // What was typed since the dialog opened is the newer word.
      setState((before) => ({ ...before, values: merge(before.base, before.values, draft.values).values })),
  };
}
