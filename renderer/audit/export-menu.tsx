import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { client } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useWords } from "../language/index.ts";
import { errorWords } from "../parts/error-words.ts";
import { Icon } from "../parts/icons.tsx";
import type { AuditFilter } from "./filter.ts";

const formats = [
  ["xlsx", "audit.exportExcel"],
  ["csv", "audit.exportCsv"],
] as const;

type ExportMenuProps = { readonly filter: AuditFilter; readonly exported: () => void };

/** Takes the entries of the filter out of the program, in the language of the page. */
export function ExportMenu({ filter, exported }: ExportMenuProps): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const download = useMutation({
    mutationFn: async (format: (typeof formats)[number][0]) => {
      const file = await client.audit.export({ filter, format, language });
      await host.saveFile(file);
    },
    onSuccess: exported,
    onError: (error) => notifications.show({ message: errorWords(error, words), autoClose: false }),
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          h={28}
          loading={download.isPending}
          rightSection={<Icon name="down" size={12} />}
        >
          {t("audit.export")}
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
  );
}
