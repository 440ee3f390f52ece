import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { fastTrackFields as names } from "../../shared/fasttrack/fields.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { materialsIn } from "./materials.ts";

/** Which papers were deferred, until when, and whether they have come. */
export function MaterialsTable({ value }: { readonly value: unknown }): ReactNode {
  const { t, nameOf } = useWords();
  const { today } = useSession().office;
  return (
    <Table verticalSpacing={4} horizontalSpacing={8} fz="sm" aria-label={nameOf(names.materials)}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{nameOf(names.materialName)}</Table.Th>
          <Table.Th>{nameOf(names.dueOn)}</Table.Th>
          <Table.Th>{nameOf(names.completedOn)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {materialsIn(value).map((paper) => {
          const isOverdue = paper.completedOn === null && paper.dueOn < today;
          return (
            <Table.Tr key={paper.name}>
              <Table.Td>{paper.name}</Table.Td>
              <Table.Td className={isOverdue ? "overdue" : undefined}>
                {paper.dueOn} {isOverdue && t("due.overdueShort")}
              </Table.Td>
              <Table.Td>{paper.completedOn ?? t("fasttrack.notYet")}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
