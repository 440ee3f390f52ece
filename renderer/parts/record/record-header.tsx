import { ActionIcon, Group, Text, Title, Tooltip } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import type { ReactNode } from "react";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActButton } from "../act-button.tsx";
import { Due } from "../due.tsx";
import { errorWords } from "../error-words.ts";
import { useFieldWords } from "../fields/use-field-words.ts";
import { Icon } from "../icons.tsx";
import { formatInstant } from "../instants.ts";
import { usePrint } from "../printing/use-print.ts";
import { ReasonDialog } from "../reason-dialog.tsx";
import type { RecordRow, RegisterView } from "../register/view.ts";
import { StateBadge } from "../state-badge.tsx";
import classes from "./record-pane.module.css";

type RecordHeaderProps = {
  readonly view: RegisterView;
  readonly row: RecordRow;
  readonly edit: () => void;
  readonly close: () => void;
};

/** Which record this is, where it stands, until when, and what can be done with it. */
export function RecordHeader({ view, row, edit, close }: RecordHeaderProps): ReactNode {
  const { t, nameOf } = useWords();
  const say = useFieldWords();
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const state = view.stateOf?.(row);
  const stateField = state && view.fields[state.field];
  const due = view.dueOf?.(row) ?? null;
  const what = view.dueWhat?.(row);
  const number = view.numberOf(row);
  const print = usePrint();
  return (
    <header className={classes["head"]}>
      <Group justify="space-between" wrap="nowrap" align="start" gap="xs">
        <div>
          <Group gap="xs">
            <Text size="xs" className="quiet sentence">
              {nameOf(view.noun)}
            </Text>
            {number !== "" && (
              <Text size="xs" className="quiet figures">
                {number}
              </Text>
            )}
            {state && stateField && <StateBadge tone={state.tone}>{say(stateField, values[state.field])}</StateBadge>}
            {due !== null && (
              <span>
                {what != null && (
                  <Text component="span" size="sm" mr={4}>
                    {nameOf(what)}
                  </Text>
                )}
                <Due on={due} />
              </span>
            )}
          </Group>
          <Title order={2} size="h4" mt={2} style={{ overflowWrap: "anywhere" }}>
            {view.titleOf(row)}
          </Title>
          {view.Standing && <view.Standing row={row} />}
        </div>
        <Group gap={4} wrap="nowrap" className="not-printed">
          <Tooltip label={t("record.print")}>
            <ActionIcon
              variant="subtle"
              aria-label={t("record.print")}
              onClick={() => print(`${nameOf(view.noun)} ${number}`.trim())}
            >
              <Icon name="print" />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t("record.close")}>
            <ActionIcon variant="subtle" aria-label={t("record.close")} onClick={close}>
              <Icon name="close" />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      <Group justify="space-between" mt={6} gap="xs">
        <Group gap={6} role="group" aria-label={t("record.acts")} className="not-printed">
          <Suspense fallback={null}>{view.Acts && <view.Acts row={row} />}</Suspense>
          <EditAndDelete {...{ view, row, edit, close }} />
        </Group>
        {/* Where much else is said, its history alone tells who was there last. */}
        {view.Standing === undefined && (
          <Text size="xs" className="quiet">
            {t("record.lastChange", { who: row.updatedBy, at: formatInstant(row.updatedAt) })}
          </Text>
        )}
      </Group>
    </header>
  );
}

function EditAndDelete({ view, row, edit, close }: RecordHeaderProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const may = useMay();
  const queryClient = useQueryClient();
  const [asks, setAsks] = useState(false);
  const fixed = view.fixed?.(row) ?? null;
  const whyNot = (name: "revise" | "remove") => may([view.name, name]).why ?? (fixed && t(fixed));
  const removal = useMutation({
    mutationFn: (reason: string) => view.procedures.remove({ id: row.id, version: row.version, reason }),
    onSuccess: async () => {
      setAsks(false);
      close();
      // The record is gone: asking for it again would only fail.
      queryClient.removeQueries({ queryKey: [view.name, "open", row.id] });
      await queryClient.invalidateQueries();
    },
  });
  const noun = nameOf(view.noun);
  return (
    <>
      <ActButton whyNot={whyNot("revise")} onClick={edit}>
        {t("record.edit")}
      </ActButton>
      <ActButton whyNot={whyNot("remove")} onClick={() => setAsks(true)}>
        {t("record.delete")}
      </ActButton>
      <ReasonDialog
        opened={asks}
        title={t("record.deleteTitle", { noun })}
        explanation={t("record.deleteExplained", { title: view.titleOf(row) })}
        confirm={t("record.delete")}
        isPending={removal.isPending}
        error={removal.error && errorWords(removal.error, words)}
        close={() => {
          setAsks(false);
          removal.reset();
        }}
        go={(reason) => removal.mutate(reason)}
      />
    </>
  );
}
