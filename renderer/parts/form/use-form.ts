import { useMemo, useState } from "react";
import type { Problem } from "../../../shared/problems.ts";
import { useSession } from "../../app/session.tsx";
import { isBlank } from "../fields/blank.ts";
import { useDictionaries } from "../fields/use-field-words.ts";
import type { Draft, LookUp, RegisterView } from "../register/view.ts";
import type { DraftKeeper } from "./kept-draft.ts";
import { isSame } from "./merge.ts";
import { useKeeping } from "./use-keeping.ts";

export type FormStart = { readonly base: Draft; readonly values: Draft; readonly version: number | null };

export type Form = {
  readonly values: Draft;
  readonly version: number | null;
  readonly base: Draft;
  readonly required: readonly string[];
  readonly hidden: readonly string[];
  readonly isChanged: boolean;
  /** Why it can't be saved as it stands. */
  readonly problems: readonly Problem[];
  /** The problems to be shown by now: of fields and parts of fields that were touched, or all after the first try to save. */
  readonly shownProblems: readonly Problem[];
  readonly set: (field: string, value: unknown) => void;
  readonly touch: (field: string) => void;
  readonly setReadable: (field: string, readable: boolean) => void;
  readonly showAll: () => void;
  /** What the service objected to; a field's objection lasts until the field changes. */
  readonly object: (problems: readonly Problem[]) => void;
  readonly restart: (start: FormStart) => void;
};

/** The state of one form. Everything typed is kept until it is saved or thrown away. */
export function useForm(view: RegisterView, start: FormStart, keeper: DraftKeeper): Form {
  const { today } = useSession().office;
  const { entryOf } = useDictionaries();
  const [{ base, values, version }, setState] = useState(start);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [objections, setObjections] = useState<readonly Problem[]>([]);
  const [isTried, setTried] = useState(false);
  const isChanged = !isSame(base, values);
  useKeeping(keeper, isChanged, { base, values, version });

  const lookUp: LookUp = (dictionary, code) => entryOf(dictionary, code)?.extra ?? {};
  const hidden = view.form.hidden?.(values, lookUp) ?? [];
  const required = view.form.required(values, version === null ? "new" : "kept");
  const problems = useMemo(() => {
    const missing = required
      .filter((field) => isBlank(values[field]) && !unreadable.has(field))
      .map((field): Problem => ({ field, code: "REQUIRED" }));
    const unread = [...unreadable].map((field): Problem => ({ field, code: "UNREADABLE" }));
    const broken = view.form.problems(values, today);
    const silenced = new Set([...missing, ...unread].map((problem) => problem.field));
    return [...missing, ...unread, ...broken.filter((problem) => !silenced.has(problem.field))];
  }, [required, values, unreadable, view, today]);
  const ripe = problems.filter((problem) => isTried || touched.has(problem.field));
  const shownProblems = [...ripe, ...objections.filter((objection) => !ripe.some(isAbout(objection)))];

  return {
    values,
    version,
    base,
    required,
    hidden,
    isChanged,
    problems,
    shownProblems,
    set: (field, value) => {
      setState((before) => {
        const next = { ...before.values, [field]: value };
        return { ...before, values: { ...next, ...view.form.follow?.(field, next, lookUp) } };
      });
      // A required field that is emptied while typing is not yet a mistake; leaving it empty is.
      // A field with parts says itself which of them was left.
      if (!isBlank(value) && view.fields[field]?.kind !== "own") setTouched((before) => new Set(before).add(field));
      setObjections((before) =>
        before.filter((objection) => rootOf(objection.field) !== field && objection.field !== ""),
      );
    },
    touch: (field) => setTouched((before) => new Set(before).add(field)),
    setReadable: (field, readable) => {
      setUnreadable((before) => {
        if (before.has(field) !== readable) return before;
        const next = new Set(before);
        if (readable) next.delete(field);
        else next.add(field);
        return next;
      });
    },
    showAll: () => setTried(true),
    object: setObjections,
    restart: (next) => {
      setState(next);
      setObjections([]);
    },
  };
}

const isAbout = (objection: Problem) => (problem: Problem) =>
  problem.field === objection.field && problem.code === objection.code;

/** `materials.0.name` is a problem of the field `materials`. */
export const rootOf = (path: string): string => path.split(".")[0] ?? "";
