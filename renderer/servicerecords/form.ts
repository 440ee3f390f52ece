import type { Rows } from "../../shared/contract.ts";
import type { ServiceDraft } from "../../shared/servicerecords/contract.ts";
import { serviceProblems } from "../../shared/servicerecords/rules.ts";
import { client } from "../app/client.ts";
import type { FormView } from "../parts/register/view.ts";
import { HotlineNote } from "./hotline-note.tsx";

export const serviceForm: FormView<Rows["serviceRecords"], ServiceDraft> = {
  sections: [
    { title: "section.serviceFor", fields: ["kind", "servedOn", "enterpriseId", "projectId", "measureId"] },
    { title: "section.serviceBy", fields: ["unit", "handler"] },
    {
      title: "section.service",
      fields: ["content", "result", "closedOn", "channelTold", "note"],
      Note: HotlineNote,
    },
  ],
  blank: (today) => ({
    kind: null,
    servedOn: today,
    unit: null,
    handler: null,
    enterpriseId: null,
    projectId: null,
    measureId: null,
    content: null,
    result: null,
    closedOn: null,
    channelTold: false,
    note: null,
  }),
  seed: async ({ enterprise, projectId, measureId }) => {
    if (projectId !== undefined) {
      const { record } = await client.projects.open({ id: projectId });
      return { projectId, enterpriseId: record.ownerId };
    }
    if (measureId !== undefined) {
      const { record } = await client.measures.open({ id: measureId });
      return { measureId, unit: record.leadUnit };
    }
    return enterprise === undefined ? {} : { enterpriseId: enterprise };
  },
  draftOf: (row) => ({
    kind: row.kind,
    servedOn: row.servedOn,
    unit: row.unit,
    handler: row.handler,
    enterpriseId: row.enterpriseId,
    projectId: row.projectId,
    measureId: row.measureId,
    content: row.content,
    result: row.result,
    closedOn: row.closedOn,
    channelTold: row.channelTold,
    note: row.note,
  }),
  required: () => ["kind", "servedOn", "unit", "content"],
  problems: serviceProblems,
};
