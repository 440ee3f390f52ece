import { Alert, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { projectFields } from "../../shared/projects/fields.ts";
import { projectWarnings } from "../../shared/projects/rules.ts";
import type { ProjectNeed } from "../../shared/projects/rules.ts";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";

/** What is missing or looks wrong; it forbids nothing. Older projects and imported ones may lack what new ones have. */
export function Missing({ row }: { readonly row: Rows["projects"] }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const warnings = projectWarnings(row);
  const missing = warnings.filter(({ code }) => code === "FIELD_MISSING");
  const others = warnings.filter(({ code }) => code !== "FIELD_MISSING");
  if (warnings.length === 0) return null;
  const names = missing.map(({ field }) => nameOf(projectFields[field as ProjectNeed]));
  return (
    <Alert variant="light" color="yellow" p="xs" role="note">
      {others.map((warning) => (
        <Text size="sm" key={warning.code}>
          {problemWords(warning, words)}
        </Text>
      ))}
      {names.length > 0 && (
        <Text size="sm">{t("projects.missing", { names: names.join(words.language === "zh" ? "、" : ", ") })}</Text>
      )}
    </Alert>
  );
}
