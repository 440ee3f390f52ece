import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { BackupStatus } from "../../shared/backups/contract.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { remember } from "../parts/remembered.ts";
import { whenWords } from "./backup-words.ts";
import classes from "./backups.module.css";

const ASK_EVERY_MS = 5 * 60_000;

/** The last good backup, always in sight; leads to the settings. */
export function BackupNotice(): ReactNode {
  const words = useWords();
  const { office } = useSession();
  const { data } = useQuery(orpc.backups.status.queryOptions({ refetchInterval: ASK_EVERY_MS }));
  if (!data) return null;
  const isWorrying = data.overdue || data.lastFailure !== null;
  return (
    <div className={`${classes["notice"] ?? ""} not-printed`}>
      <Link
        to="/settings"
        onClick={() => remember("anshang:settings-part", "backups")}
        className={isWorrying ? "overdue" : undefined}
      >
        {noticeWords(data, office.today, words)}
      </Link>
    </div>
  );
}

function noticeWords({ lastGood, lastFailure, overdue }: BackupStatus, today: string, words: Words): string {
  const { t } = words;
  if (lastGood === null) return t("backups.noticeNone");
  const when = whenWords(lastGood.at, today, words);
  if (lastFailure !== null) return t("backups.noticeFailed", { when });
  return t(overdue ? "backups.noticeOverdue" : "backups.notice", { when });
}
