import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { whyFilesStay } from "../../shared/attachments/staying.ts";
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
  const proof = whyFilesStay("payment", row.state);
  return <FilesSection owner={{ kind: "payment", id, version, whyNotChange: null, whyNotRemove: proof }} />;
}

export function LoanFilesSection({ row: { id, version } }: { readonly row: Rows["loans"] }): ReactNode {
  return <FilesSection owner={{ kind: "loan", id, version, whyNotChange: null, whyNotRemove: null }} />;
}

export function ArrearsFilesSection({ row: { id, version } }: { readonly row: Rows["arrears"] }): ReactNode {
  return <FilesSection owner={{ kind: "arrears", id, version, whyNotChange: null, whyNotRemove: null }} />;
}

/** Of a record whose files may come and go as long as it is there. */
type Filed = { readonly row: { readonly id: number; readonly version: number } };
/** Of one whose files stay once it has ended. */
type Ending = { readonly row: Filed["row"] & { readonly state: string } };

/** 公示佐证、问卷、座谈走访听证记录、应急预案、专家意见、签章评估报告、备案意见、决策文件 */
export function AssessmentFilesSection({ row: { id, version, state } }: Ending): ReactNode {
  const whyNotRemove = whyFilesStay("assessment", state);
  return <FilesSection owner={{ kind: "assessment", id, version, whyNotChange: null, whyNotRemove }} />;
}

/** 信用核查截图、已签承诺书、补正材料、终止撤销文书 */
export function FastTrackFilesSection({ row: { id, version, state } }: Ending): ReactNode {
  const whyNotRemove = whyFilesStay("fast_track_case", state);
  return <FilesSection owner={{ kind: "fast_track_case", id, version, whyNotChange: null, whyNotRemove }} />;
}

/** 进展佐证 */
export function MeasureFilesSection({ row: { id, version } }: Filed): ReactNode {
  return <FilesSection owner={{ kind: "measure", id, version, whyNotChange: null, whyNotRemove: null }} />;
}

export function ServiceRecordFilesSection({ row: { id, version } }: Filed): ReactNode {
  return <FilesSection owner={{ kind: "service_record", id, version, whyNotChange: null, whyNotRemove: null }} />;
}

export function ProjectFilesSection({ row: { id, version } }: Filed): ReactNode {
  return <FilesSection owner={{ kind: "project", id, version, whyNotChange: null, whyNotRemove: null }} />;
}
