import { Alert, Button, Group, List, Text } from "@mantine/core";
import type { MouseEvent, ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { useFieldWords } from "../fields/use-field-words.ts";
import { FieldValue } from "../fields/field-value.tsx";
import type { RecordRow, RegisterView } from "../register/view.ts";
import { formatInstant } from "../instants.ts";
import type { KeptDraft } from "./kept-draft.ts";
import type { Merged } from "./merge.ts";

/** The button goes with the offer; the cursor goes to the first field. */
const answer = (go: () => void) => (event: MouseEvent<HTMLElement>) => {
  const first = event.currentTarget.closest("form")?.querySelector<HTMLElement>("[data-field] :is(input, textarea)");
  go();
  first?.focus();
};

/** Offers back what was typed before and not saved. */
export function DraftOffer(props: {
  readonly draft: KeptDraft;
  readonly takeUp: () => void;
  readonly throwAway: () => void;
}): ReactNode {
  const { t } = useWords();
  const when = new Date(props.draft.at);
  const local = new Date(when.getTime() - when.getTimezoneOffset() * 60_000).toISOString();
  return (
    <Alert color="folder" variant="light" p="xs" role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t("form.draftFound", { at: formatInstant(local) })}</Text>
        <Group gap="xs">
          <Button size="compact-sm" onClick={answer(props.takeUp)}>
            {t("form.draftTakeUp")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={answer(props.throwAway)}>
            {t("form.draftThrowAway")}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

/** Somebody saved the same record meanwhile: says who changed what, and what became of it here. */
export function StaleNotice(props: {
  readonly view: RegisterView;
  readonly saved: RecordRow;
  readonly merged: Merged;
}): ReactNode {
  const { view, saved, merged } = props;
  const { t, nameOf } = useWords();
  const say = useFieldWords();
  const changes = merged.theirs.filter(({ field }) => view.fields[field] !== undefined);
  return (
    <Alert
      color="yellow"
      variant="light"
      title={t("form.staleTitle", { who: saved.updatedBy, at: formatInstant(saved.updatedAt) })}
      role="alert"
    >
      <List size="sm" spacing={2}>
        {changes.map(({ field, before, after }) => {
          const shown = view.fields[field];
          if (shown === undefined) return null;
          const from = say(shown, before) || t("record.blank");
          return (
            <List.Item key={field}>
              {t("form.staleChange", { field: nameOf(shown.name), before: from })}{" "}
              <FieldValue field={shown} value={after} />{" "}
              {merged.disputed.includes(field) ? t("form.staleYoursKept") : t("form.staleTheirsTaken")}
            </List.Item>
          );
        })}
      </List>
      <Text size="sm" mt="xs">
        {t("form.staleWhatNow")}
      </Text>
    </Alert>
  );
}
