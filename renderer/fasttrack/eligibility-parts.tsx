import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { eligibilityParts } from "../../shared/fasttrack/eligibility.ts";
import type { EligibilityPart } from "../../shared/fasttrack/eligibility.ts";
import { gates } from "../../shared/fasttrack/words.ts";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./fasttrack.module.css";

type Answer = Outputs["fasttrack"]["eligibility"];

type EligibilityPartsProps = {
  readonly answer: Answer;
  /** Only these parts, where the others are not known yet. */
  readonly only?: readonly EligibilityPart[];
};

/** 容缺资格: each part with what speaks against it, and by when papers can be promised at the latest. */
export function EligibilityParts({ answer, only }: EligibilityPartsProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const shown = answer.parts.filter(({ part }) => only === undefined || only.includes(part));
  return (
    <>
      <dl className={classes["parts"]}>
        {shown.map(({ part, verdict, problems }) => (
          <Part key={part} name={nameOf(eligibilityParts[part])} passes={verdict === "pass"}>
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.code}`}>{problemWords(problem, words)}</li>
            ))}
          </Part>
        ))}
      </dl>
      <Text size="sm" mt={6}>
        {(["filing", "start"] as const)
          .flatMap((gate) => {
            const { latest, provisional } = answer.gates[gate];
            if (latest === null) return [];
            const said = t("fasttrack.latest", { gate: nameOf(gates[gate]), latest });
            return [provisional ? `${said}${t("fasttrack.provisional")}` : said];
          })
          .join(" · ")}
      </Text>
    </>
  );
}

type PartProps = { readonly name: string; readonly passes: boolean; readonly children: ReactNode };

function Part({ name, passes, children }: PartProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <StateBadge tone={passes ? "good" : "warn"}>{t(passes ? "fasttrack.passes" : "fasttrack.fails")}</StateBadge>
      </dd>
      <dd>
        <ul>{children}</ul>
      </dd>
    </>
  );
}
