import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import type { ServiceDraft } from "../../shared/servicerecords/contract.ts";
import { client } from "../app/client.ts";
import { toldOfFiles } from "../parts/record/told-files.ts";
import { registerView } from "../parts/register/view.ts";
import { serviceViewFields } from "./fields.ts";
import { serviceForm } from "./form.ts";
import { Standing } from "./standing.tsx";

/** 服务记录 */
export const serviceRecordsView = registerView<Rows["serviceRecords"], ServiceDraft>({
  name: "serviceRecords",
  noun: registerNouns.serviceRecords,
  procedures: client.serviceRecords,
  fields: serviceViewFields,
  numberOf: () => "",
  titleOf: (row) => row.enterpriseName ?? row.projectName ?? row.content,
  columns: [
    { field: "servedOn", width: 104 },
    { field: "kind", width: 100 },
    { field: "enterpriseId", width: 210 },
    { field: "content", width: 280 },
    { field: "unit", width: 140 },
    { field: "closedOn", width: 104 },
    { field: "result", width: 200, hidden: true },
    { field: "handler", width: 90, hidden: true },
    { field: "projectId", width: 200, hidden: true },
    { field: "measureId", width: 200, hidden: true },
    { field: "channelTold", width: 100, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["servedOn", "closedOn", "updatedAt"],
  defaultSort: { by: "servedOn", direction: "desc" },
  filters: ["kind", "servedOn", "unit", "isOpen", "enterprise", "projectId", "measureId", "closedOn", "channelTold"],
  alwaysShownFilters: 4,
  facts: [
    {
      title: "section.service",
      onlyFilled: true,
      fields: ["kind", "servedOn", "content", "result", "closedOn", "channelTold", "note"],
    },
    {
      title: "section.serviceFor",
      onlyFilled: true,
      fields: ["enterpriseId", "projectId", "measureId", "unit", "handler"],
    },
  ],
  Standing,
  sections: [
    {
      name: "attachments",
      title: "attachments.title",
      Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).ServiceRecordFilesSection })),
    },
  ],
  past: (act) => toldOfFiles(act) ?? {},
  linked: [],
  empty: {
    nothing: "empty.serviceRecords",
    whatNext: "empty.serviceRecordsNext",
    create: "empty.serviceRecordsCreate",
  },
  importable: false,
  form: serviceForm,
});
