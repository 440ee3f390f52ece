import { Button, Menu, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { roles } from "../../shared/accounts/roles.ts";
import type { Period } from "../../shared/period.ts";
import { mayExportInFull } from "../../shared/privacy/personal-fields.ts";
import type { ExportProfile, ReportFormat } from "../../shared/reports/contract.ts";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useRemembered } from "../parts/remembered.ts";
import { reportErrorWords } from "./report-errors.ts";

const profiles = ["internal_masked", "internal_full", "public"] as const satisfies readonly ExportProfile[];

const formats = [
  ["docx", "reports.word"],
  ["xlsx", "reports.excel"],
  ["csv", "reports.csv"],
] as const satisfies readonly (readonly [ReportFormat, string])[];

/** For whom the file is, remembered on this machine, and then its format. Full lists ask for the reason first. */
export function ExportMenu({ of }: { readonly of: Period | { readonly id: number } }): ReactNode {
  const words = useWords();
  const { t, nameOf, language } = words;
  const { user } = useSession();
  const [remembered, choose] = useRemembered<ExportProfile>("anshang:export-profile", "internal_masked", isProfile);
  const [asked, setAsked] = useState<ReportFormat | null>(null);
  const mayFull = mayExportInFull.includes(user.role);
  const profile = remembered === "internal_full" && !mayFull ? "internal_masked" : remembered;
  const download = useMutation({
    mutationFn: async ({ format, reason }: { readonly format: ReportFormat; readonly reason?: string }) => {
      const file = await client.reports.export({ of, format, language, profile, ...(reason && { reason }) });
      await host.saveFile(file);
    },
    onSuccess: () => setAsked(null),
    onError: (error) => {
      if (asked === null)
        notifications.show({ message: reportErrorWords(error, words), color: "gray", autoClose: false });
    },
  });
  const take = (format: ReportFormat) => (profile === "internal_full" ? setAsked(format) : download.mutate({ format }));
  const pick = (chosen: string) => {
    if (isProfile(chosen) && (chosen !== "internal_full" || mayFull)) choose(chosen);
  };
  const whoMay = mayExportInFull.map((role) => nameOf(roles[role])).join(language === "zh" ? "、" : ", ");
  return (
    <>
      <Menu position="bottom-end" width={340}>
        <Menu.Target>
          <Button variant="default" loading={download.isPending} rightSection={<Icon name="down" size={12} />}>
            {t("reports.download")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("privacy.profile")}</Menu.Label>
          <Menu.RadioGroup value={profile} onChange={pick}>
            {profiles.map((one) => {
              const isClosed = one === "internal_full" && !mayFull;
              return (
                <Menu.RadioItem
                  key={one}
                  value={one}
                  {...(isClosed && { "data-disabled": true, "aria-disabled": true })}
                >
                  {t(`privacy.profile.${one}`)}
                  <Text size="xs" className="quiet">
                    {isClosed ? t("may.onlyRoles", { roles: whoMay }) : t(`privacy.profile.${one}.line`)}
                  </Text>
                </Menu.RadioItem>
              );
            })}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label>{t("privacy.format")}</Menu.Label>
          {formats.map(([format, key]) => (
            <Menu.Item key={format} onClick={() => take(format)}>
              {t(key)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ReasonDialog
        opened={asked !== null}
        title={t("privacy.fullTitle")}
        explanation={t("privacy.fullExplanation")}
        confirm={t("privacy.export")}
        isPending={download.isPending}
        error={download.error && reportErrorWords(download.error, words)}
        close={() => {
          setAsked(null);
          download.reset();
        }}
        go={(reason) => asked && download.mutate({ format: asked, reason })}
      />
    </>
  );
}

function isProfile(stored: unknown): stored is ExportProfile {
  return profiles.some((profile) => profile === stored);
}
