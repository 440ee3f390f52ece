import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { daysBetween } from "../../shared/calendar.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { COUNTED_DAYS } from "./deadline-words.ts";
import { DueWords } from "./due-words.tsx";

/** The time left until a deadline, in words; in red once it is over. */
export function Due({ on }: { readonly on: string }): ReactNode {
  const { today } = useSession().office;
  const days = daysBetween(today, on);
  const { data } = useQuery(
    orpc.calendar.left.queryOptions({ input: { dueOn: on }, enabled: days > 0 && days <= COUNTED_DAYS }),
  );
  const deadline = { dueOn: on, workdays: data?.workdays ?? null, provisional: data?.provisional ?? false };
  return (
    <Text component="span" size="sm">
      <DueWords deadline={deadline} />
    </Text>
  );
}
