import { Text, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { deadlineEnds, deadlineKinds } from "../../shared/disputes/deadlines/kinds.ts";
import type { DeadlineEnd } from "../../shared/disputes/deadlines/kinds.ts";
import { fixedRules, revisableRules } from "../../shared/rules/kinds.ts";
import type { Names } from "../../shared/names.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { deadlineWords } from "../parts/deadline-words.ts";
import { Failed } from "../parts/failed.tsx";
import type { Tone } from "../parts/register/view.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./case-sections.module.css";

type Deadline = Outputs["deadlines"]["of"][number];

const tones = { met: "good", missed: "refused", dropped: "quiet", paused: "warn" } as const satisfies Record<
  DeadlineEnd,
  Tone
>;

/** 期限: what is due when, how much time is left or how it ended, and by which rule. */
export function DeadlineSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { t, nameOf } = useWords();
  const { data, error, refetch } = useQuery(orpc.deadlines.of.queryOptions({ input: { disputeId: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.length === 0) {
    return (
      <Text size="sm" className="quiet">
        {t("caseDeadlines.none")}
      </Text>
    );
  }
  return (
    <table className={classes["table"]} aria-label={t("caseDeadlines.title")}>
      <thead>
        <tr>
          <th scope="col">{t("caseDeadlines.what")}</th>
          <th scope="col">{t("caseDeadlines.from")}</th>
          <th scope="col">{t("caseDeadlines.due")}</th>
          <th scope="col">{t("caseDeadlines.how")}</th>
          <th scope="col">{t("caseDeadlines.basis")}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((deadline) => (
          <tr key={deadline.id} data-quiet={deadline.closed !== null || undefined}>
            <td data-short>{nameOf(deadlineKinds[deadline.kind])}</td>
            <td data-short className="figures">
              {deadline.fromOn}
            </td>
            <td data-short className="figures">
              {deadline.dueOn}
            </td>
            <td data-short>
              <HowItStands deadline={deadline} />
            </td>
            <td>
              <Basis deadline={deadline} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HowItStands({ deadline }: { readonly deadline: Deadline }): ReactNode {
  const words = useWords();
  const { today } = useSession().office;
  const { closed, dueOn, daysLeft, provisional } = deadline;
  if (closed !== null) return <StateBadge tone={tones[closed]}>{words.nameOf(deadlineEnds[closed])}</StateBadge>;
  const isOver = dueOn < today;
  return (
    <span className={isOver ? "overdue" : undefined}>
      {deadlineWords({ dueOn, workdays: isOver ? null : daysLeft, provisional }, today, words)}
    </span>
  );
}

/** By which rule; the words of the law or of the office stand behind it. */
function Basis({ deadline: { rule, ruleVersion, basis } }: { readonly deadline: Deadline }): ReactNode {
  const { t, nameOf } = useWords();
  if (rule === null) return <span className="quiet">{t("caseDeadlines.setByHand")}</span>;
  const names: Names = { ...revisableRules, ...fixedRules };
  const name = names[rule];
  return (
    <Tooltip
      label={t("caseDeadlines.byRule", { basis: basis ?? "", version: ruleVersion ?? 1 })}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span tabIndex={0} className={classes["explained"]}>
        {name ? nameOf(name) : t("caseDeadlines.rule")}
      </span>
    </Tooltip>
  );
}
