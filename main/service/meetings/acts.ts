import { meetingMoves } from "../../../shared/meetings/states.ts";
import { tableOf } from "../../../shared/moves.ts";
import { act, office, question } from "../office/acting.ts";
import { addItems, moveItem, removeItem, reviseItem } from "./agenda.ts";
import { assignDecision, finishDecision, resumeDecision } from "./decisions.ts";
import { listMeetings } from "./listing.ts";
import { meetingsOfCase, openMeeting } from "./opening.ts";
import { proposeAgenda } from "./proposing.ts";
import { createMeeting, moveMeeting, removeMeeting, reviseMeeting } from "./recording.ts";

const os = office.meetings;

export const meetings = os.router({
  list: os.list.use(question).handler(({ context, input }) => listMeetings(context.ground.reader, input)),
  open: os.open.use(question).handler(async ({ context, input }) => openMeeting(context, input.id)),
  ofCase: os.ofCase
    .use(question)
    .handler(({ context, input }) => meetingsOfCase(context.ground.reader, input.disputeId)),
  moves: os.moves.use(question).handler(() => tableOf(meetingMoves)),
  proposal: os.proposal
    .use(question)
    .handler(({ context, input }) => proposeAgenda(context.ground.reader, input, context.today)),

  create: os.create.use(act).handler(({ context, input }) => createMeeting(context, input)),
  revise: os.revise.use(act).handler(({ context, input }) => reviseMeeting(context, input)),
  remove: os.remove.use(act).handler(({ context, input }) => removeMeeting(context, input)),

  addItems: os.addItems.use(act).handler(({ context, input }) => addItems(context, input)),
  reviseItem: os.reviseItem.use(act).handler(async ({ context, input }) => reviseItem(context, input)),
  removeItem: os.removeItem.use(act).handler(({ context, input }) => removeItem(context, input)),
  moveItem: os.moveItem.use(act).handler(({ context, input }) => moveItem(context, input)),

  hold: os.hold.use(act).handler(({ context, input }) => moveMeeting(context, input, "hold")),
  reopen: os.reopen.use(act).handler(({ context, input }) => moveMeeting(context, input, "reopen", input.reason)),

  assign: os.assign.use(act).handler(async ({ context, input }) => assignDecision(context, input)),
  finish: os.finish.use(act).handler(({ context, input }) => finishDecision(context, input)),
  resume: os.resume.use(act).handler(({ context, input }) => resumeDecision(context, input)),
});
