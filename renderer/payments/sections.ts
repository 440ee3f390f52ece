import { lazy } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { RecordSection } from "../parts/register/view.ts";

/** What proves a payment, and what is produced from it. */
export const paymentSections: readonly RecordSection<Rows["payments"]>[] = [
  {
    name: "attachments",
    title: "attachments.title",
    Content: lazy(async () => ({ default: (await import("../attachments/index.ts")).PaymentFilesSection })),
  },
  {
    name: "documents",
    title: "documents.title",
    Content: lazy(async () => ({ default: (await import("../documents/index.ts")).PaymentPapersSection })),
  },
];
