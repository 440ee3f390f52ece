import type { DisputeDraft } from "../../../../shared/disputes/contract.ts";
import { blankParty, headParties } from "../../../../shared/disputes/parties.ts";
import { kindOfParty } from "../../../../shared/disputes/party-kind.ts";
import { disputeProblems, standingProblems } from "../../../../shared/disputes/rules.ts";
import type { Standing } from "../../../../shared/disputes/rules.ts";
import type { AcceptedRow, SheetMapping } from "../../../../shared/imports/candidates.ts";
import type { ImportProblem } from "../../../../shared/imports/contract.ts";
import { cellOf } from "./plan.ts";
import { cellProblems } from "./planning.ts";
import type { Planning, Verdict } from "./planning.ts";

type Result = Pick<Standing, "state" | "outcome">;

/** The results that ledgers write, and where the dispute then stands. */
const results: readonly (readonly [words: readonly string[], result: Result])[] = [
  [["调解中", "正在调解", "化解中", "正在化解", "协商中"], { state: "in_mediation", outcome: null }],
  [["办理中", "部门办理中", "处理中", "进行中", "正在办理"], { state: "with_department", outcome: null }],
  [["中止", "中止调解", "调解中止"], { state: "suspended", outcome: null }],
  [
    ["调解成功", "达成协议", "已达成协议", "已调解", "已化解", "化解成功", "调解结案"],
    { state: "agreed", outcome: "mediated" },
  ],
  [["履行完毕", "已履行"], { state: "performed", outcome: "mediated" }],
  [["自行和解", "和解", "当事人和解"], { state: "settled", outcome: "settled" }],
  [["部门化解", "部门已化解", "行政化解", "部门办结"], { state: "resolved_by_department", outcome: "by_department" }],
  [
    ["转司法", "诉讼", "已起诉", "转诉讼", "法院受理", "仲裁", "司法途径"],
    { state: "litigated", outcome: "litigated" },
  ],
  [
    ["调解终止", "终止", "终止调解", "调解不成", "调解失败", "未达成协议"],
    { state: "terminated", outcome: "terminated" },
  ],
  [["撤回", "撤回申请", "撤诉"], { state: "withdrawn", outcome: "withdrawn" }],
  [["不予受理"], { state: "not_accepted", outcome: "not_accepted" }],
  [["移送", "已移送", "转办"], { state: "transferred", outcome: "transferred" }],
  [["并案", "已并案"], { state: "merged", outcome: "merged" }],
];

/** Where a dispute stands by the result that its ledger gives; null when the word is none of the usual. */
export function standingOf(result: string | null): Result | null {
  const word = result?.replace(/\s/gu, "") ?? "";
  const known = results.find(([words]) => words.includes(word));
  if (known) return known[1];
  // 未化解, 尚未办结, 待回访 …: nothing has come of it yet.
  return word === "" || /^[未尚待拟]/u.test(word) ? { state: "registered", outcome: null } : null;
}

/** Where in the ledger stands what a problem is about; a ledger knows one party on each side. */
const cellFor = {
  outcome: "result",
  "parties.0.partyName": "applicantName",
  "parties.0.partyUscc": "applicantUscc",
  "parties.1.partyName": "respondentName",
};

export function planDispute(planning: Planning, mapping: SheetMapping, accepted: AcceptedRow<"disputes">): Verdict {
  const { values } = accepted;
  const { words } = planning;
  const problems: ImportProblem[] = [];
  const unknown = (field: string) => problems.push(cellOf(mapping, accepted, field, "UNKNOWN_WORD"));
  const town = words.codeOf("town", values.town) ?? "";
  if (town === "") unknown("town");
  const type = words.codeOf("dispute_type_enterprise", values.type) ?? "";
  if (type === "") unknown("type");
  const source = values.source === null ? "not_stated" : (words.codeOf("dispute_source", values.source) ?? "");
  if (source === "") unknown("source");
  const result = standingOf(values.result);
  if (result === null) unknown("result");
  const leadUnit = values.leadUnit === null ? null : words.codeOrNew("organisation", values.leadUnit);
  const amountApproximate = accepted.warnings.some(({ code }) => code === "AMOUNT_APPROXIMATE");
  const coded = { town, type, officialType: words.officialTypeOf(type), source, leadUnit, amountApproximate };
  const dispute = draftOf(values, coded);
  const standing: Standing = {
    state: result?.state ?? "registered",
    outcome: result?.outcome ?? null,
    // A date beside a result that still goes on was warned about while reading; it is no outcome.
    outcomeOn: result?.outcome ? values.outcomeOn : null,
  };
  if (problems.length === 0) {
    const { today } = planning;
    const found = [...disputeProblems(dispute(), today), ...standingProblems(standing, values.registeredOn, today)];
    problems.push(...cellProblems(mapping, accepted, found, cellFor));
  }
  return {
    write: { kind: "disputes", dispute, leadUnit, standing },
    becomes: shownAs(dispute, standing, leadUnit === null ? null : words.shown("organisation", leadUnit)),
    problems,
    warnings: [],
  };
}

type Coded = Pick<DisputeDraft, "town" | "type" | "officialType" | "source" | "leadUnit" | "amountApproximate">;

/** In a scope of its own, so that a row waiting to be written keeps nothing else alive. */
function draftOf(values: AcceptedRow<"disputes">["values"], coded: Coded): () => DisputeDraft {
  return () => ({
    ...notInLedgers,
    ...coded,
    registeredOn: values.registeredOn,
    parties: [
      partyOf("applicant", values.applicantName, values.applicantUscc),
      partyOf("respondent", values.respondentName, null),
    ],
    amountClaimed: values.amountClaimed,
    handler: values.handler,
    dueOn: values.dueOn,
    note: values.note,
  });
}

/** What the ledgers that offices keep have no column for. */
const notInLedgers = {
  title: null,
  occurredOn: null,
  foundOn: null,
  place: null,
  special: null,
  sourceDocNo: null,
  enterpriseRelated: true,
  claim: null,
  claimBasis: null,
  amountBasis: null,
  peopleCount: null,
  riskLevel: null,
  importance: "ordinary",
  groupRisk: false,
  violenceRisk: false,
  leader: null,
  channel: null,
  courtProcedure: null,
  summary: null,
} as const satisfies Partial<DisputeDraft>;

type Party = DisputeDraft["parties"][number];

/** One for all: a ledger may have a hundred thousand rows. */
const noAgent: Party["agentScope"] = [];

function partyOf(role: "applicant" | "respondent", name: string, uscc: string | null): Party {
  return { ...blankParty, agentScope: noAgent, role, kind: kindOfParty(name, uscc), partyName: name, partyUscc: uscc };
}

function shownAs(dispute: () => DisputeDraft, standing: Standing, leadUnit: string | null): Verdict["becomes"] {
  return () => {
    const { parties, ...facts } = dispute();
    const { applicant, respondent } = headParties(parties);
    return {
      ...facts,
      ...standing,
      leadUnit,
      applicantName: applicant?.partyName ?? null,
      applicantUscc: applicant?.partyUscc ?? null,
      respondentName: respondent?.partyName ?? null,
    };
  };
}
