import { ActionIcon, Button, Menu, useMantineColorScheme } from "@mantine/core";
import type { MantineColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { speak, useWords } from "../language/index.ts";
import type { WordKey } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";

/** The label is in the language that it leads to, for those who cannot read the present one. */
export function LanguageSwitch(): ReactNode {
  const { language } = useWords();
  const other = language === "zh" ? "en" : "zh";
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      c="inherit"
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => void speak(other)}
    >
      {other === "zh" ? "中文" : "English"}
    </Button>
  );
}

const schemes = ["light", "dark", "auto"] as const satisfies readonly MantineColorScheme[];
const schemeKeys = {
  light: "appearance.light",
  dark: "appearance.dark",
  auto: "appearance.auto",
} as const satisfies Record<MantineColorScheme, WordKey>;

export function AppearanceMenu(): ReactNode {
  const { t } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="inherit"
          aria-label={t("appearance.title")}
          title={t("appearance.title")}
        >
          <Icon name={colorScheme} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon name={scheme} size={14} />}
            aria-current={scheme === colorScheme}
            fw={scheme === colorScheme ? 600 : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(schemeKeys[scheme])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
