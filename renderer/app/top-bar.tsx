import { UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { BackupNotice } from "../backups/index.ts";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import { AppearanceMenu, LanguageSwitch } from "./appearance.tsx";
import classes from "./frame.module.css";
import { SearchEverything } from "./search-everything.tsx";
import { useSession } from "./session.tsx";
import { UserMenu } from "./user-menu.tsx";

/** Whose office it is and when it was last backed up, the search over everything, and who is working. */
export function TopBar(): ReactNode {
  const { t } = useWords();
  const { office } = useSession();
  const [searches, setSearches] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearches(true);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <section className={classes["top"]} aria-label={t("frame.top")} data-frame="top">
      <div className={classes["office"]}>
        <span className={classes["officeName"]} title={office.name}>
          {office.name}
        </span>
        {office.demo ? <span className={classes["demo"]}>{t("frame.demo")}</span> : <BackupNotice />}
      </div>
      <UnstyledButton className={classes["search"]} aria-keyshortcuts="Control+K" onClick={() => setSearches(true)}>
        <Icon name="search" size={14} />
        <span>{t("search.open")}</span>
        <kbd className={classes["key"]} aria-hidden="true">
          Ctrl K
        </kbd>
      </UnstyledButton>
      <div className={classes["tools"]}>
        <LanguageSwitch />
        <AppearanceMenu />
        <UserMenu />
      </div>
      <SearchEverything opened={searches} close={() => setSearches(false)} />
    </section>
  );
}
