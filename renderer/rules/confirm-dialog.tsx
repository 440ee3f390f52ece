import type { ReactNode } from "react";
import type { RuleVersion } from "../../shared/rules/contract.ts";
import { fixedRules, revisableRules } from "../../shared/rules/kinds.ts";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { ActDialog } from "../parts/acts/act-dialog.tsx";
import { useWordName } from "../parts/fields/use-field-words.ts";
import { ruleLines } from "./said.ts";

export type Confirmed = {
  readonly code: keyof typeof revisableRules | keyof typeof fixedRules;
  readonly version: RuleVersion;
};

/** 核定: what the version says and on what grounds, and by what it is confirmed. */
export function ConfirmDialog({ code, version, close }: Confirmed & { readonly close: () => void }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const lines = ruleLines(code, version.parameters, words, useWordName());
  const name = nameOf({ ...revisableRules, ...fixedRules }[code]);
  return (
    <ActDialog
      opened
      title={t("rules.confirmTitle", { name, version: version.version })}
      explanation={
        <>
          <div>{t("rules.confirmExplained")}</div>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div>{t("rules.term", { name: t("rules.basis"), value: version.basis })}</div>
        </>
      }
      fields={[
        {
          kind: "reason",
          name: "note",
          label: t("rules.confirmNote"),
          required: true,
          hint: t("rules.confirmNoteHint"),
        },
      ]}
      confirm={t("rules.confirm")}
      submit={({ note }) => client.rules.confirm({ code, version: version.version, note: String(note) })}
      close={close}
      draftKey={`confirm${code.replaceAll("_", "")}:${version.version}`}
    />
  );
}
