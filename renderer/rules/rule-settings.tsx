import { Group, Switch, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { RuleSet } from "../../shared/rules/contract.ts";
import type { RevisableRule } from "../../shared/rules/kinds.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { ChannelTable } from "./channel-table.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import type { Confirmed } from "./confirm-dialog.tsx";
import { Confirmation } from "./confirmation.tsx";
import { ruleGroups } from "./groups.ts";
import { ReviseDialog } from "./revise-dialog.tsx";
import { RuleTable } from "./rule-table.tsx";
import classes from "./rules.module.css";

/** 规则与期限: what every deadline, hint and number follows, since when, and on what grounds. */
export function RuleSettings(): ReactNode {
  const { t } = useWords();
  const { data, error, isFetching, refetch } = useQuery(orpc.rules.list.queryOptions());
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return isFetching ? <Busy stop={() => undefined} /> : null;
  return (
    <>
      <Text size="sm" maw={860} mb="sm">
        {t("rules.explained")}
      </Text>
      <Rules rules={data} />
    </>
  );
}

/** Of these some version counts, or will count, that nobody has confirmed. */
const isUnconfirmed = ({ versions }: RuleSet) =>
  versions.some(({ standing, confirmed }) => standing !== "past" && confirmed === null);

function Rules({ rules }: { readonly rules: readonly RuleSet[] }): ReactNode {
  const { t } = useWords();
  const [showsPast, setShowsPast] = useState(false);
  const [onlyUnconfirmed, setOnlyUnconfirmed] = useState(false);
  const [revised, setRevised] = useState<RevisableRule | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const setOf = (code: string) => rules.find((rule) => rule.code === code);
  const shownOf = (code: string) => {
    const known = setOf(code);
    return known === undefined || (onlyUnconfirmed && !isUnconfirmed(known)) ? undefined : known;
  };
  const revisedSet = revised === null ? undefined : setOf(revised);
  const channels = shownOf("channels")?.versions.find(({ standing }) => standing === "in_force");
  const count = rules.filter(isUnconfirmed).length;
  return (
    <>
      <Text size="sm" maw={860} mb="xs" role="status">
        {count === 0 ? t("rules.allConfirmed") : t("rules.unconfirmedCount", { count })}
      </Text>
      <Group gap="lg" mb="md">
        <Switch
          label={t("rules.onlyUnconfirmed")}
          checked={onlyUnconfirmed}
          onChange={(event) => setOnlyUnconfirmed(event.currentTarget.checked)}
        />
        <Switch
          label={t("rules.showAll")}
          checked={showsPast}
          onChange={(event) => setShowsPast(event.currentTarget.checked)}
        />
      </Group>
      {ruleGroups.map(({ title, codes }) => {
        const shown = codes.flatMap((code) => {
          const known = shownOf(code);
          return known === undefined ? [] : [{ ...known, code }];
        });
        return shown.length === 0 ? null : (
          <section key={title} className={classes["group"]} aria-label={t(title)}>
            <Title order={2} size="h5" mb={4}>
              {t(title)}
            </Title>
            <RuleTable
              title={t(title)}
              rules={shown}
              showsPast={showsPast}
              revise={setRevised}
              confirm={(code, version) => setConfirmed({ code, version })}
            />
          </section>
        );
      })}
      {channels !== undefined && (
        <section className={classes["group"]} aria-label={t("rules.channel.title")}>
          <Title order={2} size="h5" mb={4}>
            {t("rules.channel.title")}
          </Title>
          <ChannelTable version={channels} />
          <Confirmation
            name={t("rules.channel.title")}
            version={channels}
            confirm={() => setConfirmed({ code: "channels", version: channels })}
          />
        </section>
      )}
      {revised !== null && revisedSet !== undefined && (
        <ReviseDialog code={revised} versions={revisedSet.versions} close={() => setRevised(null)} />
      )}
      {confirmed !== null && <ConfirmDialog {...confirmed} close={() => setConfirmed(null)} />}
    </>
  );
}
