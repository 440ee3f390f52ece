import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { FastTrackDraft } from "../../shared/fasttrack/contract.ts";
import { fastTrackProblems } from "../../shared/fasttrack/rules.ts";
import { client } from "../app/client.ts";
import type { FormView, Unfinished } from "../parts/register/view.ts";
import { materialsIn } from "./materials.ts";

const EligibilityNote = lazy(async () => ({ default: (await import("./eligibility-note.tsx")).EligibilityNote }));

const owners = ["assessmentId", "disputeId", "loanId", "arrearsId"] as const;

/** In the order in which somebody tells it: for what, who applies, when, and what they brought. */
export const fastTrackForm: FormView<Rows["fasttrack"], FastTrackDraft> = {
  sections: [
    { title: "section.fastTrackMatter", fields: [...owners] },
    {
      title: "section.application",
      fields: ["applicantName", "applicantUscc", "agent", "receivedOn", "ownMatterDueOn", "excluded", "excludedMatter"],
    },
    { title: "section.fastTrackPapers", fields: ["materials"], Note: EligibilityNote },
    { title: "section.fastTrackCharge", fields: ["handler", "note"] },
  ],
  blank: (today) => ({
    assessmentId: null,
    disputeId: null,
    loanId: null,
    arrearsId: null,
    applicantName: null,
    applicantUscc: null,
    agent: null,
    receivedOn: today,
    ownMatterDueOn: null,
    excluded: null,
    excludedMatter: null,
    materials: [],
    handler: null,
    note: null,
  }),
  seed: async (given) => ({ ...(await applicantOf(given)) }),
  draftOf: (row) => ({
    assessmentId: row.assessmentId,
    disputeId: row.disputeId,
    loanId: row.loanId,
    arrearsId: row.arrearsId,
    applicantName: row.applicantName,
    applicantUscc: row.applicantUscc,
    agent: row.agent,
    receivedOn: row.receivedOn,
    ownMatterDueOn: row.ownMatterDueOn,
    excluded: row.excluded,
    excludedMatter: row.excludedMatter,
    materials: row.materials,
    handler: row.handler,
    note: row.note,
  }),
  revived: (kept) => ({
    ...kept,
    materials: materialsIn(kept["materials"]).filter(({ presence }) => presence !== null),
  }),
  required: () => ["applicantName", "receivedOn", "excluded"],
  problems: (values, today) => fastTrackProblems(values, today),
  hidden: (values) => {
    const named = owners.filter((name) => values[name] !== null);
    return [
      ...(named.length === 0 ? [] : owners.filter((name) => values[name] === null)),
      ...(values.excluded === "yes" || values.excludedMatter !== null ? [] : (["excludedMatter"] as const)),
    ];
  },
  follow: (field, values) => (field === "excluded" && values.excluded !== "yes" ? { excludedMatter: null } : {}),
};

/** The owner of the project, or whoever the office acts for, is who usually applies. */
async function applicantOf(given: Readonly<Record<string, number>>): Promise<Partial<Unfinished<FastTrackDraft>>> {
  const { assessmentId, disputeId, loanId, arrearsId, enterprise } = given;
  if (assessmentId !== undefined) {
    const assessment = await client.assessments.open({ id: assessmentId });
    const { record } = await client.projects.open({ id: assessment.record.projectId });
    return { assessmentId, applicantName: record.ownerUnit, applicantUscc: record.ownerUscc };
  }
  if (disputeId !== undefined) {
    const { record } = await client.disputes.open({ id: disputeId });
    return { disputeId, applicantName: record.applicantName, applicantUscc: record.applicantUscc };
  }
  if (loanId !== undefined) {
    const { record } = await client.loans.open({ id: loanId });
    return { loanId, applicantName: record.borrowerName, applicantUscc: record.borrowerUscc };
  }
  if (arrearsId !== undefined) {
    const { record } = await client.arrears.open({ id: arrearsId });
    return { arrearsId, applicantName: record.creditorName, applicantUscc: record.creditorUscc };
  }
  if (enterprise === undefined) return {};
  const { record } = await client.enterprises.open({ id: enterprise });
  return { applicantName: record.name, applicantUscc: record.uscc };
}
