import { Stack, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { actName } from "../../shared/audit/act-names.ts";
import type { BackupPreview } from "../../shared/backups/contract.ts";
import { useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import { formatInstant } from "../parts/instants.ts";
import classes from "./backups.module.css";

/** What somebody would miss, by the table that holds it. */
const shownTables = [
  ["dispute", "entity.dispute"],
  ["payment", "entity.payment"],
  ["loan", "entity.loan"],
  ["project", "entity.project"],
  ["assessment", "entity.assessment"],
  ["fast_track_case", "entity.fasttrack"],
  ["enterprise", "entity.enterprise"],
  ["report", "entity.report"],
  ["staff", "entity.staff"],
] as const satisfies readonly (readonly [string, WordKey])[];

/** What a backup holds, and what would be lost with it in the place of the present office. */
export function Preview({ preview }: { readonly preview: BackupPreview }): ReactNode {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <Text size="sm">{t("backups.office", { name: preview.officeName })}</Text>
      <Compared preview={preview} />
      {preview.missingFiles > 0 && (
        <Text size="sm" className="overdue">
          {t("backups.missing", { count: preview.missingFiles })}
        </Text>
      )}
      <Since since={preview.since} />
    </Stack>
  );
}

function Compared({ preview: { backup, present } }: { readonly preview: BackupPreview }): ReactNode {
  const { t } = useWords();
  return (
    <div className={classes["tableBox"]}>
      <Table className={classes["table"]} verticalSpacing={2} maw={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("backups.table")}</Table.Th>
            {present && <Table.Th scope="col">{t("backups.now")}</Table.Th>}
            <Table.Th scope="col">{t("backups.then")}</Table.Th>
            {present && <Table.Th scope="col">{t("backups.difference")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shownTables.map(([table, key]) => {
            const then = backup.counts[table] ?? 0;
            const now = present?.[table] ?? 0;
            return (
              <Table.Tr key={table}>
                <Table.Th scope="row">{t(key)}</Table.Th>
                {present && <Table.Td className="figures">{now}</Table.Td>}
                <Table.Td className="figures">{then}</Table.Td>
                {present && (
                  <Table.Td className={then < now ? "overdue" : undefined}>
                    <Difference by={then - now} />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Difference({ by }: { readonly by: number }): ReactNode {
  const { t } = useWords();
  if (by === 0) return t("backups.same");
  return by < 0 ? t("backups.less", { count: -by }) : t("backups.more", { count: by });
}

function Since({ since }: { readonly since: BackupPreview["since"] }): ReactNode {
  const { t, nameOf } = useWords();
  if (since === null) return <Text size="sm">{t("backups.presentUnknown")}</Text>;
  if (since.total === 0) return <Text size="sm">{t("backups.sinceNone")}</Text>;
  const said = (act: string): string => {
    const name = actName(act);
    return name ? nameOf(name) : act;
  };
  const more = since.total - since.acts.length;
  return (
    <div>
      <Text size="sm" mb={4}>
        {t("backups.since", { count: since.total })}
      </Text>
      <div
        className={classes["acts"]}
        tabIndex={0}
        role="region"
        aria-label={t("backups.since", { count: since.total })}
      >
        <ul>
          {since.acts.map(({ at, user, act }, index) => (
            // oxlint-disable-next-line no-array-index-key -- the list never changes
            <li key={index}>
              <span className="figures">{formatInstant(at)}</span> {user ?? t("backups.byProgram")} {said(act)}
            </li>
          ))}
        </ul>
        {more > 0 && <span>{t("backups.sinceMore", { count: more })}</span>}
      </div>
    </div>
  );
}
