import { chineseCount } from "../../../../../shared/documents/chinese-days.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import type { FastTrackState } from "../../../../../shared/fasttrack/states.ts";
import { breachKinds, gates, paperForms, paperStates, promises } from "../../../../../shared/fasttrack/words.ts";
import type { BreachKind } from "../../../../../shared/fasttrack/words.ts";
import { statement } from "../../../office/statements.ts";
import type { StoredRecord, Value } from "../../../registers/index.ts";
import { day, joined, paragraphsOf, said, textOf, wordIn } from "../making.ts";
import { fileNumber, titleOf } from "../of-case.ts";
import { confirmedBasis } from "./basis.ts";
import { ofOffice, rowOf } from "./making.ts";
import type { ProjectMaking } from "./making.ts";

type Missing = DocumentFacts<"one_time_notice">["missing"][number];

/** 一次性告知书: everything that was missing, whether it may come later or not. */
export function oneTimeNotice(making: ProjectMaking): DocumentFacts<"one_time_notice"> {
  const { record } = making.owner;
  const materials = materialsOf(making);
  return {
    ...factsOfCase(making),
    ...noticeOf(making),
    // Which form and which day were promised stands in the commitment.
    missing: materials.map((material, place) => ({
      ...missing(material, place),
      form: joined(Object.values(paperForms).map(({ zh }) => zh)),
      dueOn: latestDay(material, record),
    })),
    hasIntake: materials.some((material) => material["class"] !== "deferrable"),
    noticeOn: day(record["notice_on"]),
  };
}

/** 容缺受理承诺书: to be signed, or as it was signed. */
export function commitment(making: ProjectMaking): DocumentFacts<"commitment"> {
  const { record } = making.owner;
  return {
    ...factsOfCase(making),
    ...noticeOf(making),
    ...deferred(making),
    promises: Object.values(promises).map(({ zh }, place) => ({ no: chineseCount(place + 1), promise: zh })),
    signatory: said(record["signatory"]),
    signedOn: day(record["signed_on"]),
    agent: said(record["agent"]),
  };
}

/** 容缺受理通知书 */
export function deferredAcceptance(making: ProjectMaking): DocumentFacts<"deferred_acceptance"> {
  return {
    ...factsOfCase(making),
    ...noticeOf(making),
    ...deferred(making),
    acceptedOn: day(lastDayIn(making, "accepted")),
    signedOn: day(making.owner.record["signed_on"]),
  };
}

/** 补正材料通知书: what is awaited, was sent back, or is asked for once more. */
export function correctionNotice(making: ProjectMaking): DocumentFacts<"correction_notice"> {
  return {
    ...factsOfCase(making),
    basis: basisOf(making),
    missing: openMaterials(making).map((material, place) => ({
      ...missing(material, place),
      dueOn: day(material["correction_due_on"] ?? material["due_on"]),
      standing: material["correction_demanded_on"] === null ? wordIn(paperStates, material["state"]) : "限期整改",
      returnReason: material["state"] === "returned" ? said(material["return_reason"]) : "",
    })),
  };
}

/**
 * 终止决定书, or 撤销决定书 where the matter was done already; before it was decided, to be signed: with room for its number,
 * its day and the reason.
 */
export function breachDecision(making: ProjectMaking): DocumentFacts<"breach_decision"> {
  const { record } = making.owner;
  const isRevocation = isDone(record);
  const unfulfilled = overdueMaterials(making);
  return {
    ...factsOfCase(making),
    heading: isRevocation ? "撤销决定书" : "终止决定书",
    isRevocation,
    decisionNo: said(record["breach_no"]),
    decidedOn: day(record["breach_on"]),
    acceptedOn: day(lastDayIn(making, "accepted")),
    signedOn: day(record["signed_on"]),
    closedOn: day(lastDayIn(making, "closed")),
    hasUnfulfilled: unfulfilled.length > 0,
    unfulfilled: unfulfilled.map(missing),
    reason: isDecided(record) ? paragraphsOf(record["close_reason"]) : [],
    basis: basisOf(making),
    creditNote: wordIn(breachKinds, breachOf(record)),
  };
}

/** Whether a promise was broken, decided or not: a paper is overdue, or a check found a promise to be false. */
export function isBroken(making: Pick<ProjectMaking, "connection" | "owner" | "on">): boolean {
  const { record } = making.owner;
  if (isDecided(record)) return true;
  if (!running.includes(said(record["state"]))) return false;
  if (!isDone(record)) return overdueMaterials(making).length > 0;
  const lastTerms = overdueMaterials(making).filter((material) => material["correction_due_on"] !== null);
  return record["post_check_result"] === "false_promise" || lastTerms.length > 0;
}

/** While something can still come of a promise. */
const running: readonly string[] = [
  "accepted",
  "under_review",
  "correcting",
  "complete",
  "closed",
] satisfies FastTrackState[];

function isDecided(record: StoredRecord): boolean {
  return record["breach_no"] !== null;
}

function isDone(record: StoredRecord): boolean {
  return record["state"] === "closed" || record["state"] === "revoked";
}

/** As it was decided, or as it stands. */
function breachOf(record: StoredRecord): Value | undefined {
  if (isDecided(record)) return record["breach_kind"];
  if (!isDone(record)) return "expired" satisfies BreachKind;
  return record["post_check_result"] === "false_promise"
    ? ("false_promise" satisfies BreachKind)
    : ("start_overdue" satisfies BreachKind);
}

/** Papers that are not there and whose day, or last term, had passed when it was decided, or when the paper was made. */
function overdueMaterials(making: Pick<ProjectMaking, "connection" | "owner" | "on">): StoredRecord[] {
  const decidedOn = textOf(making.owner.record["breach_on"]) ?? making.on;
  return openMaterials(making).filter(
    (material) => said(material["correction_due_on"] ?? material["due_on"]) < decidedOn,
  );
}

/** Every paper that was missing at receipt. */
export function materialsOf({ connection, owner }: Pick<ProjectMaking, "connection" | "owner">): StoredRecord[] {
  return statement(connection, "SELECT * FROM deferred_material WHERE case_id = ? ORDER BY position").all(
    owner.id,
  ) as StoredRecord[];
}

/** Papers that were promised and are not there. */
export function openMaterials(making: Pick<ProjectMaking, "connection" | "owner">): StoredRecord[] {
  return materialsOf(making).filter(
    (material) =>
      material["class"] === "deferrable" && (material["state"] === "due" || material["state"] === "returned"),
  );
}

/** The last day on which the case came into a state; null where it never did. */
export function lastDayIn({ connection, owner }: Pick<ProjectMaking, "connection" | "owner">, state: string) {
  const found = statement(
    connection,
    "SELECT done_on FROM fast_track_step WHERE case_id = ? AND to_state = ? AND from_state <> to_state ORDER BY id DESC LIMIT 1",
  )
    .pluck()
    .get(owner.id, state);
  return typeof found === "string" ? found : null;
}

function deferred(making: ProjectMaking): { readonly missing: readonly Missing[] } {
  const materials = materialsOf(making).filter((material) => material["class"] === "deferrable");
  return { missing: materials.map(missing) };
}

/** With the day that was promised; before one was, there is room to write it. */
function missing(material: StoredRecord, place: number): Missing {
  const isDeferrable = material["class"] === "deferrable";
  return {
    no: String(place + 1),
    name: said(material["name"]),
    gate: isDeferrable ? `可容缺，${wordIn(gates, material["gate"])}补齐` : "不可容缺",
    form: wordIn(paperForms, material["form"]),
    dueOn: day(material["due_on"]),
  };
}

/** By when a paper has to be there at the latest. */
function latestDay(material: StoredRecord, kase: StoredRecord): string {
  if (material["class"] !== "deferrable") return "受理前";
  if (material["gate"] === "start") return "开工前";
  return textOf(kase["matter_due_on"]) === null ? "" : `不迟于${day(kase["matter_due_on"])}`;
}

function noticeOf({ owner }: ProjectMaking) {
  return { noticeNo: said(owner.record["notice_no"]) };
}

function basisOf({ connection, owner }: ProjectMaking): string {
  return confirmedBasis(connection, "fast_track", owner.record["rule_version"]);
}

/** What every paper of a case can say. */
function factsOfCase(making: ProjectMaking) {
  const { connection, owner } = making;
  const { record } = owner;
  const enterprise = rowOf(connection, "enterprise", record["applicant_id"]);
  const assessment = rowOf(connection, "assessment", record["assessment_id"]);
  const project = rowOf(connection, "project", assessment?.["project_id"]);
  return {
    ...ofOffice(making),
    caseNo: said(record["case_no"]),
    applicant: said(record["applicant_name"]),
    applicantUscc: said(record["applicant_uscc"]),
    legalRepresentative: said(enterprise?.["legal_representative"]),
    contact: said(enterprise?.["contact_name"]),
    phone: said(enterprise?.["contact_phone"]),
    matter: matterOf(making, project),
    projectName: said(project?.["name"]),
    projectCode: said(project?.["project_code"]),
    receivedOn: day(record["received_on"]),
    matterDueOn: day(record["matter_due_on"]),
    handler: said(record["handler"]),
  };
}

/** What is applied for: the assessment of a project, or what the office does about a dispute, a loan or what is owed. */
function matterOf({ connection, owner }: ProjectMaking, project: StoredRecord | null): string {
  const { record } = owner;
  if (project !== null) return `${said(project["name"])}社会稳定风险评估`;
  const dispute = rowOf(connection, "dispute", record["dispute_id"]);
  if (dispute !== null) return `${titleOf(connection, dispute)}受理（${fileNumber(dispute)}）`;
  const loan = rowOf(connection, "loan", record["loan_id"]);
  if (loan !== null) return `${said(loan["borrower_name"])}贷款清收（借据编号${said(loan["loan_no"])}）`;
  const arrears = rowOf(connection, "arrears", record["arrears_id"]);
  return arrears === null ? "" : `${said(arrears["creditor_name"])}被拖欠账款清欠（${said(arrears["arrears_no"])}）`;
}
