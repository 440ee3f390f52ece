import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { RecordSection } from "../parts/register/view.ts";

/** What belongs to an arrears case, in the order in which it is asked about. */
export const arrearsSections: readonly RecordSection<Rows["arrears"]>[] = [
  {
    name: "due",
    title: "arrears.dueAndInterest",
    Content: lazy(async () => ({ default: (await import("./due-section.tsx")).DueSection })),
  },
  {
    name: "plan",
    title: "arrears.plan",
    Content: lazy(async () => ({ default: (await import("./plan-section.tsx")).PlanSection })),
  },
  {
    name: "complaint",
    title: "section.arrearsComplaint",
    Content: lazy(async () => ({ default: (await import("./complaint-section.tsx")).ComplaintSection })),
  },
  {
    name: "proceedings",
    title: "proceedings.title",
    Content: lazy(async () => ({ default: (await import("../proceedings/index.ts")).ArrearsProceedingsSection })),
  },
  {
    name: "documents",
    title: "documents.title",
    Content: lazy(async () => ({ default: (await import("../documents/index.ts")).ArrearsPapersSection })),
  },
  {
    name: "attachments",
    title: "attachments.title",
    Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).ArrearsFilesSection })),
  },
];
