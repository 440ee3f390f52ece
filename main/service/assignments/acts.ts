import { assignmentMoves } from "../../../shared/assignments/states.ts";
import { tableOf } from "../../../shared/moves.ts";
import { requireCase } from "../disputes/index.ts";
import { act, office, question } from "../office/acting.ts";
import { askExtension, decideExtension } from "./extending.ts";
import { closeWithDecision } from "./following.ts";
import { signFor } from "./handing-over.ts";
import { issueAssignment, reassign } from "./issuing.ts";
import { assignmentsOf } from "./listing.ts";
import { moveAssignment } from "./moving.ts";

const os = office.assignments;

export const assignments = os.router({
  of: os.of.use(question).handler(({ context, input }) => assignmentsOf(context, input.disputeId)),
  moves: os.moves.use(question).handler(() => tableOf(assignmentMoves)),

  issue: os.issue.use(act).handler(async ({ context, input: { disputeId, version, ...draft } }) => {
    const kase = requireCase(context, { disputeId, version });
    return issueAssignment(context, kase, draft);
  }),

  sign: os.sign.use(act).handler(({ context, input }) => signFor(context, input)),

  sendBack: os.sendBack
    .use(act)
    .handler(({ context, input: { on, reason, ...target } }) =>
      moveAssignment(context, target, "sendBack", { on, note: reason, reason }),
    ),

  withdraw: os.withdraw
    .use(act)
    .handler(({ context, input: { on, reason, ...target } }) =>
      moveAssignment(context, target, "withdraw", { on, note: reason, reason, values: { closed_on: on } }),
    ),

  reassign: os.reassign.use(act).handler(async ({ context, input }) => reassign(context, input)),

  report: os.report
    .use(act)
    .handler(({ context, input: { on, report, ...target } }) =>
      moveAssignment(context, target, "report", { on, note: report, values: { reported_on: on, report } }),
    ),

  askExtension: os.askExtension.use(act).handler(({ context, input }) => askExtension(context, input)),
  grantExtension: os.grantExtension
    .use(act)
    .handler(({ context, input: { on, note, ...target } }) =>
      decideExtension(context, target, "grantExtension", { on, note }),
    ),
  refuseExtension: os.refuseExtension
    .use(act)
    .handler(({ context, input: { on, reason, ...target } }) =>
      decideExtension(context, target, "refuseExtension", { on, note: reason }),
    ),

  remind: os.remind.use(act).handler(({ context, input: { on, note, ...target } }) =>
    moveAssignment(context, target, "remind", {
      on,
      note,
      values: { supervision: "reminded", supervised_on: on },
    }),
  ),
  supervise: os.supervise.use(act).handler(({ context, input: { on, note, ...target } }) =>
    moveAssignment(context, target, "supervise", {
      on,
      note,
      values: { supervision: "supervised", supervised_on: on },
    }),
  ),
  listPublicly: os.listPublicly.use(act).handler(({ context, input: { on, note, ...target } }) =>
    moveAssignment(context, target, "listPublicly", {
      on,
      note,
      values: { supervision: "listed", supervised_on: on },
    }),
  ),

  close: os.close.use(act).handler(({ context, input }) => closeWithDecision(context, input)),

  returnForRework: os.returnForRework.use(act).handler(({ context, input: { on, reason, newDueOn, ...target } }) =>
    moveAssignment(context, target, "returnForRework", {
      on,
      note: reason,
      reason,
      newDueOn,
      values: { reported_on: null, ...(newDueOn !== null && { due_on: newDueOn }) },
    }),
  ),
});
