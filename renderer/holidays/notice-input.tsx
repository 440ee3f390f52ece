import { NumberInput, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";
import type { NoticeDraft, ReadDraft } from "./draft.ts";
import { FileInput } from "./file-input.tsx";
import classes from "./holidays.module.css";

type NoticeInputProps = {
  readonly draft: NoticeDraft;
  readonly read: ReadDraft;
  /** Whether to say what is missing; not before somebody tried. */
  readonly says: boolean;
  readonly change: (part: Partial<NoticeDraft>) => void;
};

/** Which year and which notice, and its days: typed as the notice has them, or read from a file. */
export function NoticeInput({ draft, read, says, change }: NoticeInputProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const { year, source, way } = draft;
  const objection = (field: string) => {
    const found = read.problems.find((problem) => problem.field === field && (says || problem.code !== "REQUIRED"));
    return found && problemWords(found, words);
  };
  return (
    <Stack gap="sm" className={classes["input"]}>
      <div className={classes["head"]}>
        <NumberInput
          label={t("years.year")}
          value={year ?? ""}
          onChange={(next) => change({ year: typeof next === "number" ? next : null })}
          error={says ? objection("year") : undefined}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=""
          hideControls
          withAsterisk
          aria-required
          autoComplete="off"
        />
        <TextInput
          label={t("years.sourceLabel")}
          description={t("years.sourceHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={source}
          onChange={(event) => change({ source: event.currentTarget.value })}
          error={objection("source")}
          maxLength={200}
          withAsterisk
          aria-required
          autoComplete="off"
        />
      </div>
      <SegmentedControl
        aria-label={t("years.way")}
        value={way}
        onChange={(next) => change({ way: next === "file" ? "file" : "typed" })}
        data={[
          { value: "typed", label: t("years.typed") },
          { value: "file", label: t("years.file") },
        ]}
        className={classes["way"]}
      />
      {way === "typed" ? (
        <TypedDays {...{ draft, read, change }} objection={objection} />
      ) : (
        <FileInput {...{ draft, change }} objection={objection("file")} />
      )}
    </Stack>
  );
}

type TypedDaysProps = Omit<NoticeInputProps, "says"> & { readonly objection: (field: string) => string | undefined };

function TypedDays({ draft, read, change, objection }: TypedDaysProps): ReactNode {
  const { t } = useWords();
  const { days } = read.notice;
  const off = days.filter(({ kind }) => kind === "off").length;
  return (
    <>
      <Textarea
        label={t("years.offLabel")}
        description={t("years.offHint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={draft.off}
        onChange={(event) => change({ off: event.currentTarget.value })}
        error={objection("off")}
        maxLength={4_000}
        autosize
        minRows={5}
        maxRows={12}
        withAsterisk
        aria-required
        autoComplete="off"
        spellCheck={false}
      />
      <Textarea
        label={t("years.workLabel")}
        description={t("years.workHint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        value={draft.work}
        onChange={(event) => change({ work: event.currentTarget.value })}
        error={objection("work")}
        maxLength={1_000}
        autosize
        minRows={1}
        maxRows={4}
        autoComplete="off"
        spellCheck={false}
      />
      <Text size="sm" className="quiet figures" role="status">
        {t("years.readDays", { off, work: days.length - off })}
      </Text>
    </>
  );
}
