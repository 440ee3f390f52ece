import { lazy } from "react";
import type { RecordSection } from "../parts/register/view.ts";
import type { FastTrackRow } from "./with-file.tsx";

/** What belongs to a fast-track case, in the order in which it is asked about. */
export const fastTrackSections: readonly RecordSection<FastTrackRow>[] = [
  {
    name: "papers",
    title: "fasttrack.papers",
    Content: lazy(async () => ({ default: (await import("./paper-section.tsx")).PaperSection })),
  },
  {
    name: "eligibility",
    title: "fasttrack.eligibility",
    Content: lazy(async () => ({ default: (await import("./eligibility-section.tsx")).EligibilitySection })),
  },
  {
    name: "credit",
    title: "fasttrack.creditChecks",
    Content: lazy(async () => ({ default: (await import("./credit-section.tsx")).CreditSection })),
  },
  {
    name: "promise",
    title: "fasttrack.promiseAndAfter",
    Content: lazy(async () => ({ default: (await import("./promise-section.tsx")).PromiseSection })),
  },
  {
    name: "documents",
    title: "documents.title",
    Content: lazy(async () => ({ default: (await import("../documents/index.ts")).FastTrackPapersSection })),
  },
  {
    name: "attachments",
    title: "attachments.title",
    Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).FastTrackFilesSection })),
  },
];
