import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { orpc } from "../app/client.ts";
import { host } from "../app/host.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { sayOnce } from "./daily-notice.ts";
import { useNoticeSwitch } from "./use-notice-switch.ts";

/** 每日提醒: on the first opening of a day, and when the day turns while a window is open. */
export function useDailyNotice(): void {
  const words = useWords();
  const { user, office } = useSession();
  const { isOn, permission } = useNoticeSwitch();
  const { data } = useQuery(orpc.desk.today.queryOptions());
  useEffect(() => {
    if (!isOn || permission !== "allowed" || data === undefined) return;
    const { date, overdue, dueToday } = data;
    void sayOnce(host, { office: office.name, userId: user.id }, { date, overdue: overdue.total, dueToday }, words);
  }, [data, isOn, permission, office.name, user.id, words]);
}
