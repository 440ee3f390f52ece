import type { Inputs } from "../../shared/contract.ts";

/** Which entries are shown and exported. */
export type AuditFilter = NonNullable<NonNullable<Inputs["audit"]["list"]>["filter"]>;

export const isFiltered = (filter: AuditFilter): boolean => Object.values(filter).some((value) => value !== undefined);
