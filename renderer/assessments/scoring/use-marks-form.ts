import { useMemo, useState } from "react";
import type { IndexRule } from "../../../shared/assessments/score-rules.ts";
import { formKeeper } from "../../parts/form/kept-draft.ts";
import type { DraftKeeper, KeptDraft } from "../../parts/form/kept-draft.ts";
import { isSame, merge } from "../../parts/form/merge.ts";
import { useKeeping } from "../../parts/form/use-keeping.ts";
import { isText } from "../../parts/remembered.ts";
import type { Draft } from "../../parts/register/view.ts";
import type { AssessmentFactor } from "../asking.ts";
import { markNames, marksIn, typedOf, unreadableIn } from "./marks.ts";
import type { MarkName, Marks, TypedMarks } from "./marks.ts";

const cellNames = [...markNames, "worseReason"] as const;
type CellName = (typeof cellNames)[number];

/** One factor as it stands in the grid. */
export type MarksRow = {
  readonly id: number;
  readonly factor: AssessmentFactor;
  readonly typed: TypedMarks;
  /** What the cells mean. */
  readonly marks: Marks;
  /** Why a measure makes it worse, where it does. */
  readonly worseReason: string;
  readonly unreadable: readonly MarkName[];
  readonly isChanged: boolean;
};

export type MarksForm = {
  readonly rows: readonly MarksRow[];
  /** By which R is told in words. */
  readonly rule: IndexRule;
  /** Marks that stay as they are: the level was told from them. */
  readonly fixed: readonly MarkName[];
  readonly isChanged: boolean;
  /** How many cells somebody else changed while this was open and was changed here too. */
  readonly disputed: number;
  readonly keeper: DraftKeeper;
  readonly set: (id: number, name: CellName, text: string) => void;
  /** Takes back all that was typed and not saved. */
  readonly restoreAll: () => void;
  readonly takeUp: (draft: KeptDraft) => void;
};

type MarksFormGiven = {
  readonly userId: number;
  readonly assessmentId: number;
  readonly factors: readonly AssessmentFactor[];
  readonly rule: IndexRule;
  readonly fixed: readonly MarkName[];
};

const keyOf = (id: number, name: CellName) => `${id}.${name}`;

/** What is saved, as it would stand in the cells. */
function cellsOf(factors: readonly AssessmentFactor[]): Draft {
  return Object.fromEntries(
    factors.flatMap((factor) => {
      const typed = typedOf(factor);
      return [
        ...markNames.map((name) => [keyOf(factor.id, name), typed[name]] as const),
        [keyOf(factor.id, "worseReason"), factor.worseReason ?? ""] as const,
      ];
    }),
  );
}

/**
 * What is typed into the grid. It stays through a refusal, closing the page, and somebody else's change: cells that were
 * not touched here take what the other saved.
 */
export function useMarksForm({ userId, assessmentId, factors, rule, fixed }: MarksFormGiven): MarksForm {
  const saved = useMemo(() => cellsOf(factors), [factors]);
  const [{ base, values }, setState] = useState({ base: saved, values: saved });
  const [disputed, setDisputed] = useState(0);
  const keeper = useMemo(() => formKeeper(userId, `marks:${assessmentId}`), [userId, assessmentId]);
  if (!isSame(saved, base)) {
    // Taken in while rendering, so that nothing old is ever shown or saved.
    const merged = merge(base, values, saved);
    setState({ base: saved, values: Object.fromEntries(Object.keys(saved).map((key) => [key, merged.values[key]])) });
    setDisputed(merged.disputed.length);
  }
  const isChanged = !isSame(base, values);
  useKeeping(keeper, isChanged, { values, base, version: null });

  const textOf = (id: number, name: CellName): string => {
    const text = values[keyOf(id, name)];
    return isText(text) ? text : "";
  };
  const change = (key: string, text: unknown) =>
    setState((before) => ({ ...before, values: { ...before.values, [key]: text } }));
  return {
    rows: factors.map((factor): MarksRow => {
      const { id } = factor;
      const typed = Object.fromEntries(markNames.map((name) => [name, textOf(id, name)])) as TypedMarks;
      return {
        id,
        factor,
        typed,
        marks: marksIn(typed),
        worseReason: textOf(id, "worseReason"),
        unreadable: unreadableIn(typed),
        isChanged: cellNames.some((name) => values[keyOf(id, name)] !== base[keyOf(id, name)]),
      };
    }),
    rule,
    fixed,
    isChanged,
    disputed,
    keeper,
    set: (id, name, text) => change(keyOf(id, name), text),
    restoreAll: () => setState((before) => ({ ...before, values: before.base })),
    takeUp: (draft) =>
      // What was typed since the page opened is the newer word.
      setState((before) => ({ ...before, values: merge(before.base, before.values, draft.values).values })),
  };
}
