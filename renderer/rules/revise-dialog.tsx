import type { ReactNode } from "react";
import type { RuleSet } from "../../shared/rules/contract.ts";
import { revisableRules } from "../../shared/rules/kinds.ts";
import type { RevisableRule } from "../../shared/rules/kinds.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActDialog } from "../parts/acts/act-dialog.tsx";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { formOf, formProblems, isParameterForm, parametersOf } from "./parameter-form.ts";
import { parameterInputs } from "./parameters-input.tsx";

type Revision = Parameters<typeof client.rules.revise>[0];
type ReviseDialogProps = {
  readonly code: RevisableRule;
  readonly versions: RuleSet["versions"];
  readonly close: () => void;
};

/** 修订: a new version of a rule, which begins with what the last one says. */
export function ReviseDialog({ code, versions, close }: ReviseDialogProps): ReactNode {
  const { t, nameOf } = useWords();
  const { today } = useSession().office;
  const [last] = versions;
  const inForce = versions.find(({ standing }) => standing === "in_force");
  if (last === undefined) return null;
  const fields: readonly ActField[] = [
    {
      kind: "own",
      name: "parameters",
      label: t("rules.value"),
      Input: parameterInputs[code],
      initial: formOf(last.parameters),
    },
    {
      kind: "date",
      name: "effectiveFrom",
      label: t("rules.effectiveFrom"),
      required: true,
      initial: today,
      hint: t("rules.effectiveHint", { last: inForce?.effectiveFrom ?? last.effectiveFrom }),
    },
    { kind: "longText", name: "basis", label: t("rules.basis"), required: true, hint: t("rules.basisHint") },
  ];
  return (
    <ActDialog
      opened
      title={t("rules.reviseTitle", { name: nameOf(revisableRules[code]) })}
      explanation={t("rules.reviseExplained")}
      fields={fields}
      confirm={t("rules.save")}
      submit={({ parameters, ...values }) =>
        client.rules.revise({
          ...(values as Pick<Revision, "effectiveFrom" | "basis">),
          code,
          version: last.version,
          parameters: parametersOf(isParameterForm(parameters) ? parameters : formOf({})) as Revision["parameters"],
        })
      }
      problems={(values) => problemsOf(code, values)}
      close={close}
      draftKey={`rule${code.replaceAll("_", "")}:${last.version}`}
    />
  );
}

function problemsOf(code: RevisableRule, { parameters }: ActValues) {
  const found = isParameterForm(parameters) ? formProblems(code, parameters) : [];
  return found.map((each) => ({ ...each, field: `parameters.${each.field}` }));
}
