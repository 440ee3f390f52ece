import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { AuditNotice } from "../audit/index.ts";
import { useWords } from "../language/index.ts";
import { useDailyNotice } from "../notices/index.ts";
import { CalendarNotice } from "../office/index.ts";
import { Watermark } from "../parts/printing/watermark.tsx";
import { moveOldDrafts } from "../parts/form/old-drafts.ts";
import classes from "./frame.module.css";
import { Rail } from "./rail.tsx";
import { useSession } from "./session.tsx";
import { TopBar } from "./top-bar.tsx";

/** What stands around every page: the bar with search, user and office, what is wrong, and the rail of domains. */
export function Frame(): ReactNode {
  const { t } = useWords();
  const { user } = useSession();
  useEffect(() => void moveOldDrafts(user.id), [user.id]);
  useDailyNotice();
  return (
    <div className={classes["frame"]}>
      <a className={classes["skip"]} href="#content" onClick={skipToContent}>
        {t("frame.skip")}
      </a>
      <TopBar />
      <div className={classes["notices"]} role="region" aria-label={t("frame.notices")}>
        <AuditNotice />
        <CalendarNotice />
      </div>
      <Rail />
      <main id="content" tabIndex={-1} className={classes["page"]}>
        <Outlet />
      </main>
      <Watermark />
    </div>
  );
}

/** The address after # belongs to the pages, so the jump is done by hand. */
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#content")?.focus();
}
