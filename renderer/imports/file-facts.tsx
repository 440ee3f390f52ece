import { Alert, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { formatInstant } from "../parts/instants.ts";
import type { Reading } from "./mapping.ts";

/** Which file this is, and whether it was imported before. */
export function FileFacts({ reading }: { readonly reading: Reading }): ReactNode {
  const { t } = useWords();
  const { fileName, format, encoding, importedBefore } = reading;
  const said = t(`imports.format.${format}`, { encoding: (encoding ?? "").toUpperCase() });
  return (
    <>
      <Text size="sm" fw={600}>
        {t("imports.fileFacts", { file: fileName, format: said })}
      </Text>
      {importedBefore && (
        <Alert color="yellow" variant="light" p="xs" role="status">
          {t("imports.before", { at: formatInstant(importedBefore.at), by: importedBefore.by })}
        </Alert>
      )}
    </>
  );
}
