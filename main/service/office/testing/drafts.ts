import type { Inputs } from "../../../../shared/contract.ts";
import type { RegisterName } from "../../../../shared/search-contract.ts";
import { blankParty } from "../../../../shared/disputes/parties.ts";
import { usccWithCheck } from "../../../../shared/identifiers.ts";
import { plainLoan } from "../../../../shared/loans/blank.ts";
import { unsplit } from "../../../../shared/payments/rules.ts";
import type { Client } from "./office.ts";

/** Every field of a register's record, as somebody fills them in. */
type Draft<Name extends RegisterName> = Inputs[Name] extends { revise: infer Whole }
  ? Omit<Whole, "id" | "version">
  : never;

type DraftParty = Draft<"disputes">["parties"][number];

/** The nth made-up credit code of the county. */
export function creditCode(n: number): string {
  return usccWithCheck(`91610723MA${String(n).padStart(7, "0")}`);
}

export function enterpriseDraft(over: Partial<Draft<"enterprises">> = {}): Draft<"enterprises"> {
  return {
    name: "洋县稻香食品有限公司（虚构）",
    uscc: creditCode(1),
    size: "small",
    industry: "C",
    town: "610723001",
    legalRepresentative: "王某乙",
    contactName: null,
    contactPhone: null,
    isFinancial: false,
    note: null,
    ...over,
  };
}

/** One party of a dispute. Where nothing else is said, an enterprise that asks for something. */
export function partyDraft(over: Partial<DraftParty> = {}): DraftParty {
  const isOther = over.role !== undefined && over.role !== "applicant";
  return {
    ...blankParty,
    role: "applicant",
    kind: "enterprise",
    partyName: isOther ? "洋县云岭物流有限公司（虚构）" : "洋县稻香食品有限公司（虚构）",
    partyUscc: (over.kind ?? "enterprise") === "enterprise" ? creditCode(isOther ? 2 : 1) : null,
    agentScope: [],
    ...over,
  };
}

/** Two enterprises in conflict, each of them with what is said of it. */
export function pairOf(applicant: Partial<DraftParty> = {}, respondent: Partial<DraftParty> = {}): DraftParty[] {
  return [partyDraft(applicant), partyDraft({ role: "respondent", ...respondent })];
}

export function disputeDraft(over: Partial<Draft<"disputes">> = {}): Draft<"disputes"> {
  return {
    title: null,
    registeredOn: "2026-11-02",
    occurredOn: null,
    foundOn: null,
    town: "610723001",
    place: null,
    type: "sale_contract",
    officialType: null,
    special: null,
    source: "application",
    sourceDocNo: null,
    enterpriseRelated: true,
    parties: pairOf(),
    claim: null,
    claimBasis: null,
    amountClaimed: 12_000_000,
    amountApproximate: false,
    amountBasis: null,
    peopleCount: null,
    riskLevel: "low",
    importance: "ordinary",
    groupRisk: false,
    violenceRisk: false,
    leadUnit: "justice_bureau",
    handler: "甲承办",
    leader: null,
    channel: null,
    courtProcedure: null,
    dueOn: "2026-12-02",
    summary: "货款长期未付，申请人要求付清余款。",
    note: null,
    ...over,
  };
}

/** The same to be entered whatever the office has already: most tests need several that differ in one thing. */
export function disputeEntry(over: Partial<Draft<"disputes">> = {}): Inputs["disputes"]["create"] {
  return { ...disputeDraft(over), similar: { decision: "go_on" } };
}

/** Money recovered for an enterprise. */
export function paymentDraft(over: Partial<Draft<"payments">> = {}): Draft<"payments"> {
  return {
    receivedOn: "2026-11-10",
    payerName: "洋县云岭物流有限公司（虚构）",
    payeeName: "洋县稻香食品有限公司（虚构）",
    payeeUscc: creditCode(1),
    amount: 5_000_000,
    headline: "recovery",
    category: "R1",
    voucherNo: "PZ20261110",
    channel: "bank_transfer",
    disputeId: null,
    loanId: null,
    arrearsId: null,
    instalmentNo: null,
    proceedingId: null,
    method: null,
    ...unsplit,
    participants: [],
    tags: [],
    leadUnit: "justice_bureau",
    reversesId: null,
    note: null,
    ...over,
  };
}

/** Money collected for a bank. */
export function collectionDraft(loanId: number, over: Partial<Draft<"payments">> = {}): Draft<"payments"> {
  return paymentDraft({
    payerName: "洋县稻香食品有限公司（虚构）",
    payeeName: "洋县农村商业银行（虚构）",
    payeeUscc: creditCode(9),
    headline: "collection",
    category: null,
    voucherNo: "DK20261110",
    loanId,
    method: "instalments",
    fees: 10_000,
    penalty: 0,
    interest: 90_000,
    principal: 4_900_000,
    other: 0,
    ...over,
  });
}

export function loanDraft(over: Partial<Draft<"loans">> = {}): Draft<"loans"> {
  return {
    ...plainLoan,
    bank: "rural_commercial_bank",
    loanNo: "610723202200100200",
    borrowerName: "洋县稻香食品有限公司（虚构）",
    borrowerUscc: creditCode(1),
    fiveTierClass: "substandard",
    classifiedOn: "2026-06-30",
    guarantee: "guarantor",
    handedOverOn: "2026-08-03",
    balanceAtHandover: 42_000_000,
    ...over,
  };
}

/** 120 000 yuan that a bureau owes for goods delivered in September: due a month before the tests' Monday. */
export function arrearsDraft(over: Partial<Draft<"arrears">> = {}): Draft<"arrears"> {
  return {
    registeredOn: "2026-11-02",
    debtorName: "洋县城乡建设局（虚构）",
    debtorUscc: creditCode(5),
    debtorKind: "government",
    creditorName: "洋县稻香食品有限公司（虚构）",
    creditorUscc: creditCode(1),
    creditorSize: "small",
    town: "610723001",
    contractNo: "HT-2026-031",
    contractName: "办公物资采购合同",
    signedOn: "2026-08-03",
    subject: "goods",
    contractAmount: 20_000_000,
    settledAmount: null,
    paidBefore: null,
    principal: 12_000_000,
    disputed: 0,
    disputeReason: null,
    deliveredOn: "2026-09-23",
    acceptedOn: null,
    acceptanceUntil: null,
    settlementOn: null,
    agreedDays: null,
    industryNorm: false,
    industryNormReason: null,
    payWhenPaid: false,
    dueOverride: null,
    dueReason: null,
    agreedRate: null,
    lpr: null,
    depositKind: null,
    fundSource: "fiscal",
    lawsuit: "none",
    disputeId: null,
    leadUnit: "justice_bureau",
    leader: null,
    complaintNo: null,
    complainedOn: null,
    transferredOn: null,
    complaintExtended: false,
    answeredOn: null,
    note: null,
    ...over,
  };
}

export function projectDraft(over: Partial<Draft<"projects">> = {}): Draft<"projects"> {
  return {
    name: "洋县黑米精深加工生产线项目（虚构）",
    shortName: "黑米生产线",
    projectCode: "2611-610723-04-01-109001",
    ownerUnit: "洋县稻香食品有限公司（虚构）",
    ownerUscc: creditCode(1),
    category: "new_start",
    level: "county",
    industry: "C",
    nature: "new_build",
    town: "610723001",
    address: "城东工业园三路",
    totalInvestment: 1_030_700_000,
    yearInvestment: null,
    fundSources: ["own", "loan"],
    landMu: 4_850,
    farmlandMu: 1_200,
    landTaking: true,
    acqHouseholds: 23,
    acqPeople: 81,
    approveDept: "县发展和改革局",
    approveMode: "filing",
    stage: "preparation",
    plannedStart: "2027-03-01",
    plannedEnd: "2028-12-31",
    leadUnit: "development_reform_bureau",
    leader: null,
    contact: null,
    note: null,
    ...over,
  };
}

/** A project that takes land, on its way to the ordinary procedure. */
export function assessmentDraft(
  projectId: number,
  over: Partial<Draft<"assessments">> & { secret?: boolean } = {},
): Draft<"assessments"> & { secret: boolean } {
  return {
    projectId,
    registeredOn: "2026-10-12",
    procedure: "general",
    landTaking: true,
    nimby: false,
    trigger: "first",
    prejudged: "general",
    decidingUnit: "洋县人民政府",
    responsibleUnit: "洋县发展和改革局",
    implementingUnit: null,
    thirdParty: "汉中某咨询有限公司（虚构）",
    handler: "乙承办",
    possibleParticipants: null,
    foreseenIncident: null,
    incidentPeople: null,
    note: null,
    secret: false,
    ...over,
  };
}

type ListedPaper = Draft<"fasttrack">["materials"][number];

/** A paper of the catalogue, missing unless it is said to be there. */
export function paperDraft(code: string, name: string, presence: ListedPaper["presence"] = "missing"): ListedPaper {
  return { code, name, presence, deferrable: null, gate: null };
}

/** What an applicant of an assessment hands in at the least, land taken or not. */
export const intakePapers: readonly ListedPaper[] = [
  paperDraft("application", "评估申请书", "present"),
  paperDraft("identity_proof", "主体资格证明", "present"),
  paperDraft("project_basis", "立项依据", "present"),
  paperDraft("project_outline", "项目概况", "present"),
  paperDraft("compensation_plan", "征地拆迁补偿方案", "present"),
];

/** Received on 2 November 2026 with two papers missing, to be concluded by the 30th. */
export function fastTrackDraft(
  assessmentId: number | null,
  over: Partial<Draft<"fasttrack">> = {},
): Draft<"fasttrack"> {
  return {
    assessmentId,
    disputeId: null,
    loanId: null,
    arrearsId: null,
    applicantName: "洋县稻香食品有限公司（虚构）",
    applicantUscc: creditCode(1),
    agent: null,
    receivedOn: "2026-11-02",
    ownMatterDueOn: null,
    excluded: "no",
    excludedMatter: null,
    materials: [
      ...intakePapers,
      paperDraft("land_pre_review", "用地预审意见"),
      paperDraft("feasibility_reply", "可研批复"),
    ],
    handler: "乙承办",
    note: null,
    ...over,
  };
}

/** An assessment with its project, for what hangs on one. */
export async function newAssessment(client: Client): Promise<{ projectId: number; assessmentId: number }> {
  const project = await client.projects.create(projectDraft());
  const assessment = await client.assessments.create(assessmentDraft(project.id));
  return { projectId: project.id, assessmentId: assessment.id };
}

export function measureDraft(over: Partial<Draft<"measures">> = {}): Draft<"measures"> {
  return {
    no: 1,
    heading: "legal_checkups",
    task: "为园区三十家企业做一次法治体检",
    leadUnit: "justice_bureau",
    responsibleUnits: ["commerce_federation"],
    responsible: "戊科长",
    setOn: "2026-10-09",
    dueOn: "2026-12-31",
    note: null,
    ...over,
  };
}

export function serviceDraft(over: Partial<Draft<"serviceRecords">> = {}): Draft<"serviceRecords"> {
  return {
    kind: "visit",
    servedOn: "2026-11-18",
    unit: "justice_bureau",
    handler: "乙承办",
    enterpriseId: null,
    projectId: null,
    measureId: null,
    content: "走访黑米加工企业，了解用工合同情况",
    result: null,
    closedOn: null,
    channelTold: false,
    note: null,
    ...over,
  };
}
