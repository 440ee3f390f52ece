import type { Owner } from "../../shared/owners/owners.ts";
import type { Problem } from "../../shared/problems.ts";

/** Whose papers are shown, and whether anything about them may be changed. */
export type PapersOwner = Owner & { readonly version: number; readonly whyNotChange: Problem | null };
