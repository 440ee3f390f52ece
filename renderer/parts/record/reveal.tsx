import { Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { client } from "../../app/client.ts";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActButton } from "../act-button.tsx";
import { errorWords } from "../error-words.ts";
import type { RecordRow, RegisterView } from "../register/view.ts";
import { isMasked, withRevealed } from "./masked.ts";

type Revealed = { readonly of: RecordRow; readonly fields: Readonly<Record<string, string>> };

type RevealProps<Row> = {
  readonly view: RegisterView;
  readonly row: Row;
  /** Draws the record, with the values in clear once they were asked for. */
  readonly children: (row: Row, bar: ReactNode) => ReactNode;
};

/** A record as it came; what is masked in it can be shown, until the record is left or changes. */
export function Reveal<Row extends RecordRow>({ view, row, children }: RevealProps<Row>): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  // Another record, or another version of it, is as masked as any.
  const known = revealed !== null && revealed.of === row ? revealed.fields : null;
  const reveal = useMutation({
    mutationFn: (of: RecordRow) => client.privacy.reveal({ register: view.name, id: of.id }),
    onSuccess: ({ fields }, of) => setRevealed({ of, fields }),
    gcTime: 0,
  });
  if (known === null && !isMasked(row)) return children(row, null);
  const bar = (
    <Group gap="xs" mb="sm" className="not-printed">
      {known === null ? (
        <ActButton
          whyNot={may(["privacy", "reveal"]).why}
          isPending={reveal.isPending}
          onClick={() => reveal.mutate(row)}
        >
          {t("privacy.reveal")}
        </ActButton>
      ) : (
        <ActButton whyNot={null} onClick={() => setRevealed(null)}>
          {t("privacy.hide")}
        </ActButton>
      )}
      {known !== null && (
        <Text size="xs" className="quiet" role="status">
          {t("privacy.revealed")}
        </Text>
      )}
      {reveal.error && (
        <Text size="xs" className="overdue" role="alert">
          {errorWords(reveal.error, words)}
        </Text>
      )}
    </Group>
  );
  return children(known === null ? row : withRevealed(row, known), bar);
}
