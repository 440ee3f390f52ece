import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { dueColour } from "../../shared/disputes/deadlines/colours.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { deadlineWords } from "./deadline-words.ts";
import type { Deadline } from "./deadline-words.ts";
import classes from "./due-words.module.css";

/** How much time is left, in words; the dot repeats them in the colour that the office's rule gives. */
export function DueWords({ deadline }: { readonly deadline: Deadline }): ReactNode {
  const { today } = useSession().office;
  const words = useWords();
  const { data } = useQuery(orpc.rules.colours.queryOptions({ staleTime: 5 * 60_000 }));
  const colour = deadline.dueOn < today ? "red" : data && dueColour(today, deadline.dueOn, data.yellowWithinDays);
  return (
    <span className={classes["due"]} data-colour={colour}>
      {deadlineWords(deadline, today, words)}
    </span>
  );
}
