/** What files and papers can belong to: a dispute, a payment, a loan or an arrears case. */
export const ownerKinds = ["dispute", "payment", "loan", "arrears"] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** Exactly one of the four. */
export type OwnerIds =
  | { readonly disputeId: number }
  | { readonly paymentId: number }
  | { readonly loanId: number }
  | { readonly arrearsId: number };

export type Owner = { readonly kind: OwnerKind; readonly id: number };

/** Whose something is, by the one id that says it. */
export function ownerOf(ids: OwnerIds): Owner {
  if ("disputeId" in ids) return { kind: "dispute", id: ids.disputeId };
  if ("paymentId" in ids) return { kind: "payment", id: ids.paymentId };
  if ("loanId" in ids) return { kind: "loan", id: ids.loanId };
  return { kind: "arrears", id: ids.arrearsId };
}

/** The same as the contract says it. */
export function idsOf({ kind, id }: Owner): OwnerIds {
  switch (kind) {
    case "dispute":
      return { disputeId: id };
    case "payment":
      return { paymentId: id };
    case "loan":
      return { loanId: id };
    case "arrears":
      return { arrearsId: id };
  }
}

/** One text for each owner, to tell them apart by. */
export function ownerKey({ kind, id }: Owner): string {
  return `${kind} ${id}`;
}
