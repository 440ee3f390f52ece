import type { RegisterName } from "../../shared/search-contract.ts";
import type { WordKey } from "../language/index.ts";
import type { ImportCounts } from "./importing.ts";

const registers = [
  { register: "disputes", said: "imports.count.disputes" },
  { register: "payments", said: "imports.count.payments" },
  { register: "loans", said: "imports.count.loans" },
  { register: "projects", said: "imports.count.projects" },
  { register: "assessments", said: "imports.count.assessments" },
  { register: "fasttrack", said: "imports.count.fasttrack" },
  { register: "enterprises", said: "imports.count.enterprises" },
] as const satisfies readonly { readonly register: RegisterName; readonly said: WordKey }[];

export type Brought = { readonly register: RegisterName; readonly said: WordKey; readonly number: number };

/** The registers that an import added to, with how many records. */
export function broughtBy(counts: ImportCounts): Brought[] {
  return registers
    .map(({ register, said }) => ({ register, said, number: counts[register] }))
    .filter(({ number }) => number > 0);
}
