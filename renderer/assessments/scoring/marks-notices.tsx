import { Alert, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { Offer } from "../../parts/acts/act-notices.tsx";
import { errorWords, isStale, problemWords } from "../../parts/error-words.ts";
import type { MarksForm } from "./use-marks-form.ts";
import { objectionsTo } from "./use-save-marks.ts";
import type { MarksSaving, RowProblem } from "./use-save-marks.ts";

type MarksNoticesProps = {
  readonly form: MarksForm;
  readonly saving: MarksSaving;
  /** Somebody tried to save: from then on it is said what speaks against it. */
  readonly isTried: boolean;
};

/** What was typed before and not saved, what speaks against saving, and what somebody else did meanwhile. */
export function MarksNotices({ form, saving, isTried }: MarksNoticesProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const against = isTried ? objectionsTo(form.rows.filter(({ isChanged }) => isChanged)) : [];
  const { error, refused } = saving;
  return (
    <>
      <Offer keeper={form.keeper} form={form} />
      {form.disputed > 0 && (
        <Alert color="yellow" variant="light" p="xs" mb={6} role="alert">
          <Text size="sm">{t("assessments.marksDisputed", { count: form.disputed })}</Text>
        </Alert>
      )}
      {(against.length > 0 || error !== null) && form.isChanged && (
        <Alert color="red" variant="light" p="xs" mb={6} role="alert" title={t("form.notSaved")}>
          {[...against, ...(against.length === 0 ? refused : [])].map((each) => (
            <Said key={`${each.row.id} ${each.problem.field} ${each.problem.code}`} {...each} form={form} />
          ))}
          {against.length === 0 && error !== null && refused.length === 0 && (
            <Text size="sm">
              {errorWords(error, words)} {isStale(error) && t("form.staleWhatNow")}
            </Text>
          )}
          <Text size="sm">{t("form.nothingLost")}</Text>
        </Alert>
      )}
    </>
  );
}

/** Which factor it is about, and what is said against it. */
function Said({ row, problem, form }: RowProblem & { readonly form: MarksForm }): ReactNode {
  const words = useWords();
  const number = form.rows.findIndex(({ id }) => id === row.id) + 1;
  const reason = problem.code === "UNREADABLE" ? words.t("assessments.cellsUnreadable") : problemWords(problem, words);
  return <Text size="sm">{words.t("assessments.factorReason", { number, factor: row.factor.name, reason })}</Text>;
}
