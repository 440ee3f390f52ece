import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { ledgerNames } from "../../shared/imports/field-names.ts";
import { useWords } from "../language/index.ts";
import type { Preview } from "./importing.ts";
import classes from "./imports.module.css";

const counted = ["new", "existing", "refused", "skipped", "warned"] as const;

/** How many rows of each sheet become what. */
export function SheetCounts({ preview }: { readonly preview: Preview }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <Table className={classes["table"]} verticalSpacing={2} aria-label={t("imports.counts")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("imports.sheet")}</Table.Th>
          <Table.Th>{t("imports.ledger")}</Table.Th>
          {counted.map((one) => (
            <Table.Th key={one} ta="right">
              {t(`imports.${one}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {preview.sheets.map((sheet) => (
          <Table.Tr key={sheet.table}>
            <Table.Th scope="row" fw={400}>
              {sheet.sheet}
            </Table.Th>
            <Table.Td>{nameOf(ledgerNames[sheet.kind])}</Table.Td>
            {counted.map((one) => (
              <Table.Td key={one} ta="right" className="figures" data-refused={one === "refused" && sheet.refused > 0}>
                {sheet[one].toLocaleString("en-US")}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
