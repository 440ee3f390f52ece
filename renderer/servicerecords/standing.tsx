import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { HotlineNote } from "./hotline-note.tsx";

/** A text that names 12337 is pointed out where the record is read, too. */
export function Standing({ row }: { readonly row: Rows["serviceRecords"] }): ReactNode {
  return <HotlineNote values={row} />;
}
