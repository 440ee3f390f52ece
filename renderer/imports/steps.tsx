import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import type { Stage } from "./importing.ts";
import classes from "./imports.module.css";

const steps = [
  { name: "imports.step.choose", stages: ["choose", "reading"] },
  { name: "imports.step.columns", stages: ["columns"] },
  { name: "imports.step.preview", stages: ["checking", "preview", "importing"] },
  { name: "imports.step.done", stages: ["done"] },
] as const satisfies readonly { readonly name: WordKey; readonly stages: readonly Stage["at"][] }[];

/** How far one has come. */
export function Steps({ at }: { readonly at: Stage["at"] }): ReactNode {
  const { t } = useWords();
  const present = steps.findIndex(({ stages }) => stages.some((stage) => stage === at));
  return (
    <ol className={classes["steps"]} aria-label={t("imports.steps")}>
      {steps.map(({ name }, index) => (
        <li key={name} data-past={index < present} aria-current={index === present ? "step" : undefined}>
          <span className={classes["stepNumber"]} aria-hidden="true">
            {index + 1}
          </span>
          {t(name)}
        </li>
      ))}
    </ol>
  );
}
