import { Button, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { numberScopes } from "../../shared/numbers/scopes.ts";
import type { Sequence } from "../../shared/numbers/scopes.ts";
import { useWords } from "../language/index.ts";

export type KnownSequence = Outputs["numbers"]["sequences"]["sequences"][number];

export function keyOf({ scope, prefix, year }: Sequence): string {
  return JSON.stringify([scope, prefix, year]);
}

type SequenceTableProps = {
  readonly sequences: readonly KnownSequence[];
  readonly chosen: KnownSequence | null;
  readonly choose: (sequence: KnownSequence) => void;
};

/** Each kind, prefix and year with its last number; the gaps of one are opened below. */
export function SequenceTable({ sequences, chosen, choose }: SequenceTableProps): ReactNode {
  const { t } = useWords();
  return (
    <Table verticalSpacing={4} aria-label={t("numbers.sequences")} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("numbers.kind")}</Table.Th>
          <Table.Th>{t("numbers.prefix")}</Table.Th>
          <Table.Th>{t("numbers.year")}</Table.Th>
          <Table.Th>{t("numbers.last")}</Table.Th>
          <Table.Th ta="right">{t("numbers.inUse")}</Table.Th>
          <Table.Th ta="right">{t("numbers.gaps")}</Table.Th>
          <Table.Th ta="right">{t("numbers.unexplained")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sequences.map((sequence) => (
          <SequenceRow
            key={keyOf(sequence)}
            sequence={sequence}
            isChosen={chosen !== null && keyOf(chosen) === keyOf(sequence)}
            choose={() => choose(sequence)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

type SequenceRowProps = {
  readonly sequence: KnownSequence;
  readonly isChosen: boolean;
  readonly choose: () => void;
};

function SequenceRow({ sequence, isChosen, choose }: SequenceRowProps): ReactNode {
  const { t, nameOf } = useWords();
  const { scope, prefix, year, last, lastNumber, inUse, gaps, unexplained } = sequence;
  const name = nameOf(numberScopes[scope]);
  return (
    <Table.Tr {...(isChosen && { bg: "var(--chosen)" })}>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{prefix}</Table.Td>
      <Table.Td className="figures">{year}</Table.Td>
      <Table.Td className="figures">{lastNumber ?? t("numbers.place", { seq: last })}</Table.Td>
      <Table.Td ta="right" className="figures">
        {inUse}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {gaps === 0 ? (
          0
        ) : (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isChosen}
            aria-label={t("numbers.showGaps", { name: [name, prefix, year].join(" "), count: gaps })}
            onClick={choose}
          >
            {gaps}
          </Button>
        )}
      </Table.Td>
      <Table.Td ta="right" className="figures">
        <Text component="span" size="sm" {...(unexplained > 0 && { fw: 600 })}>
          {unexplained}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
