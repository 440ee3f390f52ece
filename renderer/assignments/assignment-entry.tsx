import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Assignment } from "../../shared/assignments/contract.ts";
import { assignmentFields as names } from "../../shared/assignments/fields.ts";
import {
  assignmentKinds,
  assignmentStates,
  assignmentSteps,
  endedAssignmentStates,
  extensionDecisions,
  supervisions,
} from "../../shared/assignments/states.ts";
import type { Rows } from "../../shared/contract.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { Due } from "../parts/due.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import type { EntryFact } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { useUnitNames } from "../parts/fields/use-unit-names.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import { AssignmentActs } from "./assignment-acts.tsx";
import classes from "./assignments.module.css";
import { assignmentTones, supervisionTones } from "./tones.ts";

type AssignmentEntryProps = { readonly assignment: Assignment; readonly row: Rows["disputes"] };

const isEnded = ({ state }: Assignment) => endedAssignmentStates.some((ended) => ended === state);
const waitsForReport = ({ state }: Assignment) => state === "waiting" || state === "in_progress";

/** One assignment: who has it, until when and how it stands; opened, all that was said, and what can be done. */
export function AssignmentEntry({ assignment, row }: AssignmentEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const unitOf = useUnitNames();
  const { kind, state, supervision, toUnit, toStaff, dueOn } = assignment;
  const given = t("assignments.to", { kind: nameOf(assignmentKinds[kind]), unit: unitOf(toUnit, toStaff) });
  return (
    <Entry
      startsOpen={!isEnded(assignment)}
      on={assignment.issuedOn}
      says={isEnded(assignment) ? `${given} · ${assignment.requirement}` : given}
      beside={
        <>
          {waitsForReport(assignment) && <Due on={dueOn} />}
          {supervision !== null && !isEnded(assignment) && (
            <StateBadge tone={supervisionTones[supervision]}>{nameOf(supervisions[supervision])}</StateBadge>
          )}
          <StateBadge tone={assignmentTones[state]}>{nameOf(assignmentStates[state])}</StateBadge>
        </>
      }
    >
      <EntryFacts facts={factsOf(assignment, words, unitOf)} />
      <Course steps={assignment.steps} />
      {assignment.now.length > 0 && (
        <EntryActs>
          <AssignmentActs assignment={assignment} row={row} />
        </EntryActs>
      )}
    </Entry>
  );
}

function factsOf(assignment: Assignment, words: Words, unitOf: ReturnType<typeof useUnitNames>): readonly EntryFact[] {
  const { t, nameOf } = words;
  const { fromUnit, issuedBy, supervision, supervisedOn, meeting, replaces, replacedBy } = assignment;
  const isOfMeeting = meeting !== null;
  return [
    { label: nameOf(names.assignmentNo), says: assignment.assignmentNo },
    { label: nameOf(names.fromUnit), says: unitOf(fromUnit, issuedBy) },
    { label: nameOf(names.requirement), says: assignment.requirement, isLong: true },
    { label: nameOf(names.dueOn), says: assignment.dueOn },
    { label: t("assignments.returnUntil"), says: assignment.state === "waiting" && assignment.returnUntil },
    { label: nameOf(names.signedOn), says: assignment.signedOn },
    { label: nameOf(names.signedBy), says: assignment.signedBy },
    { label: nameOf(names.reportedOn), says: assignment.reportedOn },
    { label: nameOf(names.report), says: assignment.report, isLong: true },
    { label: nameOf(names.closedOn), says: assignment.closedOn },
    {
      label: t("assignments.supervision"),
      says:
        supervision !== null &&
        supervisedOn !== null &&
        t("assignments.supervisedOn", { supervision: nameOf(supervisions[supervision]), day: supervisedOn }),
    },
    { label: t("assignments.extension"), says: extensionsIn(assignment, words), isLong: true },
    {
      label: t("assignments.fromMeeting"),
      says: isOfMeeting && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/meetings" search={{ id: meeting.id }} {...props} />}>
          {meeting.title}
        </Anchor>
      ),
    },
    { label: t("assignments.replaces"), says: replaces },
    { label: t("assignments.replacedBy"), says: replacedBy },
  ];
}

function extensionsIn({ extensions }: Assignment, { t, nameOf }: Words): string {
  return extensions
    .map(({ askedBy, askedOn, newDueOn, reason, decision, decidedBy, decidedOn, note }) => {
      const asked = t("assignments.askedFor", { name: askedBy, day: askedOn, until: newDueOn, reason });
      const answer =
        decision === null
          ? t("assignments.unanswered")
          : t("assignments.answered", {
              decision: nameOf(extensionDecisions[decision]),
              name: decidedBy ?? "",
              day: decidedOn ?? "",
              note: note ?? "",
            }).trim();
      return `${asked} — ${answer}`;
    })
    .join("\n");
}

/** Everything that was done with it, in its order. */
function Course({ steps }: { readonly steps: Assignment["steps"] }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <ol className={classes["course"]} aria-label={t("assignments.course")}>
      {steps.map(({ id, act, on, user, note }) => (
        <li key={id}>
          <span className="figures quiet">{on}</span> {nameOf(assignmentSteps[act])}{" "}
          <span className="quiet">{user}</span>
          {note !== null && act !== "report" && <span> {note}</span>}
        </li>
      ))}
    </ol>
  );
}
