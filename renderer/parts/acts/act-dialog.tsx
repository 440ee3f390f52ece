import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { KeyboardEvent, ReactNode, SyntheticEvent } from "react";
import type { Problem } from "../../../shared/problems.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { isStale, problemsOf, problemWords } from "../error-words.ts";
import { focusFirst } from "../form/form-sections.tsx";
import { formKeeper } from "../form/kept-draft.ts";
import { rootOf } from "../form/use-form.ts";
import { isComposing } from "../keys.ts";
import { isWide } from "./act-field.ts";
import type { ActField, ActValues } from "./act-field.ts";
import classes from "./act-dialog.module.css";
import { ActInput } from "./act-input.tsx";
import { ChangedMeanwhile, Objections, Offer } from "./act-notices.tsx";
import { useActForm } from "./use-act-form.ts";
import type { ActForm } from "./use-act-form.ts";

export type ActDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  /** What the act does, or what has to be thought of; above the fields. */
  readonly explanation?: ReactNode;
  readonly fields: readonly ActField[];
  /** What the button says; 保存 where it does not matter. */
  readonly confirm?: string;
  /** Carries the act out with what was typed, under the names of the fields. */
  readonly submit: (values: ActValues) => Promise<unknown>;
  readonly close: () => void;
  /** What the rules object to as it stands, under the names of the fields; a value that is missing is no matter of theirs. */
  readonly problems?: (values: ActValues) => readonly Problem[];
  /** What there is to be thought of as it stands, below the fields; it forbids nothing. */
  readonly renderRemarks?: (values: ActValues) => ReactNode;
  /** Under which the unsent work is kept: lower-case letters for the act, and the id of what it is done to. */
  readonly draftKey: `${string}:${number}`;
};

/**
 * Asks what an act needs and carries it out. What was typed survives a refusal, somebody else's change (STALE: the page
 * reads the case anew, and the next try goes on from there), and closing the dialog.
 */
export function ActDialog(props: ActDialogProps): ReactNode {
  const size = props.fields.length > 4 ? "xl" : "md";
  return (
    <Modal opened={props.opened} onClose={props.close} title={props.title} size={size}>
      <ActDialogForm key={props.draftKey} {...props} />
    </Modal>
  );
}

const noRules = (): readonly Problem[] => [];

function ActDialogForm(props: ActDialogProps): ReactNode {
  const {
    opened,
    explanation,
    fields,
    confirm,
    submit,
    close,
    draftKey,
    title,
    renderRemarks,
    problems = noRules,
  } = props;
  const words = useWords();
  const { t } = words;
  const { user } = useSession();
  const queryClient = useQueryClient();
  const box = useRef<HTMLFormElement>(null);
  const keeper = useMemo(() => formKeeper(user.id, draftKey), [user.id, draftKey]);
  const form = useActForm(fields, keeper, problems);
  const isDraftRefused = useSyncExternalStore(keeper.subscribe, keeper.isRefused);
  useEffect(() => {
    // The dialog puts the cursor where this stands; a form begins with its first field, not with its cross.
    box.current?.querySelector("[data-field] input, [data-field] textarea")?.setAttribute("data-autofocus", "true");
  }, []);

  // Known at once, where `isPending` is known to the next rendering only: two quick clicks must not act twice.
  const isUnderWay = useRef(false);
  const act = useMutation({
    mutationFn: () => submit(form.sent),
    onSuccess: async () => {
      keeper.clear();
      close();
      await queryClient.invalidateQueries();
    },
    onError: async (error) => {
      form.object(problemsOf(error));
      if (isStale(error)) await queryClient.invalidateQueries();
    },
    onSettled: () => {
      isUnderWay.current = false;
    },
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    form.showAll();
    // While it closes it is still there.
    if (isUnderWay.current || !opened) return;
    if (form.problems.length === 0) {
      isUnderWay.current = true;
      act.mutate();
    } else setTimeout(() => focusFirst(box.current, new Set(form.problems.map(({ field }) => rootOf(field)))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && isComposing(event)) event.preventDefault();
    if (event.key === "s" && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <form ref={box} onSubmit={send} onKeyDown={onKeyDown} noValidate aria-label={title}>
      <Stack gap="sm">
        {explanation !== undefined && (
          <Text size="sm" component="div">
            {explanation}
          </Text>
        )}
        <Offer keeper={keeper} form={form} />
        {isStale(act.error) && <ChangedMeanwhile form={form} />}
        <Fields form={form} />
        {renderRemarks?.(form.values)}
        <Objections error={act.error} form={form} />
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Text size="xs" className="quiet" role="status">
            {t(isDraftRefused ? "form.draftNotKept" : "acts.keys")}
          </Text>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" onClick={close}>
              {t(form.isChanged && !isDraftRefused ? "form.leaveKept" : "dialog.cancel")}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {confirm ?? t("form.save")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function Fields({ form }: { readonly form: ActForm }): ReactNode {
  return (
    <div className={classes["grid"]} data-two={form.fields.filter((field) => !isWide(field)).length > 1}>
      {form.fields.map((field) => (
        <ActFieldLine key={field.name} {...{ form, field }} />
      ))}
    </div>
  );
}

function ActFieldLine({ form, field }: { readonly form: ActForm; readonly field: ActField }): ReactNode {
  const words = useWords();
  const { name } = field;
  const own = form.shown.find((problem) => problem.field === name);
  const below = form.shown
    .filter((problem) => problem.field.startsWith(`${name}.`))
    .map((problem) => [problem.field.slice(name.length + 1), problemWords(problem, words)]);
  const { fill } = field;
  const filling = fill?.from(form.values);
  return (
    <div className={classes[isWide(field) ? "wide" : "half"]} data-field={name} data-kind={field.kind}>
      <ActInput
        field={field}
        value={form.values[name]}
        onChange={(value) => form.set(name, value)}
        onReadable={(readable) => form.setReadable(name, readable)}
        onBlur={() => form.touch(name)}
        onLeave={(path) => form.touch(path === "" ? name : `${name}.${path}`)}
        error={own && problemWords(own, words)}
        problems={Object.fromEntries(below) as Record<string, string>}
      />
      {fill !== undefined && filling !== undefined && filling !== form.values[name] && (
        <Button variant="subtle" size="compact-xs" mt={2} onClick={() => form.set(name, filling)}>
          {fill.label}
        </Button>
      )}
    </div>
  );
}
