import { Alert, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import type { Draft, RecordRow } from "../../parts/register/view.ts";
import { useSimilar } from "./asking.ts";
import { SimilarTable } from "./similar-table.tsx";

type SimilarNoteProps = { readonly values: Draft; readonly record: RecordRow | null };

/** Says in passing, while the parties are written, that the office may know this dispute already. */
export function SimilarNote({ values, record }: SimilarNoteProps): ReactNode {
  const { t } = useWords();
  const similar = useSimilar(values, record?.id ?? null);
  if (similar.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" p="xs" mt={8} role="status">
      <Text size="sm" mb={4}>
        {t("similar.noticed", { count: similar.length })}
      </Text>
      <SimilarTable disputes={similar} />
    </Alert>
  );
}
