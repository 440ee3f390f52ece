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
