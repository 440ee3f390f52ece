import { Alert, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { serviceWarnings } from "../../shared/servicerecords/rules.ts";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";
import { isText } from "../parts/remembered.ts";
import type { Draft } from "../parts/register/view.ts";

const textIn = (values: Draft, field: string): string | null => {
  const value = values[field];
  return isText(value) ? value : null;
};

/** What has to be thought of as it is written; it forbids nothing. */
export function HotlineNote({ values }: { readonly values: Draft }): ReactNode {
  const words = useWords();
  const [warning] = serviceWarnings({
    servedOn: null,
    closedOn: null,
    content: textIn(values, "content"),
    result: textIn(values, "result"),
    note: textIn(values, "note"),
  });
  if (warning === undefined) return null;
  return (
    <Alert variant="light" color="yellow" p="xs" mt={8} role="alert">
      <Text size="sm">{problemWords(warning, words)}</Text>
    </Alert>
  );
}
