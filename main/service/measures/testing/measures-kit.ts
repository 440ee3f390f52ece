import type { Inputs } from "../../../../shared/contract.ts";
import type { MeasureChanged } from "../../../../shared/measures/contract.ts";
import type { MeasureAct } from "../../../../shared/measures/moves.ts";
import type { MeasureState, SupervisionState } from "../../../../shared/measures/states.ts";
import type { SupervisionAct } from "../../../../shared/measures/supervision.ts";
import { attachedTo } from "../../attachments/testing/uploading.ts";
import { measureDraft } from "../../office/testing/drafts.ts";
import type { Client } from "../../office/testing/office.ts";

/** The tests' Monday. */
export const TODAY = "2026-11-23";

type Draft = Parameters<typeof measureDraft>[0] & object;

/**
 * Drives measures from state to state by the staff of an office on the tests' Monday: the mediator, who handles them, and
 * the supervisor. Every measure is set on 9 October 2026 and comes to its state by 12 November.
 */
export type MeasuresDriver = {
  readonly mediator: Client;
  readonly supervisor: Client;
  readonly measureIn: (state: MeasureState, over?: Draft) => Promise<number>;
  /** What every act asks for first, as the measure is now. */
  readonly at: (id: number) => Promise<{ measureId: number; version: number }>;
  readonly stateOf: (id: number) => Promise<MeasureState>;
  readonly report: (id: number, over?: Partial<Inputs["measures"]["addProgress"]>) => Promise<MeasureChanged>;
  /** Keeps a file that proves the progress. */
  readonly prove: (id: number) => Promise<void>;
  /** A supervision of a measure that is under way, brought to its state; answers both ids. */
  readonly supervisionIn: (state: SupervisionState) => Promise<{ readonly measure: number; readonly id: number }>;
};

export function driveMeasures(mediator: Client, supervisor: Client): MeasuresDriver {
  let count = 0;
  const kit: MeasuresDriver = {
    mediator,
    supervisor,

    measureIn: async (state, over = {}) => {
      if (state === "not_started") {
        count += 1;
        return (await mediator.measures.create(measureDraft({ no: count, ...over }))).id;
      }
      const way = ways[state];
      const id = await kit.measureIn(way.from, over);
      await way.go(kit, id);
      return id;
    },

    at: async (id) => ({ measureId: id, version: (await mediator.measures.file({ id })).version }),

    stateOf: async (id) => (await mediator.measures.open({ id })).record.state,

    report: async (id, over = {}) =>
      mediator.measures.addProgress({
        ...(await kit.at(id)),
        reportedOn: "2026-11-10",
        percent: 60,
        plannedPercent: null,
        text: "已完成十八家",
        problems: null,
        nextStep: null,
        ...over,
      }),

    prove: async (id) => {
      count += 1;
      const content = new TextEncoder().encode(`进展佐证 ${count}`);
      await attachedTo(mediator, await kit.at(id), content, { name: `佐证${count}.txt`, kind: "progress_evidence" });
    },

    supervisionIn: async (state) => {
      const measure = await kit.measureIn("under_way");
      const { id } = await doing.supervise(kit, measure, "2026-11-11");
      const supervision = { measure, id };
      for (const [act, on] of supervisionWays[state]) await answering[act](kit, supervision, on);
      return supervision;
    },
  };
  return kit;
}

type Doing = (kit: MeasuresDriver, id: number, on?: string) => Promise<MeasureChanged>;

/** Whoever does this act in the office. */
export function doerOf(act: MeasureAct, { mediator, supervisor }: MeasuresDriver): Client {
  return act === "supervise" ? supervisor : mediator;
}

/** Does one act on a measure, with everything that it asks for. */
export const doing: Readonly<Record<MeasureAct, Doing>> = {
  begin: async ({ mediator, at }, id, on = TODAY) => mediator.measures.begin({ ...(await at(id)), on }),
  supervise: async ({ supervisor, at }, id, on = TODAY) =>
    supervisor.measures.supervise({
      ...(await at(id)),
      on,
      toUnit: "justice_bureau",
      reason: "进度明显落后，请说明原因",
      replyDueOn: "2026-12-04",
    }),
  close: async ({ mediator, at }, id, on = TODAY) => mediator.measures.close({ ...(await at(id)), on }),
  drop: async ({ mediator, at }, id, on = TODAY) =>
    mediator.measures.drop({ ...(await at(id)), on, reason: "任务并入其他措施" }),
  reopen: async ({ mediator, at }, id, on = TODAY) =>
    mediator.measures.reopen({ ...(await at(id)), on, reason: "上级要求继续" }),
};

type Answering = (
  kit: MeasuresDriver,
  supervision: { readonly measure: number; readonly id: number },
  on?: string,
) => Promise<MeasureChanged>;

/** Does one act on a supervision, with everything that it asks for. */
export const answering: Readonly<Record<SupervisionAct, Answering>> = {
  answer: async ({ mediator, at }, { measure, id }, on = TODAY) =>
    mediator.measures.answerSupervision({ ...(await at(measure)), id, on, reply: "月底前补齐" }),
  conclude: async ({ supervisor, at }, { measure, id }, on = TODAY) =>
    supervisor.measures.concludeSupervision({ ...(await at(measure)), id, on, result: "已整改到位" }),
  withdraw: async ({ supervisor, at }, { measure, id }, on = TODAY) =>
    supervisor.measures.withdrawSupervision({ ...(await at(measure)), id, on, reason: "发错单位" }),
};

type Way = { readonly from: MeasureState; readonly go: (kit: MeasuresDriver, id: number) => Promise<unknown> };

/** How a measure comes into each state by the acts of the office. */
const ways: Readonly<Record<Exclude<MeasureState, "not_started">, Way>> = {
  under_way: { from: "not_started", go: (kit, id) => doing.begin(kit, id, "2026-10-20") },
  closed: {
    from: "under_way",
    go: async (kit, id) => {
      await kit.report(id, { percent: 100 });
      await kit.prove(id);
      await doing.close(kit, id, "2026-11-12");
    },
  },
  dropped: { from: "under_way", go: (kit, id) => doing.drop(kit, id, "2026-11-12") },
};

const supervisionWays: Readonly<Record<SupervisionState, readonly (readonly [SupervisionAct, string])[]>> = {
  waiting: [],
  answered: [["answer", "2026-11-12"]],
  concluded: [
    ["answer", "2026-11-12"],
    ["conclude", "2026-11-13"],
  ],
  withdrawn: [["withdraw", "2026-11-12"]],
};
