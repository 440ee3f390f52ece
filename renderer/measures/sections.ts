import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { RecordSection } from "../parts/register/view.ts";

/** What belongs to a measure: how far it has come, what was pressed for, and what proves it. */
export const measureSections: readonly RecordSection<Rows["measures"]>[] = [
  {
    name: "progress",
    title: "measures.progress",
    Content: lazy(async () => ({ default: (await import("./progress-section.tsx")).ProgressSection })),
  },
  {
    name: "supervision",
    title: "measures.supervision",
    Content: lazy(async () => ({ default: (await import("./supervision-section.tsx")).SupervisionSection })),
  },
  {
    name: "documents",
    title: "documents.title",
    Content: lazy(async () => ({ default: (await import("../documents/index.ts")).MeasurePapersSection })),
  },
  {
    name: "attachments",
    title: "attachments.title",
    Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).MeasureFilesSection })),
  },
];
