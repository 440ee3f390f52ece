import type { Outputs, Rows } from "../../../shared/contract.ts";
import type { ArrearsDraft } from "../../../shared/arrears/contract.ts";
import { arrearsMoves } from "../../../shared/arrears/moves.ts";
import { arrearsProblems } from "../../../shared/arrears/rules.ts";
import { movesIn, tableOf } from "../../../shared/moves.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { act, office, question, refuse } from "../office/acting.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { changeRecord, registerActs, requireRecord, writingOf } from "../registers/index.ts";
import { arrearsRegister, arrearsWords } from "./arrears-register.ts";
import { readFacts } from "./facts.ts";
import { arrearsFile } from "./file.ts";
import { reckoningOf, recordArrears, valuesWithDue } from "./recording.ts";
import { refreshArrears } from "./refreshing.ts";
import { steps } from "./steps.ts";
import { askDue } from "./terms.ts";

const os = office.arrears;

const acts = registerActs<Rows["arrears"], ArrearsDraft>({
  register: arrearsRegister,
  problemsOf,
  record: recordArrears,
  change: (context, before, draft) => {
    const writing = writingOf(context);
    const words = arrearsWords({ ...draft, arrearsNo: String(before["arrears_no"]) });
    // A case without a step is where it was registered.
    const isNew = before["state"] === "registered";
    const values = {
      ...valuesWithDue(writing, reckoningOf(context), draft),
      ...(isNew && { state_since: draft.registeredOn }),
    };
    if (changeRecord(writing, "arrears", before, values, words)) refreshArrears(context, before.id);
  },
  refuseKept: (before) => {
    if (before["state"] === "struck_off") refuse(problem("", "ARREARS_STRUCK_OFF"));
  },
});

export const arrears = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),

  moves: os.moves.use(question).handler(({ context, input: { id } }) => ({
    table: tableOf(arrearsMoves),
    ...(id === undefined ? { state: null, now: [] } : movesOf(context, id)),
  })),

  due: os.due.use(question).handler(({ context, input }) => askDue(readingOf(context), input)),

  file: os.file.use(question).handler(({ context, input: { id } }) => arrearsFile(readingOf(context), id)),

  ...steps,
});

function readingOf({ ground, today }: QuestionContext) {
  return { connection: ground.reader, calendar: ground.calendar(), today };
}

/** What can be done with a case now. A day of the act is not known yet: whatever asks for it, asks later. */
function movesOf({ ground, user, today }: QuestionContext, id: number) {
  const kase = requireRecord(ground.reader, "arrears", id);
  const state = String(kase["state"]) as Rows["arrears"]["state"];
  const facts = readFacts(ground.reader, kase, { user, today, on: null });
  return { state, now: movesIn(arrearsMoves, state, facts) as Outputs["arrears"]["moves"]["now"] };
}

async function problemsOf(context: ActContext, draft: ArrearsDraft, id: number | null): Promise<Problem[]> {
  return [
    ...arrearsProblems(draft, context.today),
    ...(id === null ? [] : revisionProblems(context.ground.writer, draft, id)),
    ...linkProblems(context.ground.writer, draft),
    ...(await unknownWords(context.db, [
      ["town", "town", draft.town],
      ["leadUnit", "organisation", draft.leadUnit],
    ])),
  ];
}

function linkProblems(connection: Connection, { disputeId }: ArrearsDraft): Problem[] {
  if (disputeId === null) return [];
  const found = statement(connection, "SELECT 1 FROM dispute WHERE id = ? AND deleted_at IS NULL").get(disputeId);
  return found === undefined ? [problem("disputeId", "LINK_MISSING")] : [];
}

/** A case under way was not registered after its first step. */
function revisionProblems(connection: Connection, { registeredOn }: ArrearsDraft, id: number): Problem[] {
  const first = statement(connection, "SELECT min(done_on) FROM arrears_step WHERE arrears_id = ?").pluck().get(id);
  return typeof first === "string" && registeredOn > first
    ? [problem("registeredOn", "REGISTERED_AFTER_STEP", { on: first })]
    : [];
}
