import { maskAccount, maskText } from "../../../../shared/privacy/masking.ts";
import { maskParty } from "../../../../shared/privacy/person-names.ts";
import type { ExportProfile } from "../../../../shared/reports/contract.ts";

/** How a list shows what may concern a person. */
export type Shown = {
  readonly party: (name: string, creditCode: string | null) => string;
  readonly account: (number: string) => string;
  readonly text: (text: string) => string;
};

const asItIs = (text: string) => text;

export const shownIn: Readonly<Record<Exclude<ExportProfile, "public">, Shown>> = {
  internal_full: { party: asItIs, account: asItIs, text: asItIs },
  internal_masked: { party: maskParty, account: maskAccount, text: maskText },
};
