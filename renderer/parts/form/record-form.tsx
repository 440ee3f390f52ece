import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { KeyboardEvent, ReactNode, SyntheticEvent } from "react";
import type { Problem } from "../../../shared/problems.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { errorWords, problemWords } from "../error-words.ts";
import { isComposing } from "../keys.ts";
import { fieldNamer } from "../register/field-namer.ts";
import type { Draft, RecordRow, RegisterView } from "../register/view.ts";
import { DraftOffer, StaleNotice } from "./form-notices.tsx";
import { focusFirst, FormSections } from "./form-sections.tsx";
import { draftKeeper } from "./kept-draft.ts";
import type { DraftKeeper, KeptDraft } from "./kept-draft.ts";
import { merge } from "./merge.ts";
import classes from "./record-form.module.css";
import { rootOf, useForm } from "./use-form.ts";
import { useSave } from "./use-save.ts";

type RecordFormProps = {
  readonly view: RegisterView;
  /** The record that is changed; null for a new one. */
  readonly record: RecordRow | null;
  /** What a new record starts with. */
  readonly blank: Draft;
  readonly saved: (row: RecordRow) => void;
  readonly leave: () => void;
};

/** Enters a new record or changes one. */
export function RecordForm({ view, record, blank, saved, leave }: RecordFormProps): ReactNode {
  const { user } = useSession();
  const { t, nameOf } = useWords();
  const box = useRef<HTMLFormElement>(null);
  const keeper = useMemo(() => draftKeeper(user.id, view.name, record?.id ?? null), [user.id, view.name, record?.id]);
  const [start] = useState(() => {
    const base = record === null ? blank : view.form.draftOf(record);
    return { base, values: base, version: record?.version ?? null };
  });
  const form = useForm(view, start, keeper);
  const [offer, setOffer] = useOffer(keeper);
  const isDraftRefused = useSyncExternalStore(keeper.subscribe, keeper.isRefused);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("[data-field] input")?.focus({ preventScroll: true });
  }, []);
  const saving = useSave({ view, record, form, keeper, saved });

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    form.showAll();
    if (form.problems.length === 0) saving.save();
    else focusAfterRender(() => focusFirst(box.current, new Set(form.problems.map(({ field }) => rootOf(field)))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && isComposing(event)) event.preventDefault();
    if (event.key === "s" && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const noun = nameOf(view.noun);
  const title = record === null ? t("form.new", { noun }) : t("form.change", { noun });
  const onForm = new Set(
    view.form.sections.flatMap((section) => section.fields).filter((field) => !form.hidden.includes(field)),
  );
  const { decision } = view.form;
  const isAsked = decision !== undefined && form.shownProblems.some(({ code }) => code === decision.code);
  const loose = form.shownProblems.filter(({ field, code }) => !onForm.has(rootOf(field)) && code !== decision?.code);
  return (
    <form ref={box} className={classes["form"]} onSubmit={submit} onKeyDown={onKeyDown} noValidate aria-label={title}>
      <header className={classes["head"]}>
        <Title order={2} size="h4">
          {title}
        </Title>
        {record !== null && <Text size="sm">{view.numberOf(record)}</Text>}
      </header>
      <div className={classes["fields"]}>
        <Stack gap="xs" className={classes["notices"]}>
          {offer && (
            <DraftOffer
              draft={offer}
              takeUp={() => {
                // What was typed since the form opened is the newer word.
                const kept = view.form.revived?.(offer.values) ?? offer.values;
                const { values } = merge(form.base, form.values, kept);
                form.restart({ ...offer, values });
                setOffer(undefined);
              }}
              throwAway={() => {
                if (!form.isChanged) keeper.clear();
                setOffer(undefined);
              }}
            />
          )}
          {saving.meanwhile && <StaleNotice view={view} {...saving.meanwhile} />}
          {saving.error && <NotSaved error={saving.error} />}
          {loose.length > 0 && <LooseProblems view={view} problems={loose} />}
        </Stack>
        <FormSections view={view} form={form} record={record} />
      </div>
      {isAsked && (
        <decision.Ask
          values={form.values}
          decide={saving.save}
          isPending={saving.isPending}
          close={() => form.object([])}
        />
      )}
      <footer className={classes["foot"]}>
        <Text size="xs" className="quiet" role="status">
          {t(isDraftRefused ? "form.draftNotKept" : "form.requiredMark")}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={leave}>
            {t(form.isChanged && !isDraftRefused ? "form.leaveKept" : "form.leave")}
          </Button>
          <Button type="submit" loading={saving.isPending}>
            {t("form.save")}
          </Button>
        </Group>
      </footer>
    </form>
  );
}

/** The draft that is on offer, once the service has said whether there is one. */
function useOffer(keeper: DraftKeeper) {
  const [offer, setOffer] = useState<KeptDraft>();
  useEffect(() => {
    let isOpen = true;
    void keeper.read().then((found) => isOpen && setOffer(found));
    return () => {
      isOpen = false;
    };
  }, [keeper]);
  return [offer, setOffer] as const;
}

function NotSaved({ error }: { readonly error: Error }): ReactNode {
  const words = useWords();
  return (
    <Alert color="red" variant="light" role="alert" title={words.t("form.notSaved")}>
      {errorWords(error, words)} {words.t("form.nothingLost")}
    </Alert>
  );
}

/** Problems that belong to no field in sight: they concern the record as a whole. */
function LooseProblems(props: { readonly view: RegisterView; readonly problems: readonly Problem[] }): ReactNode {
  const words = useWords();
  const nameField = fieldNamer(props.view, words);
  return (
    <Alert color="red" variant="light" role="alert" title={words.t("form.notSaved")}>
      {props.problems.map((problem) => {
        const field = nameField(problem.field);
        const reason = problemWords(problem, words);
        return (
          <Text key={`${problem.field} ${problem.code}`} size="sm">
            {field === "" ? reason : words.t("error.fieldReason", { field, reason })}
          </Text>
        );
      })}
    </Alert>
  );
}

/** Fields learn that they are wrong with the next rendering; only then can the first wrong one be found. */
function focusAfterRender(focus: () => void): void {
  setTimeout(focus);
}
