import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { RecordSection } from "../parts/register/view.ts";

/** What belongs to a loan: what is owed, by when it must be claimed, and what was undertaken. */
export const loanSections: readonly RecordSection<Rows["loans"]>[] = [
  {
    name: "debt",
    title: "loans.debt",
    Content: lazy(async () => ({ default: (await import("./debt-section.tsx")).DebtSection })),
  },
  {
    name: "due",
    title: "loans.due",
    Content: lazy(async () => ({ default: (await import("./due-section.tsx")).DueSection })),
  },
  {
    name: "efforts",
    title: "loans.efforts",
    Content: lazy(async () => ({ default: (await import("./effort-section.tsx")).EffortSection })),
  },
  {
    name: "contacts",
    title: "loans.contacts",
    Content: lazy(async () => ({ default: (await import("./contact-section.tsx")).ContactSection })),
  },
  {
    name: "proceedings",
    title: "proceedings.title",
    Content: lazy(async () => ({ default: (await import("../proceedings/index.ts")).LoanProceedingsSection })),
  },
  {
    name: "documents",
    title: "documents.title",
    Content: lazy(async () => ({ default: (await import("../documents/index.ts")).LoanPapersSection })),
  },
  {
    name: "attachments",
    title: "attachments.title",
    Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).LoanFilesSection })),
  },
];
