import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { RecordSection } from "../parts/register/view.ts";

/** What belongs to a project besides its fields. */
export const projectSections: readonly RecordSection<Rows["projects"]>[] = [
  {
    name: "attachments",
    title: "attachments.title",
    Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).ProjectFilesSection })),
  },
];
