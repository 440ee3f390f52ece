import type { ReactNode } from "react";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { NoticeBar } from "../parts/notice-bar.tsx";
import { brokenWords, useHealth } from "./health.ts";

/** Above every page, for those who keep the log: that it was tampered with, or that its times can't be trusted. */
export function AuditNotice(): ReactNode {
  const { allowed } = useMay()(["audit", "list"]);
  return allowed ? <Notice /> : null;
}

function Notice(): ReactNode {
  const words = useWords();
  const { t } = words;
  const { data } = useHealth();
  if (!data || (data.broken === null && !data.clockBehind)) return null;
  const says = data.broken ? brokenWords(data.broken, words) : t("audit.clockBehind");
  return <NoticeBar says={says} to="/audit" show={t("audit.show")} />;
}
