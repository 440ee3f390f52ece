import type { Inputs, Outputs } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import { office, act, question, refuse, stale } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { lastPlace } from "../office/numbers.ts";
import { statement } from "../office/statements.ts";
import { gapAt, gapsOf } from "./gaps.ts";
import { nextNumbers, sequencesOf } from "./sequences.ts";

const os = office.numbers;

export const numbers = os.router({
  sequences: os.sequences.use(question).handler(({ context: { ground, today } }) => ({
    sequences: sequencesOf(ground.reader),
    next: nextNumbers(ground.reader, today),
  })),

  gaps: os.gaps.use(question).handler(({ context, input }) => gapsOf(context.ground.reader, input)),

  explain: os.explain.use(act).handler(({ context, input }) => explain(context, input)),
});

type Gap = Outputs["numbers"]["explain"];

/** Notes in words why a number is not in use; what was said before stays in the log. */
function explain(context: ActContext, { seq, version, explained, ...sequence }: Inputs["numbers"]["explain"]): Gap {
  const { writer } = context.ground;
  const { scope, prefix, year } = sequence;
  if (seq > lastPlace(writer, scope, prefix, year)) refuse(problem("seq", "NUMBER_NOT_GIVEN"));
  const gap = gapAt(writer, sequence, seq);
  if (gap === null) return refuse(problem("seq", "NUMBER_IN_USE"));
  if (gap.version !== version) stale("number", seq, gap.version);
  if (gap.explained === explained) refuse(problem("explained", "NOTHING_CHANGED"));
  statement(
    writer,
    `INSERT INTO number_explained (scope, prefix, year, seq, version, explained, explained_by, explained_at)
     VALUES (:scope, :prefix, :year, :seq, 1, :explained, :user, :now)
     ON CONFLICT DO UPDATE SET version = version + 1, explained = excluded.explained,
       explained_by = excluded.explained_by, explained_at = excluded.explained_at`,
  ).run({ ...sequence, seq, explained, user: context.user.id, now: context.now });
  const told = { number_scope: scope, number_prefix: prefix, year, number: gap.number ?? String(seq) };
  noteAct(context, {
    entity: "number",
    recordId: seq,
    before: { explained: gap.explained },
    after: { ...told, explained },
  });
  return gapAt(writer, sequence, seq) ?? refuse(problem("seq", "NUMBER_IN_USE"));
}
