import { Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Backup } from "../../shared/backups/contract.ts";
import { backupReasons } from "../../shared/backups/reasons.ts";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { bytesWords } from "../parts/bytes-words.ts";
import { formatInstant } from "../parts/instants.ts";
import classes from "./backups.module.css";

type BackupTableProps = { readonly backups: readonly Backup[]; readonly choose: (backup: Backup) => void };

/** The backups at hand, each with what it holds and the way back to it. */
export function BackupTable({ backups, choose }: BackupTableProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={classes["tableBox"]}>
      <Table className={classes["table"]} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("backups.at")}</Table.Th>
            <Table.Th scope="col">{t("backups.reason")}</Table.Th>
            <Table.Th scope="col">{t("backups.holds")}</Table.Th>
            <Table.Th scope="col">{t("backups.size")}</Table.Th>
            <Table.Th scope="col">{t("backups.where")}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => (
            <BackupRow key={backup.id} backup={backup} choose={() => choose(backup)} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function BackupRow({ backup, choose }: { readonly backup: Backup; readonly choose: () => void }): ReactNode {
  const { t, nameOf } = useWords();
  const when = formatInstant(backup.at);
  const { counts } = backup;
  const marks = [
    ...(backup.intact ? [] : [t("backups.damaged")]),
    ...(backup.sameOffice ? [] : [t("backups.otherOffice")]),
    ...(backup.sameOffice && !backup.presentKey ? [t("backups.oldKey")] : []),
  ];
  return (
    <Table.Tr>
      <Table.Th scope="row" className="figures">
        {when}
      </Table.Th>
      <Table.Td>{nameOf(backupReasons[backup.reason])}</Table.Td>
      <Table.Td>
        {t("backups.holdsCounts", {
          disputes: counts["dispute"] ?? 0,
          payments: counts["payment"] ?? 0,
          loans: counts["loan"] ?? 0,
          enterprises: counts["enterprise"] ?? 0,
        })}
        {marks.map((mark) => (
          <Text key={mark} size="xs" className={backup.intact ? "quiet" : "overdue"}>
            {mark}
          </Text>
        ))}
      </Table.Td>
      <Table.Td className="figures">{bytesWords(backup.bytes)}</Table.Td>
      <Table.Td className={classes["where"]}>{backup.place}</Table.Td>
      <Table.Td>
        <ActButton whyNot={backup.intact ? null : t("backups.damaged")} onClick={choose}>
          {t("backups.restore")}
        </ActButton>
      </Table.Td>
    </Table.Tr>
  );
}
