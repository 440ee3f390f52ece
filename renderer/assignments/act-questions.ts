import type { Assignment } from "../../shared/assignments/contract.ts";
import { assignmentFields as names } from "../../shared/assignments/fields.ts";
import type { AssignmentAct } from "../../shared/assignments/states.ts";
import type { Words } from "../language/index.ts";
import type { ActField } from "../parts/acts/act-field.ts";
import { receiverQuestions } from "./issue-questions.ts";

type Now = { readonly today: string; readonly user: string };

/** What an act on an assignment asks, under the contract's names. */
export function questionsOf(
  act: AssignmentAct,
  assignment: Assignment,
  { today, user }: Now,
  words: Words,
): readonly ActField[] {
  const { t, nameOf } = words;
  const on: ActField = { name: "on", kind: "date", label: t("assignments.on"), required: true, initial: today };
  const note: ActField = { name: "note", kind: "longText", label: nameOf(names.note) };
  const reason: ActField = { name: "reason", kind: "reason", label: t("reason.label"), required: true };
  switch (act) {
    case "sign":
      return [
        on,
        {
          name: "signedBy",
          kind: "name",
          label: nameOf(names.signedBy),
          required: true,
          initial: assignment.toStaff ?? user,
        },
      ];
    case "sendBack":
    case "withdraw":
    case "refuseExtension":
      return [on, reason];
    case "reassign":
      return [
        ...receiverQuestions({}, words),
        on,
        { name: "dueOn", kind: "date", label: nameOf(names.dueOn), required: true, initial: assignment.dueOn },
        {
          name: "requirement",
          kind: "longText",
          label: nameOf(names.requirement),
          required: true,
          initial: assignment.requirement,
        },
        note,
      ];
    case "report":
      return [on, { name: "report", kind: "longText", label: nameOf(names.report), required: true }];
    case "askExtension":
      return [on, { name: "newDueOn", kind: "date", label: nameOf(names.newDueOn), required: true }, reason];
    case "returnForRework":
      return [
        on,
        { name: "newDueOn", kind: "date", label: nameOf(names.dueOn), hint: t("assignments.reworkHint") },
        reason,
      ];
    case "grantExtension":
    case "remind":
    case "supervise":
    case "listPublicly":
    case "close":
      return [on, note];
  }
}

/** What has to be known before it is done; null where the act says it all. */
export function explanationOf(act: AssignmentAct, assignment: Assignment, { t }: Words): string | null {
  switch (act) {
    case "sign":
      return t("assignments.signExplained");
    case "sendBack":
      return t("assignments.sendBackExplained", { day: assignment.returnUntil });
    case "withdraw":
      return t("assignments.withdrawExplained");
    case "reassign":
      return t("assignments.reassignExplained");
    case "close":
      return assignment.meeting === null ? null : t("assignments.closeExplained");
    case "grantExtension":
    case "refuseExtension": {
      const asked = assignment.extensions.findLast(({ decision }) => decision === null);
      return asked === undefined
        ? null
        : t("assignments.askedFor", {
            name: asked.askedBy,
            day: asked.askedOn,
            until: asked.newDueOn,
            reason: asked.reason,
          });
    }
    case "report":
    case "askExtension":
    case "remind":
    case "supervise":
    case "listPublicly":
    case "returnForRework":
      return null;
  }
}
