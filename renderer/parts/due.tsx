import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { daysBetween } from "../../shared/calendar.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { COUNTED_DAYS, deadlineWords, workdaysUntil } from "./deadline-words.ts";
import type { NthWorkday } from "./deadline-words.ts";

const nthWorkday: NthWorkday = (from, days) => client.calendar.due({ from, days, kind: "working" });

/** The time left until a deadline, in words; in red once it is over. */
export function Due({ on }: { readonly on: string }): ReactNode {
  const { today } = useSession().office;
  const words = useWords();
  const days = daysBetween(today, on);
  const { data } = useQuery({
    queryKey: ["workdays left", today, on],
    queryFn: () => workdaysUntil(today, on, nthWorkday),
    enabled: days > 0 && days <= COUNTED_DAYS,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const deadline = { dueOn: on, workdays: data?.workdays ?? null, provisional: data?.provisional ?? false };
  return (
    <Text component="span" size="sm" {...(days < 0 ? { className: "overdue", fw: 600 } : {})}>
      {deadlineWords(deadline, today, words)}
    </Text>
  );
}
