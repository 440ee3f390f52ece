import type { Outputs, Rows } from "../../../shared/contract.ts";
import type { FastTrackDraft } from "../../../shared/fasttrack/contract.ts";
import { fastTrackMoves } from "../../../shared/fasttrack/moves.ts";
import { fastTrackProblems, fixedProblems } from "../../../shared/fasttrack/rules.ts";
import { endedFastTrackStates } from "../../../shared/fasttrack/states.ts";
import { movesIn, tableOf } from "../../../shared/moves.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { normalUscc } from "../enterprises/index.ts";
import { act, office, question, refuse } from "../office/acting.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { registerActs, requireRecord } from "../registers/index.ts";
import { caseRegister } from "./case-register.ts";
import { creditCheckActs } from "./credit-checks.ts";
import { eligibilityAsked, eligibilityOfCase } from "./eligibility.ts";
import { readFacts } from "./facts.ts";
import { fastTrackFile } from "./file.ts";
import { listedOf } from "./materials.ts";
import { matterIdsOf, namedMatter, readCatalogue, readMatter } from "./matter.ts";
import { paperSteps } from "./paper-steps.ts";
import { changeCase, recordNewCase, stageOf } from "./recording.ts";
import { steps } from "./steps.ts";

const os = office.fasttrack;

const acts = registerActs<Rows["fasttrack"], FastTrackDraft>({
  register: caseRegister,
  problemsOf,
  record: recordNewCase,
  change: changeCase,
  refuseKept: (before) => {
    if (endedFastTrackStates.some((state) => state === before["state"])) refuse(problem("", "FAST_TRACK_ENDED"));
  },
});

export const fasttrack = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),

  moves: os.moves.use(question).handler(({ context, input: { id } }) => ({
    table: tableOf(fastTrackMoves),
    ...(id === undefined ? { state: null, now: [] } : movesOf(context, id)),
  })),

  eligibility: os.eligibility
    .use(question)
    .handler(({ context, input }) =>
      "id" in input ? eligibilityOfCase(readingOf(context), input.id) : eligibilityAsked(readingOf(context), input),
    ),

  file: os.file.use(question).handler(({ context, input: { id } }) => fastTrackFile(readingOf(context), id)),

  ...steps,
  ...paperSteps,
  ...creditCheckActs,
});

function readingOf({ ground, today, user }: QuestionContext) {
  return { connection: ground.reader, calendar: ground.calendar(), today, user };
}

/** What can be done with a case now. A day of the act is not known yet: whatever asks for it, asks later. */
function movesOf({ ground, user, today }: QuestionContext, id: number) {
  const kase = requireRecord(ground.reader, "fast_track_case", id);
  const state = String(kase["state"]) as Rows["fasttrack"]["state"];
  const facts = readFacts(ground.reader, kase, { user, today, on: null });
  return { state, now: movesIn(fastTrackMoves, state, facts) as Outputs["fasttrack"]["moves"]["now"] };
}

function problemsOf(context: ActContext, draft: FastTrackDraft, id: number | null): Problem[] {
  const { writer } = context.ground;
  const found = fastTrackProblems(draft, context.today);
  return [
    ...found,
    ...linkProblems(writer, draft),
    ...wordProblems(writer, draft),
    ...(id === null ? [] : revisionProblems(writer, draft, id)),
  ];
}

function linkProblems(connection: Connection, draft: FastTrackDraft): Problem[] {
  const named = namedMatter(draft);
  return named !== null && readMatter(connection, draft) === null ? [problem(`${named.kind}Id`, "LINK_MISSING")] : [];
}

/** A paper of the catalogue is one that the catalogue knows. */
function wordProblems(connection: Connection, { materials }: FastTrackDraft): Problem[] {
  const known = new Set(readCatalogue(connection).map(({ code }) => code));
  return materials.flatMap(({ code }, place) =>
    code === null || known.has(code) ? [] : [problem(`materials.${place}.code`, "UNKNOWN_WORD", { value: code })],
  );
}

/** What the applicant was told, or promised, stays as it is. */
function revisionProblems(connection: Connection, draft: FastTrackDraft, id: number): Problem[] {
  const kase = requireRecord(connection, "fast_track_case", id);
  const text = (column: string) => (typeof kase[column] === "string" ? kase[column] : null);
  const before = {
    ...matterIdsOf(kase),
    applicantName: String(kase["applicant_name"]),
    applicantUscc: text("applicant_uscc"),
    receivedOn: text("received_on"),
    materials: listedOf(connection, id),
  };
  const typed = kase["matter_due_typed"] === 1 ? text("matter_due_on") : null;
  return fixedProblems(before, { ...draft, applicantUscc: normalUscc(draft.applicantUscc) }, stageOf(kase), {
    before: typed,
    after: draft.ownMatterDueOn,
  });
}
