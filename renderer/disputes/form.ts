import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { disputeProblems } from "../../shared/disputes/rules.ts";
import { client } from "../app/client.ts";
import { isText } from "../parts/remembered.ts";
import type { FormView, LookUp } from "../parts/register/view.ts";
import { filledFrom, newParty, partiesIn } from "./parties/parties.ts";

type Party = DisputeDraft["parties"][number];

const ChargeNote = lazy(async () => ({ default: (await import("./charge-note.tsx")).ChargeNote }));
const SimilarNote = lazy(async () => ({ default: (await import("./similar/similar-note.tsx")).SimilarNote }));
const SimilarDecision = lazy(async () => ({
  default: (await import("./similar/similar-decision.tsx")).SimilarDecision,
}));

/** In the order in which somebody at the counter tells it: who, against whom, what about, how much, where from. */
export const disputeForm: FormView<Rows["disputes"], DisputeDraft> = {
  sections: [
    { title: "section.parties", fields: ["parties"], Note: SimilarNote },
    {
      title: "section.matter",
      fields: ["type", "officialType", "special", "enterpriseRelated", "claim", "claimBasis", "summary", "title"],
    },
    { title: "section.amount", fields: ["amountClaimed", "amountBasis", "peopleCount", "amountApproximate"] },
    { title: "section.whenAndWhere", fields: ["occurredOn", "foundOn", "town", "place"] },
    { title: "section.source", fields: ["source", "sourceDocNo", "registeredOn", "note"] },
    { title: "section.weight", fields: ["riskLevel", "importance", "groupRisk", "violenceRisk", "leader"] },
    {
      title: "section.charge",
      fields: ["leadUnit", "handler", "dueOn", "channel", "courtProcedure"],
      Note: ChargeNote,
    },
  ],
  decision: { code: "SIMILAR_EXISTS", Ask: SimilarDecision },
  blank: (today) => ({
    title: null,
    registeredOn: today,
    occurredOn: null,
    foundOn: null,
    town: null,
    place: null,
    type: null,
    officialType: null,
    special: null,
    source: "application",
    sourceDocNo: null,
    enterpriseRelated: true,
    claim: null,
    claimBasis: null,
    amountClaimed: null,
    amountApproximate: false,
    amountBasis: null,
    peopleCount: null,
    riskLevel: null,
    importance: "ordinary",
    groupRisk: false,
    violenceRisk: false,
    leadUnit: null,
    handler: null,
    leader: null,
    channel: null,
    courtProcedure: null,
    dueOn: null,
    summary: null,
    note: null,
    parties: [newParty("applicant"), newParty("respondent")] as Party[],
  }),
  seed: async ({ enterprise }) => {
    if (enterprise === undefined) return {};
    const { record } = await client.enterprises.open({ id: enterprise });
    const applicant = filledFrom(newParty("applicant"), record);
    return { parties: [applicant, newParty("respondent")] as Party[], town: record.town };
  },
  draftOf: (row) => ({
    title: row.title,
    registeredOn: row.registeredOn,
    occurredOn: row.occurredOn,
    foundOn: row.foundOn,
    town: row.town,
    place: row.place,
    type: row.type,
    officialType: row.officialType,
    special: row.special,
    source: row.source,
    sourceDocNo: row.sourceDocNo,
    enterpriseRelated: row.enterpriseRelated,
    claim: row.claim,
    claimBasis: row.claimBasis,
    amountClaimed: row.amountClaimed,
    amountApproximate: row.amountApproximate,
    amountBasis: row.amountBasis,
    peopleCount: row.peopleCount,
    riskLevel: row.riskLevel,
    importance: row.importance,
    groupRisk: row.groupRisk,
    violenceRisk: row.violenceRisk,
    leadUnit: row.leadUnit,
    handler: row.handler,
    leader: row.leader,
    channel: row.channel,
    courtProcedure: row.courtProcedure,
    dueOn: row.dueOn,
    summary: row.summary,
    note: row.note,
    parties: partiesIn(row.parties) as Party[],
  }),
  revived: (kept) => {
    const { applicantName, applicantUscc, respondentName, respondentUscc, ...others } = kept;
    if (kept["parties"] !== undefined || (!isText(applicantName) && !isText(respondentName))) return kept;
    const parties = [
      named("applicant", applicantName, applicantUscc),
      named("respondent", respondentName, respondentUscc),
    ];
    return { ...others, parties };
  },
  required: () => ["registeredOn", "town", "type", "source", "importance"],
  problems: (values, today) =>
    disputeProblems({ ...values, parties: values.parties ?? [], registeredOn: values.registeredOn ?? today }, today),
  hidden: (values, lookUp) => [
    ...(isReferral(values.source, lookUp) || values.sourceDocNo !== null ? [] : (["sourceDocNo"] as const)),
    ...(values.channel === "court" ? [] : (["courtProcedure"] as const)),
  ],
  follow: (field, values, lookUp) => {
    if (field === "channel" && values.channel !== "court") return { courtProcedure: null };
    if (field !== "type" || values.type === null) return {};
    const { official } = lookUp("dispute_type_enterprise", values.type);
    return typeof official === "string" ? { officialType: official } : {};
  },
};

const named = (role: "applicant" | "respondent", name: unknown, code: unknown) => ({
  ...newParty(role),
  partyName: isText(name) ? name : "",
  partyUscc: isText(code) ? code : null,
});

/** Whoever refers a dispute writes a letter or an order with a number: courts, other offices, the hotline. */
function isReferral(source: string | null, lookUp: LookUp): boolean {
  return source !== null && lookUp("dispute_source", source)["official"] === "entrusted";
}
