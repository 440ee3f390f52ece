import type { Inputs } from "../../../shared/contract.ts";
import type { FastTrackChanged } from "../../../shared/fasttrack/contract.ts";
import type { FastTrackSaid, PaperFacts } from "../../../shared/fasttrack/facts.ts";
import type { PaperAct } from "../../../shared/fasttrack/moves.ts";
import type { FastTrackState } from "../../../shared/fasttrack/states.ts";
import { act, notFound, office } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";
import { requireCase } from "./case.ts";
import type { Target } from "./case.ts";
import { missingOf, paperFactsOf } from "./materials.ts";
import { refuseMove, takeStep } from "./moving.ts";

const os = office.fasttrack;

type OfPaper = Target & { readonly on: string; readonly materialId: number };

type PaperStep = {
  readonly details?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly said?: Partial<FastTrackSaid>;
  /** Columns of the paper that change. */
  readonly paper: Values;
};

/** Does something to one of the papers, as a step of its case; `write` keeps what lies besides the paper itself. */
function onPaper(
  context: ActContext,
  { on, materialId, ...target }: OfPaper,
  name: PaperAct,
  { paper: values, details = {}, reason, said = {} }: PaperStep,
  write: (kase: StoredRecord, paper: PaperFacts) => void = () => undefined,
): FastTrackChanged {
  const { writer } = context.ground;
  const kase = requireCase(context, target);
  const papers = paperFactsOf(writer, kase.id, missingOf(writer, kase.id));
  const paper = papers.find(({ id }) => id === materialId) ?? notFound("deferred_material", materialId);
  refuseMove(context, kase, name, { on, said: { ...said, paper } });
  write(kase, paper);
  const before = statement(writer, "SELECT * FROM deferred_material WHERE id = ?").get(materialId) as StoredRecord;
  const changed = Object.keys(values).filter((column) => values[column] !== before[column]);
  if (changed.length > 0) {
    statement(
      writer,
      `UPDATE deferred_material SET ${changed.map((column) => `${column} = ?`).join(", ")} WHERE id = ?`,
    ).run([...changed.map((column) => values[column] ?? null), materialId]);
  }
  const pick = (from: Values) =>
    Object.fromEntries(changed.map((column) => [`paper_${column}`, from[column] ?? null] as [string, Value]));
  const to = whereTo(String(kase["state"]) as FastTrackState, name, papers, paper);
  return takeStep(context, kase, name, {
    on,
    details: { paper: paper.name, ...details },
    ...(reason !== undefined && { reason }),
    told: { before: pick(before), after: { paper: paper.name, ...pick(values) } },
    ...(to !== null && { to }),
  });
}

/** A case under correction is under review again once nothing of it stands returned. */
function whereTo(
  state: FastTrackState,
  name: PaperAct,
  papers: readonly PaperFacts[],
  paper: PaperFacts,
): FastTrackState | null {
  if (state !== "correcting" || name !== "submitPaper") return null;
  return papers.some((other) => other.id !== paper.id && other.state === "returned") ? "correcting" : "under_review";
}

function askExtension(context: ActContext, input: Inputs["fasttrack"]["askExtension"]): FastTrackChanged {
  const { newDueOn, forceMajeure = false, reason, ...asked } = input;
  const step = { paper: {}, details: { newDueOn, forceMajeure }, reason, said: { newDueOn, forceMajeure } };
  return onPaper(context, asked, "askExtension", step, (kase, paper) => {
    statement(
      context.ground.writer,
      `INSERT INTO case_extension (case_id, material_id, asked_on, asked_by, old_due_on, new_due_on, reason, force_majeure)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run([kase.id, paper.id, asked.on, context.user.id, paper.dueOn, newDueOn, reason, forceMajeure ? 1 : 0]);
  });
}

/** Keeps the answer to the extension that is asked for. */
function answer(
  context: ActContext,
  paperId: number,
  decision: "granted" | "refused",
  on: string,
  remark: string | null,
) {
  statement(
    context.ground.writer,
    `UPDATE case_extension SET decision = ?, decided_on = ?, decided_by = ?, remark = ?
     WHERE material_id = ? AND decision IS NULL`,
  ).run([decision, on, context.user.id, remark, paperId]);
}

/** The paper is due on the day that was asked for; which one it was stands with the extension. */
function grantExtension(context: ActContext, input: Inputs["fasttrack"]["grantExtension"]): FastTrackChanged {
  const { note = null, ...target } = input;
  const newDueOn = statement(
    context.ground.writer,
    "SELECT new_due_on FROM case_extension WHERE material_id = ? AND case_id = ? AND decision IS NULL",
  )
    .pluck()
    .get(target.materialId, target.fastTrackCaseId);
  const paper: Values = typeof newDueOn === "string" ? { due_on: newDueOn, workdays: null, provisional: 0 } : {};
  return onPaper(context, target, "grantExtension", { paper, details: { note } }, (_, { id }) =>
    answer(context, id, "granted", target.on, note),
  );
}

/** The acts that are done to one of the papers. */
export const paperSteps = {
  submitPaper: os.submitPaper.use(act).handler(({ context, input: { form, note, ...target } }) =>
    onPaper(context, target, "submitPaper", {
      paper: { state: "submitted", submitted_on: target.on, return_reason: null, ...(form !== null && { form }) },
      details: { note },
    }),
  ),

  returnPaper: os.returnPaper
    .use(act)
    .handler(({ context, input: { reason, ...target } }) =>
      onPaper(context, target, "returnPaper", { paper: { state: "returned", return_reason: reason }, reason }),
    ),

  confirmPaper: os.confirmPaper.use(act).handler(({ context, input: { note, ...target } }) =>
    onPaper(context, target, "confirmPaper", {
      paper: { state: "confirmed", confirmed_on: target.on, confirmed_by: context.user.id },
      details: { note },
    }),
  ),

  askExtension: os.askExtension.use(act).handler(({ context, input }) => askExtension(context, input)),
  grantExtension: os.grantExtension.use(act).handler(({ context, input }) => grantExtension(context, input)),

  refuseExtension: os.refuseExtension
    .use(act)
    .handler(({ context, input: { reason, ...target } }) =>
      onPaper(context, target, "refuseExtension", { paper: {}, reason }, (_, { id }) =>
        answer(context, id, "refused", target.on, reason),
      ),
    ),

  demandCorrection: os.demandCorrection.use(act).handler(({ context, input: { dueOn, note, ...target } }) =>
    onPaper(context, target, "demandCorrection", {
      paper: {
        correction_due_on: dueOn,
        correction_demanded_on: target.on,
        correction_demanded_by: context.user.id,
      },
      details: { dueOn, note },
      said: { newDueOn: dueOn },
    }),
  ),
};
