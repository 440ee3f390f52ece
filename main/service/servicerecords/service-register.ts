import type { Rows } from "../../../shared/contract.ts";
import type { ServiceDraft } from "../../../shared/servicerecords/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { insertRecord, ownColumns } from "../registers/index.ts";
import type { Register, Values, Writing } from "../registers/index.ts";

export const serviceRegister: Register<Rows["serviceRecords"]> = {
  table: "service_record",
  columns: {
    ...ownColumns([
      "kind",
      "servedOn",
      "unit",
      "handler",
      "enterpriseId",
      "projectId",
      "measureId",
      "content",
      "result",
      "closedOn",
      "channelTold",
      "note",
    ]),
    enterpriseName: "(SELECT e.name FROM enterprise AS e WHERE e.id = r.enterprise_id)",
    projectName: "(SELECT p.name FROM project AS p WHERE p.id = r.project_id)",
    measureTask: "(SELECT m.task FROM measure AS m WHERE m.id = r.measure_id)",
  },
  flags: ["channelTold"],
  filters: {
    kind: { kind: "anyOf", column: "r.kind" },
    unit: { kind: "anyOf", column: "r.unit" },
    servedOn: { kind: "range", column: "r.served_on" },
    closedOn: { kind: "range", column: "r.closed_on" },
    isOpen: { kind: "flag", column: "(r.closed_on IS NULL)" },
    channelTold: { kind: "flag", column: "r.channel_told" },
    enterprise: { kind: "link", columns: ["r.enterprise_id"] },
    projectId: { kind: "link", columns: ["r.project_id"] },
    measureId: { kind: "link", columns: ["r.measure_id"] },
  },
  sorts: {
    servedOn: { column: "r.served_on", nullable: false },
    closedOn: { column: "r.closed_on", nullable: true },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "servedOn", direction: "desc" },
};

export function serviceValues(draft: ServiceDraft): Values {
  return {
    kind: draft.kind,
    served_on: draft.servedOn,
    unit: draft.unit,
    handler: draft.handler,
    enterprise_id: draft.enterpriseId,
    project_id: draft.projectId,
    measure_id: draft.measureId,
    content: draft.content,
    result: draft.result,
    closed_on: draft.closedOn,
    channel_told: draft.channelTold ? 1 : 0,
    note: draft.note,
  };
}

type Worded = Pick<ServiceDraft, "handler" | "enterpriseId" | "projectId" | "content" | "result" | "note">;

/** Found by what was done, and by whom it was done for. */
export function serviceWords(connection: Connection, draft: Worded): string {
  const { enterpriseId, projectId, handler, content, result, note } = draft;
  const nameOf = (table: "enterprise" | "project", id: number | null): string | null => {
    const found = statement(connection, `SELECT name FROM ${table} WHERE id = ?`).pluck().get(id);
    return typeof found === "string" ? found : null;
  };
  return searchWords(
    [content, result, note],
    [nameOf("enterprise", enterpriseId), nameOf("project", projectId), handler],
  );
}

/** Enters a checked service record; answers its id. */
export function recordService(writing: Writing, draft: ServiceDraft): number {
  return insertRecord(writing, "service_record", serviceValues(draft), serviceWords(writing.connection, draft));
}
