import type { RefusalCode, WarningCode } from "../../../../shared/imports/candidates.ts";
import type { FieldKey } from "../../../../shared/imports/fields.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";

/** What is wrong between the fields of one row, said at one of them. */
export type RuleBreach<K extends LedgerKind> = { readonly field: FieldKey<K> } & (
  { readonly refuse: RefusalCode } | { readonly warn: WarningCode }
);
