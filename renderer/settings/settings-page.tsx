import { Tabs, Title } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { NoticeSettings } from "../notices/index.ts";
import { About, OfficeName } from "../office/index.ts";
import { Busy } from "../parts/busy.tsx";
import { isText, useRemembered } from "../parts/remembered.ts";
import classes from "./settings-page.module.css";

const Staff = lazy(async () => ({ default: (await import("../accounts/index.ts")).StaffSettings }));
const Security = lazy(async () => ({ default: (await import("../access/index.ts")).SecuritySettings }));
const Privacy = lazy(async () => ({ default: (await import("../privacy/index.ts")).PrivacySettings }));
const Backups = lazy(async () => ({ default: (await import("../backups/index.ts")).BackupSettings }));
const Rules = lazy(async () => ({ default: (await import("../rules/index.ts")).RuleSettings }));
const Calendar = lazy(async () => ({ default: (await import("../holidays/index.ts")).CalendarSettings }));
const Numbers = lazy(async () => ({ default: (await import("../numbers/index.ts")).NumberSettings }));
const Papers = lazy(async () => ({ default: (await import("../documents/index.ts")).PaperSettings }));
const Dictionaries = lazy(async () => ({ default: (await import("../dictionaries/index.ts")).DictionarySettings }));

/** 设置: the people, the words, the rules, the name and the safety of the office. */
export function SettingsPage(): ReactNode {
  const { t } = useWords();
  const [part, setPart] = useRemembered("anshang:settings-part", "staff", isText);
  return (
    <div className={classes["settings"]} tabIndex={0} role="region" aria-label={t("frame.settings")}>
      <Title order={1} size="h3" mb="sm">
        {t("frame.settings")}
      </Title>
      <Tabs value={part} onChange={(next) => setPart(next ?? "staff")}>
        <Tabs.List mb="md">
          <Tabs.Tab value="staff">{t("settings.staff")}</Tabs.Tab>
          <Tabs.Tab value="dictionaries">{t("settings.dictionaries")}</Tabs.Tab>
          <Tabs.Tab value="rules">{t("settings.rules")}</Tabs.Tab>
          <Tabs.Tab value="calendar">{t("settings.calendar")}</Tabs.Tab>
          <Tabs.Tab value="numbers">{t("settings.numbers")}</Tabs.Tab>
          <Tabs.Tab value="documents">{t("settings.documents")}</Tabs.Tab>
          <Tabs.Tab value="office">{t("settings.office")}</Tabs.Tab>
          <Tabs.Tab value="security">{t("settings.security")}</Tabs.Tab>
          <Tabs.Tab value="privacy">{t("settings.privacy")}</Tabs.Tab>
          <Tabs.Tab value="backups">{t("settings.backups")}</Tabs.Tab>
          <Tabs.Tab value="notices">{t("notice.settings")}</Tabs.Tab>
          <Tabs.Tab value="about">{t("settings.about")}</Tabs.Tab>
        </Tabs.List>
        <Suspense fallback={<Busy stop={() => undefined} />}>
          <Tabs.Panel value="staff">
            <Staff />
          </Tabs.Panel>
          <Tabs.Panel value="dictionaries">
            <Dictionaries />
          </Tabs.Panel>
          <Tabs.Panel value="rules">
            <Rules />
          </Tabs.Panel>
          <Tabs.Panel value="calendar">
            <Calendar />
          </Tabs.Panel>
          <Tabs.Panel value="numbers">
            <Numbers />
          </Tabs.Panel>
          <Tabs.Panel value="documents">
            <Papers />
          </Tabs.Panel>
          <Tabs.Panel value="office">
            <OfficeName />
          </Tabs.Panel>
          <Tabs.Panel value="security">
            <Security />
          </Tabs.Panel>
          <Tabs.Panel value="privacy">
            <Privacy />
          </Tabs.Panel>
          <Tabs.Panel value="backups">
            <Backups />
          </Tabs.Panel>
          <Tabs.Panel value="notices">
            <NoticeSettings />
          </Tabs.Panel>
          <Tabs.Panel value="about">
            <About />
          </Tabs.Panel>
        </Suspense>
      </Tabs>
    </div>
  );
}
