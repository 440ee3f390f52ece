import { lazy } from "react";
import type { FastTrackDraft } from "../../shared/fasttrack/contract.ts";
import { overFastTrackStates } from "../../shared/fasttrack/states.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import { client } from "../app/client.ts";
import { toldOfFiles } from "../parts/record/told-files.ts";
import { registerView } from "../parts/register/view.ts";
import { fastTrackViewFields } from "./fields.ts";
import { fastTrackForm } from "./form.ts";
import { fastTrackSections } from "./sections.ts";
import { Standing } from "./standing.tsx";
import { toldOfFastTrack } from "./told.ts";
import { isEnded, toneOf } from "./tone.ts";
import type { FastTrackRow } from "./with-file.tsx";

/** 容缺件 */
export const fastTrackView = registerView<FastTrackRow, FastTrackDraft>({
  name: "fasttrack",
  noun: registerNouns.fasttrack,
  procedures: client.fasttrack,
  fields: fastTrackViewFields,
  numberOf: (row) => row.caseNo,
  titleOf: (row) => `${row.applicantName} · ${row.title}`,
  stateOf: (row) => ({ field: "state", tone: toneOf(row.state) }),
  dueOf: (row) => (row.outstanding === 0 || overFastTrackStates.some((over) => over === row.state) ? null : row.dueOn),
  columns: [
    { field: "caseNo", width: 150 },
    { field: "state", width: 134 },
    { field: "dueOn", width: 150 },
    { field: "applicantName", width: 200 },
    { field: "title", width: 220 },
    { field: "owner", width: 90 },
    { field: "outstanding", width: 80 },
    { field: "matterDueOn", width: 110 },
    { field: "receivedOn", width: 100 },
    { field: "handler", width: 90 },
    { field: "materials", width: 240, hidden: true },
    { field: "number", width: 150, hidden: true },
    { field: "noticeNo", width: 160, hidden: true },
    { field: "breachNo", width: 160, hidden: true },
    { field: "closedOn", width: 100, hidden: true },
    { field: "postCheckDueOn", width: 100, hidden: true },
    { field: "updatedAt", width: 140, hidden: true },
  ],
  sorts: ["dueOn", "receivedOn", "caseNo", "updatedAt"],
  defaultSort: { by: "updatedAt", direction: "desc" },
  filters: ["state", "dueOn", "owner", "receivedOn", "matterDueOn", "assessmentId", "projectId", "enterprise"],
  alwaysShownFilters: 3,
  facts: [
    {
      title: "section.application",
      onlyFilled: true,
      fields: [
        "assessmentId",
        "disputeId",
        "loanId",
        "arrearsId",
        "applicantName",
        "applicantUscc",
        "agent",
        "receivedOn",
        "matterDueOn",
        "excluded",
        "excludedMatter",
        "handler",
      ],
    },
    { title: "section.fastTrackPapers", onlyFilled: true, fields: ["materials"] },
    { title: "section.result", onlyFilled: true, fields: ["closedOn", "closeReason", "note"] },
  ],
  Standing,
  sections: fastTrackSections,
  past: (act) => toldOfFiles(act) ?? toldOfFastTrack(act),
  linked: [],
  empty: { nothing: "empty.fasttrack", whatNext: "empty.fasttrackNext", create: "empty.fasttrackCreate" },
  importable: true,
  form: fastTrackForm,
  fixed: (row) => (isEnded(row.state) ? "fasttrack.endedWhy" : null),
  Acts: lazy(async () => ({ default: (await import("./acts/fast-track-acts.tsx")).FastTrackActs })),
});
