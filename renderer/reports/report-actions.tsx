import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Period } from "../../shared/period.ts";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import { reportErrorWords } from "./report-errors.ts";

const formats = [
  ["docx", "reports.word"],
  ["xlsx", "reports.excel"],
  ["csv", "reports.csv"],
] as const;

/** Takes a report out of the program: as a file in the language of the page, or on paper. */
export function ReportActions({ of }: { readonly of: Period | { readonly id: number } }): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const download = useMutation({
    mutationFn: async (format: (typeof formats)[number][0]) => {
      const file = await client.reports.export({ of, format, language });
      return { name: file.name, outcome: await host.saveFile(file) };
    },
    onSuccess: ({ name, outcome }) => {
      if (outcome === "saved") notifications.show({ message: t("reports.saved", { name }) });
    },
    onError: (error) =>
      notifications.show({ message: reportErrorWords(error, words), color: "gray", autoClose: false }),
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={download.isPending} rightSection={<Icon name="down" size={12} />}>
            {t("reports.download")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map(([format, key]) => (
            <Menu.Item key={format} onClick={() => download.mutate(format)}>
              {t(key)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<Icon name="print" size={14} />} onClick={() => void host.print()}>
        {t("reports.print")}
      </Button>
    </>
  );
}
