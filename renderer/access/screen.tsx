import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { AppearanceMenu, LanguageSwitch } from "../app/appearance.tsx";
import { useWords } from "../language/index.ts";
import classes from "./access.module.css";

type ScreenProps = {
  readonly title: string;
  /** A page with more to read than a few fields. */
  readonly width?: "wide";
  readonly children: ReactNode;
};

/** What stands in front of the office: nothing of the office is on it. */
export function Screen({ title, width, children }: ScreenProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={classes["screen"]}>
      <header className={`${classes["top"] ?? ""} not-printed`}>
        <span className={classes["product"]}>{t("app.name")}</span>
        <Group gap={4}>
          <LanguageSwitch />
          <AppearanceMenu />
        </Group>
      </header>
      <main className={classes["sheet"]} data-width={width}>
        <Title order={1} size="h3" mb="sm">
          {title}
        </Title>
        {children}
      </main>
    </div>
  );
}
