import { Switch, Text, Title } from "@mantine/core";
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

function Rules({ rules }: { readonly rules: readonly RuleSet[] }): ReactNode {
  const { t } = useWords();
  const [showsPast, setShowsPast] = useState(false);
  const [revised, setRevised] = useState<RevisableRule | null>(null);
  const setOf = (code: string) => rules.find((rule) => rule.code === code);
  const revisedSet = revised === null ? undefined : setOf(revised);
  const channels = setOf("channels")?.versions.find(({ standing }) => standing === "in_force");
  return (
    <>
      <Switch
        label={t("rules.showAll")}
        checked={showsPast}
        onChange={(event) => setShowsPast(event.currentTarget.checked)}
        mb="md"
      />
      {ruleGroups.map(({ title, codes }) => (
        <section key={title} className={classes["group"]} aria-label={t(title)}>
          <Title order={2} size="h5" mb={4}>
            {t(title)}
          </Title>
          <RuleTable
            title={t(title)}
            rules={codes.flatMap((code) => {
              const known = setOf(code);
              return known === undefined ? [] : [{ ...known, code }];
            })}
            showsPast={showsPast}
            revise={setRevised}
          />
        </section>
      ))}
      {channels !== undefined && (
        <section className={classes["group"]} aria-label={t("rules.channel.title")}>
          <Title order={2} size="h5" mb={4}>
            {t("rules.channel.title")}
          </Title>
          <ChannelTable version={channels} />
        </section>
      )}
      {revised !== null && revisedSet !== undefined && (
        <ReviseDialog code={revised} versions={revisedSet.versions} close={() => setRevised(null)} />
      )}
    </>
  );
}
