import type { Rows } from "../../shared/contract.ts";
import type { FastTrackDraft } from "../../shared/fasttrack/contract.ts";
import { fastTrackProblems } from "../../shared/fasttrack/rules.ts";
import { endedFastTrackStates } from "../../shared/fasttrack/states.ts";
import { problem } from "../../shared/problems.ts";
import { client } from "../app/client.ts";
import type { FormView } from "../parts/register/view.ts";

export const fastTrackForm: FormView<Rows["fasttrack"], FastTrackDraft> = {
  sections: [
    {
      title: "section.application",
      fields: ["assessmentId", "applicantName", "applicantUscc", "receivedOn", "handler"],
    },
    { title: "section.materials", fields: ["materials"] },
    { title: "section.result", fields: ["state", "closedOn", "note"] },
  ],
  blank: (today) => ({
    assessmentId: null,
    applicantName: null,
    applicantUscc: null,
    receivedOn: today,
    materials: [],
    handler: null,
    state: "accepted",
    closedOn: null,
    note: null,
  }),
  /** The owner of the project is who usually applies. */
  seed: async ({ assessmentId }) => {
    if (assessmentId === undefined) return {};
    const assessment = await client.assessments.open({ id: assessmentId });
    const { record } = await client.projects.open({ id: assessment.record.projectId });
    return { assessmentId, applicantName: record.ownerUnit, applicantUscc: record.ownerUscc };
  },
  draftOf: (row) => ({
    assessmentId: row.assessmentId,
    applicantName: row.applicantName,
    applicantUscc: row.applicantUscc,
    receivedOn: row.receivedOn,
    materials: row.materials,
    handler: row.handler,
    state: row.state,
    closedOn: row.closedOn,
    note: row.note,
  }),
  required: () => ["assessmentId", "applicantName", "state"],
  problems: (values, today) => {
    const materials = values.materials ?? [];
    const undated = materials.flatMap((paper, place) => (paper.dueOn === "" ? [`materials.${place}.dueOn`] : []));
    const found = fastTrackProblems({ ...values, materials, state: values.state ?? "accepted" }, today);
    return [
      ...undated.map((field) => problem(field, "REQUIRED")),
      ...found.filter((objection) => !undated.includes(objection.field)),
    ];
  },
  hidden: ({ state, closedOn }) => (isEnded(state) || closedOn !== null ? [] : ["closedOn"]),
  follow: (field, values) => (field === "state" && !isEnded(values.state) ? { closedOn: null } : {}),
};

const isEnded = (state: FastTrackDraft["state"] | null) => endedFastTrackStates.some((ended) => ended === state);
