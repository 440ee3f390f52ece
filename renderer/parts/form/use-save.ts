import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { isStale, problemsOf } from "../error-words.ts";
import type { Draft, RecordRow, RegisterView } from "../register/view.ts";
import type { DraftKeeper } from "./kept-draft.ts";
import { merge } from "./merge.ts";
import type { Merged } from "./merge.ts";
import type { Form } from "./use-form.ts";

/** What somebody else saved while this form was open. */
export type Meanwhile = { readonly saved: RecordRow; readonly merged: Merged };

export type Saving = {
  /** `decided`: what a new record is told besides its fields. */
  readonly save: (decided?: Draft) => void;
  readonly isPending: boolean;
  /** An error that is neither about fields nor about somebody else's change. */
  readonly error: Error | null;
  readonly meanwhile: Meanwhile | null;
};

type SaveOptions = {
  readonly view: RegisterView;
  readonly record: RecordRow | null;
  readonly form: Form;
  readonly keeper: DraftKeeper;
  readonly saved: (row: RecordRow) => void;
};

/** Saves a form. If somebody else was quicker, takes their changes in where nothing was typed here, and says so. */
export function useSave({ view, record, form, keeper, saved }: SaveOptions): Saving {
  const queryClient = useQueryClient();
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  // Known at once, where `isPending` is known to the next rendering only: a key held down must not save twice.
  const isUnderWay = useRef(false);
  const catchUp = async (id: number) => {
    const current = await view.procedures.open({ id });
    const theirs = view.form.draftOf(current.record);
    const merged = merge(form.base, form.values, theirs);
    setMeanwhile({ saved: current.record, merged });
    form.restart({ base: theirs, values: merged.values, version: current.record.version });
  };
  const mutation = useMutation({
    mutationFn: (decided: Draft) => {
      const { version, values } = form;
      if (record === null || version === null) return view.procedures.create({ ...values, ...decided });
      return view.procedures.revise({ ...values, id: record.id, version });
    },
    onSuccess: async (row) => {
      // What is saved is no longer a draft, so that closing the form keeps nothing.
      form.restart({ base: form.values, values: form.values, version: row.version });
      keeper.clear();
      await queryClient.invalidateQueries();
      saved(row);
    },
    onError: async (error) => {
      form.object(problemsOf(error));
      if (isStale(error) && record !== null) await catchUp(record.id);
    },
    // Once saved the form closes: nothing more is to be sent from it.
    onSettled: (_row, error) => {
      isUnderWay.current = error === null;
    },
  });
  const { error } = mutation;
  const isTold = error === null || isStale(error) || problemsOf(error).length > 0;
  return {
    save: (decided = {}) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      mutation.mutate(decided);
    },
    isPending: mutation.isPending,
    error: isTold ? null : error,
    meanwhile,
  };
}
