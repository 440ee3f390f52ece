import { Group, Tabs, Title } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { IssuedReports } from "./issued-reports.tsx";
import { PresentReport } from "./present-report.tsx";
import classes from "./reports.module.css";
import { TemplateSettings } from "./template-settings.tsx";

/** 报告: the report of a period, the issued ones, and the Word template. */
export function ReportsPage(): ReactNode {
  const { t } = useWords();
  const [part, setPart] = useState("present");
  const [openId, setOpenId] = useState<number | null>(null);
  const issued = (id: number) => {
    setOpenId(id);
    setPart("issued");
  };
  return (
    <div className={classes["reports"]} tabIndex={0} role="region" aria-label={t("frame.reports")}>
      <Tabs value={part} onChange={(next) => setPart(next ?? "present")}>
        <Group gap="lg" className={`${classes["top"] ?? ""} not-printed`}>
          <Title order={1} size="h3">
            {t("frame.reports")}
          </Title>
          <Tabs.List>
            <Tabs.Tab value="present">{t("reports.present")}</Tabs.Tab>
            <Tabs.Tab value="issued">{t("reports.issued")}</Tabs.Tab>
            <Tabs.Tab value="template">{t("reports.template")}</Tabs.Tab>
          </Tabs.List>
        </Group>
        <Tabs.Panel value="present">
          <PresentReport issued={issued} />
        </Tabs.Panel>
        <Tabs.Panel value="issued">
          <IssuedReports openId={openId} open={setOpenId} />
        </Tabs.Panel>
        <Tabs.Panel value="template">
          <TemplateSettings />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
