import { Group, Table, Text, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import type { RetentionItem } from "../../shared/privacy/contract.ts";
import { client, orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { errorWords } from "../parts/error-words.ts";
import { Failed } from "../parts/failed.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { useRegister } from "../parts/register/registers.ts";
import { KeepLonger } from "./keep-longer.tsx";
import classes from "./privacy.module.css";
import { RetentionRules } from "./retention-rules.tsx";

type Asked = { readonly item: RetentionItem; readonly act: "keepLonger" | "anonymise" } | null;

/** Records past their retention period, each of them to be kept longer or to be anonymised. */
export function RetentionReview(): ReactNode {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked>(null);
  const { data, error, refetch } = useQuery(orpc.privacy.retentionDue.queryOptions());
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Busy stop={() => undefined} />;
  const { items, total, rules } = data;
  const isCut = items.length < total;
  return (
    <>
      <Text size="sm" className={classes["found"]} role="status">
        {total === 0
          ? t("privacy.retentionNone")
          : t(isCut ? "privacy.retentionMore" : "privacy.retentionTotal", { total, shown: items.length })}
      </Text>
      {total > 0 && <DueTable items={items} ask={setAsked} />}
      <RetentionRules rules={rules} />
      <KeepLonger item={asked?.act === "keepLonger" ? asked.item : null} close={() => setAsked(null)} />
      <Anonymise item={asked?.act === "anonymise" ? asked.item : null} close={() => setAsked(null)} />
    </>
  );
}

type Remains = Outputs["privacy"]["anonymise"]["remains"];

/** What still holds the person's data, because nothing may or can take it away from here. */
function remainsWords(remains: Remains, { t, language }: Words): string {
  const said = remains.map(({ what, count }) => t(`privacy.remains.${what}`, { count: count ?? 0 }));
  return said.join(language === "zh" ? "、" : "; ");
}

type DueTableProps = { readonly items: readonly RetentionItem[]; readonly ask: (asked: Asked) => void };

function DueTable({ items, ask }: DueTableProps): ReactNode {
  const { t } = useWords();
  return (
    <Table verticalSpacing={4} aria-label={t("privacy.retention")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("privacy.register")}</Table.Th>
          <Table.Th>{t("privacy.record")}</Table.Th>
          <Table.Th>{t("privacy.endedOn")}</Table.Th>
          <Table.Th>{t("privacy.keepUntil")}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{t("record.acts")}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <DueRow key={`${item.register} ${item.id}`} item={item} ask={ask} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function DueRow({ item, ask }: { readonly item: RetentionItem; readonly ask: DueTableProps["ask"] }): ReactNode {
  const { t, nameOf } = useWords();
  const may = useMay();
  const view = useRegister(item.register);
  return (
    <Table.Tr>
      <Table.Td>
        <span className="sentence">{nameOf(view.noun)}</span>
      </Table.Td>
      <Table.Td>
        <PlaceLink register={item.register} place={{ id: item.id }}>
          {item.title}
        </PlaceLink>
        {item.reason !== null && (
          <Text size="xs" className="quiet">
            {t("record.reason", { reason: item.reason })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="figures">{item.endedOn}</Table.Td>
      <Table.Td className="figures">{item.keepUntil}</Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <ActButton whyNot={may(["privacy", "keepLonger"]).why} onClick={() => ask({ item, act: "keepLonger" })}>
            {t("privacy.keepLonger")}
          </ActButton>
          <ActButton whyNot={may(["privacy", "anonymise"]).why} onClick={() => ask({ item, act: "anonymise" })}>
            {t("privacy.anonymise")}
          </ActButton>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Anonymise({ item, close }: { readonly item: RetentionItem | null; readonly close: () => void }): ReactNode {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const takeOut = useMutation({
    mutationFn: (asked: { readonly item: RetentionItem; readonly reason: string }) => {
      const { register, id, version } = asked.item;
      return client.privacy.anonymise({ register, id, version, reason: asked.reason });
    },
    onSuccess: async ({ remains }) => {
      notifications.show({
        title: t("privacy.anonymised"),
        message: t("privacy.remains", { list: remainsWords(remains, words) }),
        autoClose: false,
      });
      close();
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ReasonDialog
      opened={item !== null}
      title={t("privacy.anonymiseTitle")}
      explanation={t("privacy.anonymiseExplained", { title: item?.title ?? "" })}
      confirm={t("privacy.anonymise")}
      isPending={takeOut.isPending}
      error={takeOut.error && errorWords(takeOut.error, words)}
      close={() => {
        close();
        takeOut.reset();
      }}
      go={(reason) => item && takeOut.mutate({ item, reason })}
    />
  );
}
