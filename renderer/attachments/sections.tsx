import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { countedStates } from "../../shared/payments/states.ts";
import { problem } from "../../shared/problems.ts";
import { FilesSection } from "./files-section.tsx";

/** The files of a case; what an archive holds, stays. */
export function AttachmentsSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { id, version } = row;
  const archived = row.state === "archived" ? problem("", "CASE_ARCHIVED") : null;
  return <FilesSection owner={{ kind: "dispute", id, version, whyNotChange: archived, whyNotRemove: archived }} />;
}

/** The files that prove a payment; once it was verified by them they stay, and others may come. */
export function PaymentFilesSection({ row }: { readonly row: Rows["payments"] }): ReactNode {
  const { id, version } = row;
  const proof = countedStates.some((state) => state === row.state) ? problem("", "IS_PROOF") : null;
  return <FilesSection owner={{ kind: "payment", id, version, whyNotChange: null, whyNotRemove: proof }} />;
}

export function LoanFilesSection({ row: { id, version } }: { readonly row: Rows["loans"] }): ReactNode {
  return <FilesSection owner={{ kind: "loan", id, version, whyNotChange: null, whyNotRemove: null }} />;
}

export function ArrearsFilesSection({ row: { id, version } }: { readonly row: Rows["arrears"] }): ReactNode {
  return <FilesSection owner={{ kind: "arrears", id, version, whyNotChange: null, whyNotRemove: null }} />;
}
