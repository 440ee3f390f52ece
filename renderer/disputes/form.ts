import type { Rows } from "../../shared/contract.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { disputeProblems } from "../../shared/disputes/rules.ts";
import { outcomesOfState } from "../../shared/disputes/states.ts";
import type { DisputeOutcome } from "../../shared/disputes/states.ts";
import { client } from "../app/client.ts";
import type { FormView } from "../parts/register/view.ts";

/** In the order in which somebody at the counter tells it: who, against whom, what about, what then. */
export const disputeForm: FormView<Rows["disputes"], DisputeDraft> = {
  sections: [
    {
      title: "section.parties",
      fields: ["applicantName", "applicantUscc", "respondentName", "respondentUscc", "enterpriseRelated"],
    },
    {
      title: "section.matter",
      fields: ["type", "officialType", "amountClaimed", "amountApproximate", "riskLevel", "title", "summary"],
    },
    { title: "section.intake", fields: ["registeredOn", "town", "source", "leadUnit", "handler", "dueOn"] },
    { title: "section.result", fields: ["state", "outcome", "outcomeOn", "note"] },
  ],
  blank: (today) => ({
    title: null,
    registeredOn: today,
    town: null,
    type: null,
    officialType: null,
    source: "application",
    enterpriseRelated: true,
    applicantName: null,
    applicantUscc: null,
    respondentName: null,
    respondentUscc: null,
    amountClaimed: null,
    amountApproximate: false,
    leadUnit: null,
    handler: null,
    riskLevel: null,
    dueOn: null,
    state: "registered",
    outcome: null,
    outcomeOn: null,
    summary: null,
    note: null,
  }),
  seed: async ({ enterprise }) => {
    if (enterprise === undefined) return {};
    const { record } = await client.enterprises.open({ id: enterprise });
    return { applicantName: record.name, applicantUscc: record.uscc, town: record.town };
  },
  draftOf: (row) => ({
    title: row.title,
    registeredOn: row.registeredOn,
    town: row.town,
    type: row.type,
    officialType: row.officialType,
    source: row.source,
    enterpriseRelated: row.enterpriseRelated,
    applicantName: row.applicantName,
    applicantUscc: row.applicantUscc,
    respondentName: row.respondentName,
    respondentUscc: row.respondentUscc,
    amountClaimed: row.amountClaimed,
    amountApproximate: row.amountApproximate,
    leadUnit: row.leadUnit,
    handler: row.handler,
    riskLevel: row.riskLevel,
    dueOn: row.dueOn,
    state: row.state,
    outcome: row.outcome,
    outcomeOn: row.outcomeOn,
    summary: row.summary,
    note: row.note,
  }),
  required: () => ["applicantName", "respondentName", "registeredOn", "town", "type", "source", "state"],
  problems: (values, today) =>
    disputeProblems(
      { ...values, registeredOn: values.registeredOn ?? today, state: values.state ?? "registered" },
      today,
    ),
  hidden: (values) =>
    isOpen(values.state) && values.outcome === null && values.outcomeOn === null ? ["outcome", "outcomeOn"] : [],
  offered: (field, values) => {
    if (field !== "outcome" || values.state === null) return undefined;
    return outcomesOfState[values.state];
  },
  follow: (field, values, lookUp) => {
    if (field === "type" && values.type !== null) {
      const { official } = lookUp("dispute_type_enterprise", values.type);
      return typeof official === "string" ? { officialType: official } : {};
    }
    if (field !== "state" || values.state === null) return {};
    const allowed: readonly DisputeOutcome[] = outcomesOfState[values.state];
    const keeps = values.outcome !== null && allowed.includes(values.outcome);
    // Most states leave no choice; then nobody has to make one.
    if (allowed.length === 0) return { outcome: null, outcomeOn: null };
    return keeps ? {} : { outcome: allowed.length === 1 ? (allowed[0] ?? null) : null };
  },
};

const isOpen = (state: DisputeDraft["state"] | null): boolean => state === null || outcomesOfState[state].length === 0;
