import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { whyNoPaperAtAll } from "../../shared/documents/rules.ts";
import { PapersSection } from "./papers-section.tsx";

/** The papers of a case. */
export function DocumentsSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { id, version, state } = row;
  return <PapersSection owner={{ kind: "dispute", id, version, whyNotChange: whyNoPaperAtAll(state) }} />;
}

/** 到账确认单、挽损确认书 */
export function PaymentPapersSection({ row: { id, version } }: { readonly row: Rows["payments"] }): ReactNode {
  return <PapersSection owner={{ kind: "payment", id, version, whyNotChange: null }} />;
}

/** 清收确认书 */
export function LoanPapersSection({ row: { id, version } }: { readonly row: Rows["loans"] }): ReactNode {
  return <PapersSection owner={{ kind: "loan", id, version, whyNotChange: null }} />;
}

/** 清欠销号确认书 */
export function ArrearsPapersSection({ row: { id, version } }: { readonly row: Rows["arrears"] }): ReactNode {
  return <PapersSection owner={{ kind: "arrears", id, version, whyNotChange: null }} />;
}

/** Of a record whose papers may be made and taken away as long as it is there. */
type Papered = { readonly row: { readonly id: number; readonly version: number } };

/** 公示、调查问卷、专家评审表、评估报告框架、备案表 */
export function AssessmentPapersSection({ row: { id, version } }: Papered): ReactNode {
  return <PapersSection owner={{ kind: "assessment", id, version, whyNotChange: null }} />;
}

/** 一次性告知书、承诺书、容缺受理通知书、补正材料通知书、终止（撤销）决定书 */
export function FastTrackPapersSection({ row: { id, version } }: Papered): ReactNode {
  return <PapersSection owner={{ kind: "fast_track_case", id, version, whyNotChange: null }} />;
}

/** 督办通知 */
export function MeasurePapersSection({ row: { id, version } }: Papered): ReactNode {
  return <PapersSection owner={{ kind: "measure", id, version, whyNotChange: null }} />;
}
