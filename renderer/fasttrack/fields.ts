import { fastTrackFields as names } from "../../shared/fasttrack/fields.ts";
import { fastTrackStates } from "../../shared/fasttrack/states.ts";
import { breachKinds, exclusions, fastTrackOwners, postCheckResults } from "../../shared/fasttrack/words.ts";
import { registerNouns } from "../../shared/registers/nouns.ts";
import type { Fields } from "../parts/fields/field.ts";
import { enterpriseField, metaFields } from "../parts/fields/usual-fields.ts";
import { ExcludedMatterInput, PlainText } from "./excluded-matter-input.tsx";
import { MaterialsInput } from "./materials-input.tsx";
import { MaterialsTable } from "./materials-table.tsx";
import { materialsWords } from "./materials.ts";

export const fastTrackViewFields = {
  ...metaFields,
  caseNo: { name: names.caseNo, kind: "text" },
  owner: { name: names.owner, kind: "choice", choices: fastTrackOwners },
  title: { name: names.title, kind: "text" },
  number: { name: names.number, kind: "text" },
  assessmentId: { name: names.assessmentId, kind: "record", register: "assessments", shownAs: "title" },
  // Of its assessment; a list can be narrowed to it.
  projectId: { name: registerNouns.projects, kind: "record", register: "projects" },
  disputeId: { name: names.disputeId, kind: "record", register: "disputes", shownAs: "title" },
  loanId: { name: names.loanId, kind: "record", register: "loans", shownAs: "title" },
  arrearsId: { name: names.arrearsId, kind: "record", register: "arrears", shownAs: "title" },
  applicantName: { name: names.applicantName, kind: "text" },
  applicantUscc: { name: names.applicantUscc, kind: "creditCode" },
  agent: { name: names.agent, kind: "text" },
  receivedOn: { name: names.receivedOn, kind: "date" },
  matterDueOn: { name: names.matterDueOn, kind: "date" },
  ownMatterDueOn: { name: names.ownMatterDueOn, kind: "date" },
  dueOn: { name: names.dueOn, kind: "date" },
  excluded: { name: names.excluded, kind: "choice", choices: exclusions },
  excludedMatter: {
    name: names.excludedMatter,
    kind: "own",
    words: (value) => (typeof value === "string" ? value : ""),
    Show: PlainText,
    Input: ExcludedMatterInput,
  },
  materials: { name: names.materials, kind: "own", words: materialsWords, Show: MaterialsTable, Input: MaterialsInput },
  deferred: { name: names.deferred, kind: "count" },
  outstanding: { name: names.outstanding, kind: "count" },
  handler: { name: names.handler, kind: "name" },
  state: { name: names.state, kind: "choice", choices: fastTrackStates },
  stateSince: { name: names.stateSince, kind: "date" },
  noticeNo: { name: names.noticeNo, kind: "text" },
  noticeOn: { name: names.noticeOn, kind: "date" },
  signatory: { name: names.signatory, kind: "text" },
  signedOn: { name: names.signedOn, kind: "date" },
  closedOn: { name: names.closedOn, kind: "date" },
  closeReason: { name: names.closeReason, kind: "longText" },
  breachNo: { name: names.breachNo, kind: "text" },
  breachOn: { name: names.breachOn, kind: "date" },
  breachKind: { name: names.breachKind, kind: "choice", choices: breachKinds },
  postCheckDueOn: { name: names.postCheckDueOn, kind: "date" },
  postCheckedOn: { name: names.postCheckedOn, kind: "date" },
  postCheckResult: { name: names.postCheckResult, kind: "choice", choices: postCheckResults },
  note: { name: names.note, kind: "longText" },
  enterprise: enterpriseField,
} as const satisfies Fields;
