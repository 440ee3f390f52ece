import type { ReactNode } from "react";
import type { Gap } from "../../shared/numbers/contract.ts";
import type { Sequence } from "../../shared/numbers/scopes.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { ActDialog } from "../parts/acts/act-dialog.tsx";

type ExplainDialogProps = { readonly sequence: Sequence; readonly gap: Gap; readonly close: () => void };

/** More places than any sequence has in a year. */
const A_YEAR = 10_000_000;

/** 说明缺号: in words why a number is not in use; what was said before stays in the log. */
export function ExplainDialog({ sequence: { scope, prefix, year }, gap, close }: ExplainDialogProps): ReactNode {
  const { t } = useWords();
  const { seq, number, version, explained } = gap;
  return (
    <ActDialog
      opened
      title={t("numbers.explainTitle", { number: number ?? t("numbers.place", { seq }) })}
      explanation={t("numbers.explainHint")}
      fields={[
        { kind: "reason", name: "explained", label: t("numbers.explanation"), required: true, initial: explained },
      ]}
      submit={(values) =>
        client.numbers.explain({ scope, prefix, year, seq, version, explained: String(values["explained"]) })
      }
      close={close}
      draftKey={`number${scope.replaceAll("_", "")}:${year * A_YEAR + seq}`}
    />
  );
}
