import { Anchor, Group, Tabs, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { AgeingPart } from "./ageing-part.tsx";
import { ledgerParts, useLedgerPlace } from "./ledger-place.ts";
import classes from "./ledger.module.css";
import { PlansPart } from "./plans-part.tsx";
import { ReconciliationPart } from "./reconciliation-part.tsx";
import { ViewsPart } from "./views-part.tsx";

/** 资金台账: the one money ledger put together by what is asked, aged, held against its plans, and reconciled. */
export function LedgerPage(): ReactNode {
  const { t } = useWords();
  const [{ part }, go] = useLedgerPlace();
  return (
    <div className={classes["ledger"]} data-part={part} tabIndex={0} role="region" aria-label={t("ledger.title")}>
      <Tabs
        value={part}
        onChange={(next) => go({ part: ledgerParts.find((name) => name === next) })}
        keepMounted={false}
      >
        <Group gap="lg" className={`${classes["top"] ?? ""} not-printed`}>
          <Title order={1} size="h3">
            {t("ledger.title")}
          </Title>
          <Tabs.List>
            {ledgerParts.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`ledger.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Anchor size="sm" ml="auto" renderRoot={(props) => <Link to="/statements" {...props} />}>
            {t("statements.title")}
          </Anchor>
        </Group>
        <Tabs.Panel value="views">
          <ViewsPart />
        </Tabs.Panel>
        <Tabs.Panel value="ageing">
          <AgeingPart />
        </Tabs.Panel>
        <Tabs.Panel value="plans">
          <PlansPart />
        </Tabs.Panel>
        <Tabs.Panel value="reconciliation">
          <ReconciliationPart />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
