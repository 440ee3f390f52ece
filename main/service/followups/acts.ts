import type { Inputs, Outputs } from "../../../shared/contract.ts";
import { disputeMoves } from "../../../shared/disputes/moves.ts";
import { followUpProblems } from "../../../shared/followups/rules.ts";
import { whyNoFollowUp } from "../../../shared/mediation/rules.ts";
import { moveOf } from "../../../shared/moves.ts";
import type { Connection } from "../../database/open.ts";
import { partActs, partiesOf } from "../disputes/index.ts";
import { datesOf, stateOf } from "../mediation/index.ts";
import { act, office, question } from "../office/acting.ts";
import { requireRecord } from "../registers/index.ts";

const os = office.followUps;

/** 回访记录 */
const visits = partActs<Omit<Inputs["followUps"]["add"], "disputeId" | "version">>({
  table: "follow_up",
  fields: [
    "visitedOn",
    "method",
    "visited",
    "reason",
    "performance",
    "satisfaction",
    "sued",
    "relapse",
    "situation",
    "measures",
    "visitor",
  ],
  flags: ["sued", "relapse"],
  whyNot: (kase) => whyNoFollowUp(stateOf(kase)),
  problemsOf: (context, kase, draft) => followUpProblems(draft, datesOf(kase, context.today)),
});

export const followUps = os.router({
  of: os.of.use(question).handler(({ context, input }) => followUpsOf(context.ground.reader, input.disputeId)),
  add: os.add.use(act).handler(visits.add),
  revise: os.revise.use(act).handler(visits.revise),
  remove: os.remove.use(act).handler(visits.remove),
});

function followUpsOf(connection: Connection, disputeId: number): Outputs["followUps"]["of"] {
  const kase = requireRecord(connection, "dispute", disputeId);
  const state = stateOf(kase);
  const made = visits.list(connection, disputeId, "visited_on");
  const canReopen = moveOf<never, (typeof disputeMoves)[number]>(disputeMoves, state, "reopen") !== undefined;
  return {
    followUps: made,
    parties: partiesOf(connection, disputeId).map(({ partyName }) => ({ partyName })),
    whyNot: whyNoFollowUp(state),
    offersReopening: canReopen && made.at(-1)?.relapse === true,
  };
}
