import type { Rows } from "../../../shared/contract.ts";
import type { MeasureDraft } from "../../../shared/measures/contract.ts";
import { searchWords } from "../../database/search-words.ts";
import { ownColumns } from "../registers/index.ts";
import type { Register, Values } from "../registers/index.ts";

/** What the table says of a measure; its colour is found on the day on which somebody asks. */
type StoredMeasure = Omit<Rows["measures"], "colour" | "colourReason">;

export const measureRegister: Register<StoredMeasure> = {
  table: "measure",
  columns: {
    ...ownColumns([
      "no",
      "heading",
      "task",
      "leadUnit",
      "responsibleUnits",
      "responsible",
      "setOn",
      "dueOn",
      "state",
      "stateSince",
      "percent",
      "plannedPercent",
      "reportedOn",
      "closedOn",
      "closeReason",
      "note",
    ]),
    supervisions:
      "(SELECT count(*) FROM supervision AS s WHERE s.measure_id = r.id AND s.state <> 'withdrawn' AND s.removed_at IS NULL)",
  },
  flags: [],
  json: ["responsibleUnits"],
  filters: {
    heading: { kind: "anyOf", column: "r.heading" },
    state: { kind: "anyOf", column: "r.state" },
    leadUnit: { kind: "anyOf", column: "r.lead_unit" },
    setOn: { kind: "range", column: "r.set_on" },
    dueOn: { kind: "range", column: "r.due_on" },
    percent: { kind: "range", column: "r.percent" },
  },
  sorts: {
    no: { column: "r.no", nullable: false },
    dueOn: { column: "r.due_on", nullable: false },
    percent: { column: "r.percent", nullable: false },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "no", direction: "asc" },
};

export function measureValues(draft: MeasureDraft): Values {
  return {
    no: draft.no,
    heading: draft.heading,
    task: draft.task,
    lead_unit: draft.leadUnit,
    responsible_units: JSON.stringify(draft.responsibleUnits),
    responsible: draft.responsible,
    set_on: draft.setOn,
    due_on: draft.dueOn,
    note: draft.note,
  };
}

export function measureWords({ task, responsible, note }: Pick<MeasureDraft, "task" | "responsible" | "note">): string {
  return searchWords([task, note], [responsible]);
}
