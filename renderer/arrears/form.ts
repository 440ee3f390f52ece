import { lazy } from "react";
import type { ArrearsDraft } from "../../shared/arrears/contract.ts";
import { arrearsProblems } from "../../shared/arrears/rules.ts";
import type { Rows } from "../../shared/contract.ts";
import { client } from "../app/client.ts";
import type { FormView } from "../parts/register/view.ts";

const DueNote = lazy(async () => ({ default: (await import("./due-note.tsx")).DueNote }));

/** In the order in which somebody tells it: who is owed by whom, for what, how much, since when, and what was agreed. */
export const arrearsForm: FormView<Rows["arrears"], ArrearsDraft> = {
  sections: [
    { title: "section.arrearsCreditor", fields: ["creditorName", "creditorUscc", "creditorSize", "town"] },
    { title: "section.arrearsDebtor", fields: ["debtorName", "debtorUscc", "debtorKind", "fundSource"] },
    {
      title: "section.arrearsContract",
      fields: ["subject", "contractName", "contractNo", "signedOn", "contractAmount", "depositKind"],
    },
    {
      title: "section.arrearsOwed",
      fields: ["settledAmount", "paidBefore", "principal", "disputed", "disputeReason"],
    },
    {
      title: "section.arrearsDue",
      fields: [
        "deliveredOn",
        "acceptedOn",
        "acceptanceUntil",
        "settlementOn",
        "agreedDays",
        "payWhenPaid",
        "industryNorm",
        "industryNormReason",
        "agreedRate",
        "lpr",
        "dueOverride",
        "dueReason",
      ],
      Note: DueNote,
    },
    {
      title: "section.arrearsComplaint",
      fields: ["complaintNo", "complainedOn", "transferredOn", "complaintExtended", "answeredOn"],
    },
    {
      title: "section.arrearsCharge",
      fields: ["registeredOn", "leadUnit", "leader", "lawsuit", "disputeId", "note"],
    },
  ],
  blank: (today) => ({
    registeredOn: today,
    debtorName: null,
    debtorUscc: null,
    debtorKind: null,
    creditorName: null,
    creditorUscc: null,
    creditorSize: null,
    town: null,
    contractNo: null,
    contractName: null,
    signedOn: null,
    subject: null,
    contractAmount: null,
    settledAmount: null,
    paidBefore: null,
    principal: null,
    disputed: 0,
    disputeReason: null,
    deliveredOn: null,
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
    fundSource: null,
    lawsuit: null,
    disputeId: null,
    leadUnit: null,
    leader: null,
    complaintNo: null,
    complainedOn: null,
    transferredOn: null,
    complaintExtended: false,
    answeredOn: null,
    note: null,
  }),
  seed: async ({ enterprise, disputeId }) => {
    if (disputeId !== undefined) return fromDispute(disputeId);
    if (enterprise === undefined) return {};
    const { record } = await client.enterprises.open({ id: enterprise });
    return { creditorName: record.name, creditorUscc: record.uscc, town: record.town };
  },
  draftOf: (row) => ({
    registeredOn: row.registeredOn,
    debtorName: row.debtorName,
    debtorUscc: row.debtorUscc,
    debtorKind: row.debtorKind,
    creditorName: row.creditorName,
    creditorUscc: row.creditorUscc,
    creditorSize: row.creditorSize,
    town: row.town,
    contractNo: row.contractNo,
    contractName: row.contractName,
    signedOn: row.signedOn,
    subject: row.subject,
    contractAmount: row.contractAmount,
    settledAmount: row.settledAmount,
    paidBefore: row.paidBefore,
    principal: row.principal,
    disputed: row.disputed,
    disputeReason: row.disputeReason,
    deliveredOn: row.deliveredOn,
    acceptedOn: row.acceptedOn,
    acceptanceUntil: row.acceptanceUntil,
    settlementOn: row.settlementOn,
    agreedDays: row.agreedDays,
    industryNorm: row.industryNorm,
    industryNormReason: row.industryNormReason,
    payWhenPaid: row.payWhenPaid,
    dueOverride: row.dueOverride,
    dueReason: row.dueReason,
    agreedRate: row.agreedRate,
    lpr: row.lpr,
    depositKind: row.depositKind,
    fundSource: row.fundSource,
    lawsuit: row.lawsuit,
    disputeId: row.disputeId,
    leadUnit: row.leadUnit,
    leader: row.leader,
    complaintNo: row.complaintNo,
    complainedOn: row.complainedOn,
    transferredOn: row.transferredOn,
    complaintExtended: row.complaintExtended,
    answeredOn: row.answeredOn,
    note: row.note,
  }),
  required: () => [
    "registeredOn",
    "creditorName",
    "creditorUscc",
    "debtorName",
    "debtorKind",
    "subject",
    "principal",
    "disputed",
  ],
  problems: (values, today) => arrearsProblems(values, today),
  hidden: (values) => [
    ...(values.disputed === null || values.disputed <= 0 ? (["disputeReason"] as const) : []),
    ...(values.agreedDays === null && values.industryNorm !== true ? (["industryNorm"] as const) : []),
    ...(values.industryNorm === true ? [] : (["industryNormReason"] as const)),
    ...(values.agreedRate === null && values.lpr === null ? (["lpr"] as const) : []),
    ...(values.dueOverride === null && values.dueReason === null ? (["dueReason"] as const) : []),
    ...(values.complainedOn === null
      ? (["transferredOn", "complaintExtended", "answeredOn"] as const).filter(
          (name) => values[name] === null || values[name] === false,
        )
      : []),
  ],
  follow: (field, values) => {
    if (field !== "settledAmount" && field !== "paidBefore") return {};
    const { settledAmount, paidBefore } = values;
    const left = settledAmount === null ? 0 : settledAmount - (paidBefore ?? 0);
    return left > 0 ? { principal: left } : {};
  },
};

async function fromDispute(disputeId: number) {
  const { record } = await client.disputes.open({ id: disputeId });
  return {
    disputeId,
    creditorName: record.applicantName,
    creditorUscc: record.applicantUscc,
    debtorName: record.respondentName,
    debtorUscc: record.respondentUscc,
    principal: record.amountClaimed,
    town: record.town,
    leadUnit: record.leadUnit,
  };
}
