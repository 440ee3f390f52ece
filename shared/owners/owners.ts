/** What files and papers can belong to, and by which name the contract calls the id of each. */
export const ownerIds = {
  dispute: "disputeId",
  payment: "paymentId",
  loan: "loanId",
  arrears: "arrearsId",
  assessment: "assessmentId",
  fast_track_case: "fastTrackCaseId",
  measure: "measureId",
  service_record: "serviceRecordId",
  project: "projectId",
} as const;
export type OwnerKind = keyof typeof ownerIds;
type OwnerIdName = (typeof ownerIds)[OwnerKind];

export const ownerKinds = Object.keys(ownerIds) as OwnerKind[];

/** Exactly one of them. */
export type OwnerIds = { [Id in OwnerIdName]: { readonly [Name in Id]: number } }[OwnerIdName];

export type Owner = { readonly kind: OwnerKind; readonly id: number };

/** Whose something is, by the one id that says it. */
export function ownerOf(ids: OwnerIds): Owner {
  const given: Partial<Record<OwnerIdName, number>> = ids;
  for (const kind of ownerKinds) {
    const id = given[ownerIds[kind]];
    if (id !== undefined) return { kind, id };
  }
  throw new Error("Nobody's: none of the ids of an owner is there");
}

/** The same as the contract says it. */
export function idsOf({ kind, id }: Owner): OwnerIds {
  return { [ownerIds[kind]]: id } as OwnerIds;
}

/** One text for each owner, to tell them apart by. */
export function ownerKey({ kind, id }: Owner): string {
  return `${kind} ${id}`;
}
