import type { AttachmentKind } from "../../../../shared/attachments/kinds.ts";
import type { Inputs, Outputs } from "../../../../shared/contract.ts";
import type { FastTrackChanged } from "../../../../shared/fasttrack/contract.ts";
import type { FastTrackAct } from "../../../../shared/fasttrack/moves.ts";
import type { FastTrackState } from "../../../../shared/fasttrack/states.ts";
import { attachedTo } from "../../attachments/testing/uploading.ts";
import type { Clock } from "../../office/clock.ts";
import { assessmentDraft, creditCode, fastTrackDraft, projectDraft } from "../../office/testing/drafts.ts";
import { openTestOffice } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";

/** The tests' Monday. */
export const TODAY = "2026-11-23";

type Draft = Parameters<typeof fastTrackDraft>[1] & object;
type File = Outputs["fasttrack"]["file"];

/** By when the two papers of a case are promised: before the filing, and before the works. */
export type Promised = { readonly filing: string; readonly start: string };
const inTime: Promised = { filing: "2026-11-27", start: "2026-12-10" };
/** Both are over by the tests' Monday. */
export const over: Promised = { filing: "2026-11-10", start: "2026-11-16" };

export type Wanted = { readonly draft?: Draft; readonly promised?: Promised };

/**
 * Drives cases from state to state by the staff of an office on the tests' Monday: the mediator, who handles them, and
 * the supervisor. Every case is received on 2 November 2026 and comes to its state by the 12th, so that today is free for
 * the act that a test is about.
 */
export type FastTrackDriver = {
  readonly mediator: Client;
  readonly supervisor: Client;
  readonly caseIn: (state: FastTrackState, wanted?: Wanted) => Promise<number>;
  /** What every act asks for first, as the case is now. */
  readonly at: (id: number) => Promise<{ fastTrackCaseId: number; version: number }>;
  readonly fileOf: (id: number) => Promise<File>;
  readonly stateOf: (id: number) => Promise<FastTrackState>;
  /** A paper of the case by the gate before which it has to be there. */
  readonly paperOf: (id: number, gate: "filing" | "start") => Promise<File["papers"][number]>;
  /** Gives the case a file; answers its id. */
  readonly attach: (id: number, kind: AttachmentKind) => Promise<number>;
  /** A credit check with its evidence. */
  readonly check: (id: number, over?: Partial<Inputs["fasttrack"]["addCreditCheck"]>) => Promise<FastTrackChanged>;
  /** The assessment is filed and decided, so that its case can be closed. */
  readonly decide: (id: number) => Promise<void>;
};

/** The same with an office of its own. */
export type FastTrackKit = FastTrackDriver & { readonly office: TestOffice; readonly close: () => Promise<void> };

export async function openFastTrackKit(clock?: Clock): Promise<FastTrackKit> {
  const office = await openTestOffice(clock);
  const { writer } = office.session.ground;
  const driver = driveFastTrack(await office.as("mediator"), await office.as("supervisor"), (assessmentId) => {
    writer
      .prepare(
        `UPDATE assessment SET state = 'decision', level = 'low', filing_accepted_on = '2026-11-11', decision = 'go_ahead',
           decided_on = '2026-11-11' WHERE id = ?`,
      )
      .run(assessmentId);
  });
  return { ...driver, office, close: () => office.close() };
}

export function driveFastTrack(
  mediator: Client,
  supervisor: Client,
  decideAssessment: (assessmentId: number) => void | Promise<void>,
): FastTrackDriver {
  let files = 0;
  // Each case is another enterprise's: a broken promise follows whoever broke it.
  let cases = 0;
  let project: Promise<{ readonly id: number }> | null = null;
  /** Of one project of the county; each case has an assessment of its own. */
  const newAssessment = async (): Promise<number> => {
    project ??= mediator.projects.create(projectDraft());
    return (await mediator.assessments.create(assessmentDraft((await project).id))).id;
  };
  const recordOf = async (id: number) => (await mediator.fasttrack.open({ id })).record;
  const kit: FastTrackDriver = {
    mediator,
    supervisor,

    caseIn: async (state, wanted = {}) => {
      if (state === "draft") {
        const named = wanted.draft?.assessmentId === undefined && wanted.draft?.arrearsId === undefined;
        const assessmentId = named ? await newAssessment() : null;
        cases += 1;
        const applicant = { applicantName: `洋县申请企业${cases}（虚构）`, applicantUscc: creditCode(500 + cases) };
        return (await mediator.fasttrack.create(fastTrackDraft(assessmentId, { ...applicant, ...wanted.draft }))).id;
      }
      const way = ways[state];
      const id = await kit.caseIn(way.from, { ...way.wanted, ...wanted });
      await way.go(kit, id, wanted.promised ?? way.wanted?.promised ?? inTime);
      return id;
    },

    at: async (id) => ({ fastTrackCaseId: id, version: (await mediator.fasttrack.file({ id })).version }),

    fileOf: (id) => mediator.fasttrack.file({ id }),

    stateOf: async (id) => (await recordOf(id)).state,

    paperOf: async (id, gate) => {
      const { papers } = await mediator.fasttrack.file({ id });
      const found = papers.find((paper) => paper.gate === gate);
      if (found === undefined) throw new Error(`no paper before ${gate}`);
      return found;
    },

    attach: async (id, kind) => {
      files += 1;
      const content = Buffer.from(`%PDF-1.7\n% ${kind} ${files}\n`);
      const done = await attachedTo(mediator, await kit.at(id), content, { name: `${kind}-${files}.pdf`, kind });
      return done.id;
    },

    check: async (id, given = {}) => {
      const evidenceId = await kit.attach(id, "credit_evidence");
      return mediator.fasttrack.addCreditCheck({
        ...(await kit.at(id)),
        checkedOn: "2026-11-04",
        source: "credit_china",
        result: "normal",
        checker: "乙承办",
        evidenceId,
        note: null,
        ...given,
      });
    },

    decide: async (id) => {
      const { assessmentId } = await recordOf(id);
      if (assessmentId !== null) await decideAssessment(assessmentId);
    },
  };
  return kit;
}

type Doing = (kit: FastTrackDriver, id: number, on?: string) => Promise<FastTrackChanged>;

/** Whoever does this act in the office. */
export function doerOf(act: FastTrackAct, { mediator, supervisor }: FastTrackDriver): Client {
  return ["grantExtension", "refuseExtension", "revoke"].includes(act) ? supervisor : mediator;
}

const four = { intention: true, aware: true, genuine: true, punctual: true };

/** The paper that an act of the tests is done to: the first to which it can be done, else the first of its gate. */
const paperFor = async (kit: FastTrackDriver, id: number, act: FastTrackAct): Promise<number> => {
  const { papers } = await doerOf(act, kit).fasttrack.file({ id });
  const isFree = ({ now }: File["papers"][number]) =>
    now.some((move) => move.act === act && move.problems.every(({ field }) => field !== "materialId"));
  const found = papers.find(isFree) ?? papers[0];
  if (found === undefined) throw new Error("no paper is missing");
  return found.id;
};

const commitment = async (kit: FastTrackDriver, id: number, promised: Promised) => {
  const { papers } = await kit.fileOf(id);
  return papers.map(({ id: paperId, gate }) => ({
    id: paperId,
    dueOn: gate === "start" ? promised.start : promised.filing,
    form: "paper" as const,
  }));
};

/** Does one act on a case, with everything that it asks for. */
export const doing: Readonly<Record<FastTrackAct, Doing>> = {
  beginCheck: async ({ mediator, at }, id, on = TODAY) => mediator.fasttrack.beginCheck({ ...(await at(id)), on }),
  notify: async ({ mediator, at, fileOf }, id, on = TODAY) => {
    const items = (await fileOf(id)).papers.map((paper) => paper.id);
    return mediator.fasttrack.notify({ ...(await at(id)), on, items });
  },
  commit: async (kit, id, on = TODAY) =>
    kit.mediator.fasttrack.commit({
      ...(await kit.at(id)),
      on,
      signatory: "王某乙",
      ...four,
      papers: await commitment(kit, id, inTime),
    }),
  accept: async ({ mediator, at }, id, on = TODAY) => mediator.fasttrack.accept({ ...(await at(id)), on }),
  beginReview: async ({ mediator, at }, id, on = TODAY) => mediator.fasttrack.beginReview({ ...(await at(id)), on }),
  submitPaper: async (kit, id, on = TODAY) =>
    kit.mediator.fasttrack.submitPaper({
      ...(await kit.at(id)),
      on,
      materialId: await paperFor(kit, id, "submitPaper"),
    }),
  returnPaper: async (kit, id, on = TODAY) =>
    kit.mediator.fasttrack.returnPaper({
      ...(await kit.at(id)),
      on,
      materialId: await paperFor(kit, id, "returnPaper"),
      reason: "缺少附图",
    }),
  confirmPaper: async (kit, id, on = TODAY) =>
    kit.mediator.fasttrack.confirmPaper({
      ...(await kit.at(id)),
      on,
      materialId: await paperFor(kit, id, "confirmPaper"),
    }),
  askExtension: async (kit, id, on = TODAY) =>
    kit.mediator.fasttrack.askExtension({
      ...(await kit.at(id)),
      on,
      materialId: await paperFor(kit, id, "askExtension"),
      newDueOn:
        (await kit.stateOf(id)) === "complete" || (await kit.stateOf(id)) === "closed" ? "2026-12-20" : "2026-11-30",
      reason: "批复尚在办理",
    }),
  grantExtension: async (kit, id, on = TODAY) =>
    kit.supervisor.fasttrack.grantExtension({
      ...(await kit.at(id)),
      on,
      materialId: await paperFor(kit, id, "grantExtension"),
    }),
  refuseExtension: async (kit, id, on = TODAY) =>
    kit.supervisor.fasttrack.refuseExtension({
      ...(await kit.at(id)),
      on,
      materialId: await paperFor(kit, id, "refuseExtension"),
      reason: "理由不充分",
    }),
  completePapers: async ({ mediator, at }, id, on = TODAY) =>
    mediator.fasttrack.completePapers({ ...(await at(id)), on }),
  close: async ({ mediator, at }, id, on = TODAY) =>
    mediator.fasttrack.close({ ...(await at(id)), on, result: "已办结" }),
  recordPostCheck: async ({ mediator, at }, id, on = TODAY) =>
    mediator.fasttrack.recordPostCheck({ ...(await at(id)), on, result: "kept", finding: "材料与原件一致" }),
  demandCorrection: async (kit, id, on = TODAY) =>
    kit.mediator.fasttrack.demandCorrection({
      ...(await kit.at(id)),
      on,
      materialId: await paperFor(kit, id, "demandCorrection"),
      dueOn: "2026-12-07",
    }),
  expire: async ({ mediator, at }, id, on = TODAY) =>
    mediator.fasttrack.expire({ ...(await at(id)), on, reason: "逾期未补正", toldOn: on }),
  revoke: async ({ supervisor, at }, id, on = TODAY) =>
    supervisor.fasttrack.revoke({
      ...(await at(id)),
      on,
      ground: "false_promise",
      reason: "提交的用地预审意见系伪造",
    }),
  refuse: async ({ mediator, at }, id, on = TODAY) =>
    mediator.fasttrack.refuse({ ...(await at(id)), on, reason: "不属于容缺范围", toldOn: on }),
  toOrdinary: async ({ mediator, at, fileOf }, id, on = TODAY) =>
    mediator.fasttrack.toOrdinary({
      ...(await at(id)),
      on,
      // Whoever has promised can't be unwilling any more.
      ground: (await fileOf(id)).creditChecks.at(-1)?.result === "dishonest" ? "credit" : "unwilling",
      toldOn: on,
    }),
  withdraw: async ({ mediator, at }, id, on = TODAY) =>
    mediator.fasttrack.withdraw({ ...(await at(id)), on, reason: "项目调整，暂不申请" }),
};

type Way = {
  /** The state before. */
  readonly from: FastTrackState;
  readonly wanted?: Wanted;
  readonly go: (kit: FastTrackDriver, id: number, promised: Promised) => Promise<unknown>;
};

const step =
  (act: FastTrackAct, on: string): Way["go"] =>
  (kit, id) =>
    doing[act](kit, id, on);

/** How a case comes into each state by the acts of the office. */
const ways: Readonly<Record<Exclude<FastTrackState, "draft">, Way>> = {
  checking: { from: "draft", go: step("beginCheck", "2026-11-02") },
  notified: { from: "checking", go: step("notify", "2026-11-03") },
  committed: {
    from: "notified",
    go: async (kit, id, promised) => {
      await kit.attach(id, "signed_commitment");
      await kit.mediator.fasttrack.commit({
        ...(await kit.at(id)),
        on: "2026-11-04",
        signatory: "王某乙",
        ...four,
        papers: await commitment(kit, id, promised),
      });
    },
  },
  accepted: {
    from: "committed",
    go: async (kit, id) => {
      await kit.check(id);
      await doing.accept(kit, id, "2026-11-05");
    },
  },
  under_review: { from: "accepted", go: step("beginReview", "2026-11-06") },
  correcting: {
    from: "under_review",
    go: async (kit, id) => {
      await doing.submitPaper(kit, id, "2026-11-09");
      await doing.returnPaper(kit, id, "2026-11-10");
    },
  },
  complete: {
    from: "under_review",
    go: async (kit, id) => {
      const { papers } = await kit.fileOf(id);
      for (const { id: materialId, gate } of papers) {
        if (gate !== "filing") continue;
        await kit.mediator.fasttrack.submitPaper({ ...(await kit.at(id)), on: "2026-11-09", materialId });
        await kit.mediator.fasttrack.confirmPaper({ ...(await kit.at(id)), on: "2026-11-10", materialId });
      }
      await doing.completePapers(kit, id, "2026-11-10");
    },
  },
  closed: {
    from: "complete",
    go: async (kit, id) => {
      await kit.decide(id);
      await doing.close(kit, id, "2026-11-12");
    },
  },
  refused: {
    from: "checking",
    wanted: { draft: { excluded: "yes", excludedMatter: "公共安全" } },
    go: step("refuse", "2026-11-04"),
  },
  ordinary: { from: "notified", go: step("toOrdinary", "2026-11-04") },
  withdrawn: { from: "checking", go: step("withdraw", "2026-11-04") },
  expired: { from: "accepted", wanted: { promised: over }, go: step("expire", "2026-11-11") },
  revoked: {
    from: "closed",
    go: async (kit, id) => {
      await foundFalse(kit, id);
      await doing.revoke(kit, id, "2026-11-12");
    },
  },
};

/** A check finds that a promise was false, and the decision is on file. */
export async function foundFalse(kit: FastTrackDriver, id: number): Promise<void> {
  const result = { result: "false_promise", finding: "原件系伪造" } as const;
  await kit.mediator.fasttrack.recordPostCheck({ ...(await kit.at(id)), on: "2026-11-12", ...result });
  await kit.attach(id, "breach_paper");
}
