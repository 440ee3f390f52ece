import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { RecordSection } from "../parts/register/view.ts";

/** 案卷: the parts of a case file, in the order in which a case goes. */
export const caseSections: readonly RecordSection<Rows["disputes"]>[] = [
  {
    name: "deadlines",
    title: "caseDeadlines.title",
    Content: lazy(async () => ({ default: (await import("./deadline-section.tsx")).DeadlineSection })),
  },
  {
    name: "assignments",
    title: "assignments.title",
    Content: lazy(async () => ({ default: (await import("../assignments/index.ts")).AssignmentsSection })),
  },
  {
    name: "meetings",
    title: "meetings.ofCase",
    Content: lazy(async () => ({ default: (await import("../meetings/index.ts")).CaseMeetingsSection })),
  },
  {
    name: "mediation",
    title: "mediation.title",
    Content: lazy(async () => ({ default: (await import("../mediation/index.ts")).MediationSection })),
  },
  {
    name: "agreements",
    title: "agreements.title",
    Content: lazy(async () => ({ default: (await import("../agreements/index.ts")).AgreementSection })),
  },
  {
    name: "confirmations",
    title: "confirmations.title",
    Content: lazy(async () => ({ default: (await import("../confirmations/index.ts")).ConfirmationSection })),
  },
  {
    name: "proceedings",
    title: "proceedings.title",
    Content: lazy(async () => ({ default: (await import("../proceedings/index.ts")).DisputeProceedingsSection })),
  },
  {
    name: "followups",
    title: "followups.title",
    Content: lazy(async () => ({ default: (await import("../followups/index.ts")).FollowUpSection })),
  },
  {
    name: "documents",
    title: "documents.title",
    Content: lazy(async () => ({ default: (await import("../documents/index.ts")).DocumentsSection })),
  },
  {
    name: "attachments",
    title: "attachments.title",
    Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).AttachmentsSection })),
  },
  {
    name: "dossier",
    title: "dossiers.title",
    Content: lazy(async () => ({ default: (await import("../dossiers/index.ts")).DossierSection })),
  },
  {
    name: "links",
    title: "links.title",
    Content: lazy(async () => ({ default: (await import("./link-section.tsx")).LinkSection })),
  },
];
