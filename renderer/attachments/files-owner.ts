import type { Owner } from "../../shared/owners/owners.ts";
import type { Problem } from "../../shared/problems.ts";

/** Whose files are shown, and what may be done with them as it stands. */
export type FilesOwner = Owner & {
  readonly version: number;
  /** Why nothing about its files can be changed any more. */
  readonly whyNotChange: Problem | null;
  /** Why no file can be taken away. */
  readonly whyNotRemove: Problem | null;
};
