import { Anchor, Button, Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import type { StatementEntry } from "../../shared/statements/entries.ts";
import { statementFields as names } from "../../shared/statements/fields.ts";
import { useWords } from "../language/index.ts";
import { yuan } from "./amounts.ts";
import classes from "./statements.module.css";

type CountedTableProps = {
  readonly title: string;
  readonly entries: readonly StatementEntry[];
  readonly isBank: boolean;
};

const SHOWN = 10;

/** Counted entries of the ledger; the day of each leads to it. */
export function CountedTable({ title, entries, isBank }: CountedTableProps): ReactNode {
  const { t, nameOf } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? entries : entries.slice(0, SHOWN);
  const heads = [names.receivedOn, isBank ? names.borrower : names.payer, isBank ? names.method : names.category];
  return (
    <div className={classes["counted"]}>
      <Table className={classes["table"]} aria-label={title}>
        <Table.Caption className={classes["caption"] ?? ""}>{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {heads.map((name) => (
              <Table.Th key={name.en}>{nameOf(name)}</Table.Th>
            ))}
            {isBank && <Table.Th>{nameOf(names.loanNo)}</Table.Th>}
            {isBank && <Table.Th className={classes["amount"] ?? ""}>{nameOf(names.principal)}</Table.Th>}
            <Table.Th className={classes["amount"] ?? ""}>{nameOf(names.amount)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td className="figures">
                <Anchor
                  className={classes["day"] ?? ""}
                  renderRoot={(props) => <Link to="/payments" search={{ id: entry.id }} {...props} />}
                >
                  {entry.receivedOn}
                </Anchor>
              </Table.Td>
              <Table.Td>{entry.party}</Table.Td>
              <Table.Td>{[entry.how, ...remarks(entry, t)].join(" · ")}</Table.Td>
              {isBank && <Table.Td className="figures">{entry.loanNo}</Table.Td>}
              {isBank && <Table.Td className={`${classes["amount"] ?? ""} figures`}>{yuan(entry.principal)}</Table.Td>}
              <Table.Td className={`${classes["amount"] ?? ""} figures`}>{yuan(entry.amount)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {entries.length > shown.length && (
        <Button variant="subtle" size="compact-xs" mt={2} onClick={() => setShowsAll(true)}>
          {t("entries.showAll", { total: entries.length })}
        </Button>
      )}
    </div>
  );
}

type Says = ReturnType<typeof useWords>["t"];

function remarks({ isReversal, fromArrears, isCash }: StatementEntry, t: Says): string[] {
  return [
    ...(isReversal ? [t("statements.reversal")] : []),
    ...(fromArrears ? [t("statements.arrears")] : []),
    ...(isCash ? [] : [t("statements.nonCash")]),
  ];
}
