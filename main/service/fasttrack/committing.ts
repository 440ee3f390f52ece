import type { Inputs } from "../../../shared/contract.ts";
import { workdaysFrom } from "../../../shared/fasttrack/paper-due.ts";
import type { FastTrackChanged } from "../../../shared/fasttrack/contract.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { requireCase } from "./case.ts";
import { missingOf } from "./materials.ts";
import { refuseMove, takeStep } from "./moving.ts";

/** 承诺: by when each missing paper comes, as a day or in working days from the commitment; refused as a whole. */
export function recordCommitment(context: ActContext, input: Inputs["fasttrack"]["commit"]): FastTrackChanged {
  const { on, signatory, intention, aware, genuine, punctual, papers, note = null, ...target } = input;
  const { writer } = context.ground;
  const calendar = context.ground.calendar();
  const kase = requireCase(context, target);
  const promised = papers.map(({ id, dueOn = null, workdays = null, form }) => {
    const reckoned = dueOn === null && workdays !== null ? workdaysFrom(calendar, on, workdays) : null;
    return {
      id,
      form,
      workdays: reckoned === null ? null : workdays,
      dueOn: dueOn ?? reckoned?.date ?? null,
      provisional: reckoned?.provisional ?? false,
    };
  });
  const promises = { intention, aware, genuine, punctual };
  refuseMove(context, kase, "commit", { on, said: { promises, promised } });
  const missing = missingOf(writer, kase.id);
  const nameOf = (id: number) => missing.find((paper) => paper.id === id)?.name ?? "";
  for (const { id, dueOn, workdays, form, provisional } of promised) {
    statement(
      writer,
      "UPDATE deferred_material SET due_on = ?, workdays = ?, form = ?, provisional = ? WHERE id = ? AND case_id = ?",
    ).run([dueOn, workdays, form, provisional ? 1 : 0, id, kase.id]);
  }
  return takeStep(context, kase, "commit", {
    on,
    details: { papers: promised.map(({ id, dueOn, form }) => ({ name: nameOf(id), dueOn, form })), note },
    told: {
      before: {},
      after: {
        papers: promised.map(({ id, dueOn }) => `${dueOn ?? ""} ${nameOf(id)}`).join("\n"),
        ...(note !== null && { step_note: note }),
      },
    },
    values: { signatory, signed_on: on },
  });
}
