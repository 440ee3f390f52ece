import { Alert, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { errorWords, isStale, problemsOf, problemWords } from "../error-words.ts";
import { DraftOffer } from "../form/form-notices.tsx";
import type { DraftKeeper, KeptDraft } from "../form/kept-draft.ts";
import { rootOf } from "../form/use-form.ts";
import type { ActForm } from "./use-act-form.ts";

type OfferProps = { readonly keeper: DraftKeeper; readonly form: Pick<ActForm, "isChanged" | "takeUp"> };

/** What was typed here before and not sent, once the service has said whether there is something. */
export function Offer({ keeper, form }: OfferProps): ReactNode {
  const [draft, setDraft] = useState<KeptDraft>();
  useEffect(() => {
    let isOpen = true;
    void keeper.read().then((found) => isOpen && setDraft(found));
    return () => {
      isOpen = false;
    };
  }, [keeper]);
  if (draft === undefined) return null;
  return (
    <DraftOffer
      draft={draft}
      takeUp={() => {
        form.takeUp(draft);
        setDraft(undefined);
      }}
      throwAway={() => {
        if (!form.isChanged) keeper.clear();
        setDraft(undefined);
      }}
    />
  );
}

/** Somebody else was quicker: the case has been read anew, and what was typed here is still there. */
export function ChangedMeanwhile({ form }: { readonly form: ActForm }): ReactNode {
  const { t, language } = useWords();
  const labels = form.fields.filter(({ name }) => form.changedMeanwhile.includes(name)).map(({ label }) => label);
  return (
    <Alert color="yellow" variant="light" role="alert" title={t("acts.staleTitle")}>
      {labels.length > 0 && (
        <Text size="sm">{t("acts.staleFields", { fields: labels.join(language === "zh" ? "、" : ", ") })}</Text>
      )}
      <Text size="sm">{t("form.staleWhatNow")}</Text>
    </Alert>
  );
}

/** What speaks against it and stands under no field. */
export function Objections({ error, form }: { readonly error: Error | null; readonly form: ActForm }): ReactNode {
  const words = useWords();
  const names = new Set(form.fields.map(({ name }) => name));
  const problems = problemsOf(error);
  const loose = problems.filter(({ field }) => !names.has(rootOf(field)));
  if (error === null || isStale(error) || (problems.length > 0 && loose.length === 0)) return null;
  return (
    <Alert color="red" variant="light" role="alert" title={words.t("form.notSaved")}>
      {problems.length === 0 && <Text size="sm">{errorWords(error, words)}</Text>}
      {loose.map((problem) => (
        <Text key={`${problem.field} ${problem.code}`} size="sm">
          {problemWords(problem, words)}
        </Text>
      ))}
      <Text size="sm">{words.t("form.nothingLost")}</Text>
    </Alert>
  );
}
