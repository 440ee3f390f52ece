import { Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { channels, specialMatters } from "../../shared/disputes/channels.ts";
import type { Channel, ChannelClass, ChannelMatrix } from "../../shared/disputes/channels.ts";
import type { RuleVersion } from "../../shared/rules/contract.ts";
import { useWords } from "../language/index.ts";
import type { WordKey, Words } from "../language/index.ts";
import { useWordName } from "../parts/fields/use-field-words.ts";
import type { WordName } from "../parts/fields/use-field-words.ts";
import classes from "./rules.module.css";
import { joined } from "./sayings.ts";

const permissionKeys = {
  yes: "rules.channel.yes",
  no: "rules.channel.no",
  talks_only: "rules.channel.talksOnly",
} as const satisfies Record<ChannelClass["channels"][Channel], WordKey>;

const confirmableKeys = {
  yes: "rules.channel.yes",
  no: "rules.channel.no",
  payment_terms: "rules.channel.paymentTerms",
} as const satisfies Record<ChannelClass["confirmable"], WordKey>;

const allChannels = Object.keys(channels) as Channel[];

/** 处理方式与纠纷类型对应表: the first line that fits a dispute says which ways it may take, and why. */
export function ChannelTable({ version }: { readonly version: RuleVersion }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const wordOf = useWordName();
  const matrix = version.parameters["classes"] as ChannelMatrix;
  return (
    <>
      <Text size="sm" className="quiet" mb={6}>
        {t("rules.channel.explained")}
      </Text>
      <Table verticalSpacing={5} aria-label={t("rules.channel.title")} className={classes["channels"]}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rules.channel.types")}</Table.Th>
            {allChannels.map((channel) => (
              <Table.Th key={channel}>{nameOf(channels[channel])}</Table.Th>
            ))}
            <Table.Th>{t("rules.channel.confirmation")}</Table.Th>
            <Table.Th className={classes["basis"]}>{t("rules.basis")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {matrix.map((row) => (
            <Table.Tr key={row.code}>
              <Table.Th scope="row" className={classes["ruleName"]}>
                {typesOf(row, words, wordOf)}
              </Table.Th>
              {allChannels.map((channel) => (
                <Permitted key={channel} isAllowed={row.channels[channel] === "yes"}>
                  {t(permissionKeys[row.channels[channel]])}
                </Permitted>
              ))}
              <Permitted isAllowed={row.confirmable === "yes"}>{t(confirmableKeys[row.confirmable])}</Permitted>
              <Table.Td>{row.basis}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" className="quiet" mt={6}>
        {t("rules.channel.basis", { basis: version.basis, from: version.effectiveFrom })}
      </Text>
    </>
  );
}

/** What is not simply allowed stands out by its weight. */
function Permitted({ isAllowed, children }: { readonly isAllowed: boolean; readonly children: string }): ReactNode {
  return <Table.Td className={isAllowed ? "quiet" : classes["barred"]}>{children}</Table.Td>;
}

function typesOf({ types, officialTypes, specials }: ChannelClass, words: Words, wordOf: WordName): string {
  const { nameOf, t } = words;
  const names = [
    ...specials.map((special) => nameOf(specialMatters[special])),
    ...types.map((type) => wordOf("dispute_type_enterprise", type)),
    ...officialTypes.map((type) => wordOf("dispute_type_official", type)),
  ];
  return names.length === 0 ? t("rules.channel.others") : joined([...new Set(names)], words);
}
