import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import classes from "./frame.module.css";
import { Rail } from "./rail.tsx";
import { TopBar } from "./top-bar.tsx";

/** What stands around every page: the rail of domains and the bar with search, user and office. */
export function Frame(): ReactNode {
  const { t } = useWords();
  return (
    <div className={classes["frame"]}>
      <a className={classes["skip"]} href="#content" onClick={skipToContent}>
        {t("frame.skip")}
      </a>
      <TopBar />
      <Rail />
      <main id="content" tabIndex={-1} className={classes["page"]}>
        <Outlet />
      </main>
    </div>
  );
}

/** The address after # belongs to the pages, so the jump is done by hand. */
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#content")?.focus();
}
