import type { Rows } from "../../shared/contract.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import { loanProblems } from "../../shared/loans/rules.ts";
import { client } from "../app/client.ts";
import type { FormView } from "../parts/register/view.ts";

export const loanForm: FormView<Rows["loans"], LoanDraft> = {
  sections: [
    { title: "section.loan", fields: ["bank", "loanNo", "borrowerName", "borrowerUscc", "guarantee"] },
    { title: "section.money", fields: ["balanceAtHandover", "planForYear"] },
    {
      title: "section.collection",
      fields: ["handedOverOn", "fiveTierClass", "classifiedOn", "leadUnit", "state", "note"],
    },
  ],
  blank: (today) => ({
    bank: null,
    loanNo: null,
    borrowerName: null,
    borrowerUscc: null,
    fiveTierClass: null,
    classifiedOn: null,
    guarantee: null,
    handedOverOn: today,
    balanceAtHandover: null,
    planForYear: null,
    leadUnit: null,
    state: "registered",
    note: null,
  }),
  seed: async ({ enterprise }) => {
    if (enterprise === undefined) return {};
    const { record } = await client.enterprises.open({ id: enterprise });
    return { borrowerName: record.name, borrowerUscc: record.uscc };
  },
  draftOf: (row) => ({
    bank: row.bank,
    loanNo: row.loanNo,
    borrowerName: row.borrowerName,
    borrowerUscc: row.borrowerUscc,
    fiveTierClass: row.fiveTierClass,
    classifiedOn: row.classifiedOn,
    guarantee: row.guarantee,
    handedOverOn: row.handedOverOn,
    balanceAtHandover: row.balanceAtHandover,
    planForYear: row.planForYear,
    leadUnit: row.leadUnit,
    state: row.state,
    note: row.note,
  }),
  required: () => ["bank", "loanNo", "borrowerName", "balanceAtHandover", "state"],
  problems: (values) =>
    loanProblems({ ...values, loanNo: values.loanNo ?? "", balanceAtHandover: values.balanceAtHandover ?? 1 }),
};
