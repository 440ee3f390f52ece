import { List, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { dueStarts, dueTerms } from "../../shared/arrears/due.ts";
import type { Outputs } from "../../shared/contract.ts";
import type { Problem } from "../../shared/problems.ts";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";

type Due = Omit<Outputs["arrears"]["due"], "interest">;

/** Since which day, how long and by which rule; and what else has to be known. */
export function DueLines({ due }: { readonly due: Due }): ReactNode {
  const { t, nameOf } = useWords();
  const { dueOn, start, startOn, days, term, rule } = due;
  return (
    <>
      {dueOn !== null && start !== null && startOn !== null && term !== null && (
        <Text size="sm">
          {t("arrears.dueReckoned", {
            start: nameOf(dueStarts[start]),
            startOn,
            days: days ?? 0,
            dueOn,
            term: nameOf(dueTerms[term]),
          })}
        </Text>
      )}
      <Text size="xs" className="quiet">
        {t("arrears.dueBasis", { basis: rule.basis, version: rule.version })}
      </Text>
      <Warnings warnings={due.warnings} />
    </>
  );
}

/** What has to be known besides; it forbids nothing. */
export function Warnings({ warnings }: { readonly warnings: readonly Problem[] }): ReactNode {
  const words = useWords();
  if (warnings.length === 0) return null;
  return (
    <List size="sm" spacing={2} mt={4} listStyleType="disc">
      {warnings.map((warning) => (
        <List.Item key={`${warning.code} ${warning.field}`}>{problemWords(warning, words)}</List.Item>
      ))}
    </List>
  );
}
