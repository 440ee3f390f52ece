import type { EnterpriseDraft } from "../../../shared/enterprises/contract.ts";
import { insertRecord } from "../registers/index.ts";
import { statement } from "../office/statements.ts";
import type { Writing } from "../registers/index.ts";
import { enterpriseValues, enterpriseWords, normalUscc } from "./enterprise-register.ts";

/**
 * The enterprise with this credit code; one is added to the register when the code is new. A party without a code is
 * linked to nothing: two enterprises may bear the same name.
 */
export function linkEnterprise(
  writing: Writing,
  party: { name: string; uscc: string | null; town?: string | null; isFinancial?: boolean },
  importId: number | null = null,
): number | null {
  const uscc = normalUscc(party.uscc);
  if (uscc === null) return null;
  const known = statement(writing.connection, "SELECT id FROM enterprise WHERE uscc = ? AND deleted_at IS NULL")
    .pluck()
    .get(uscc);
  if (known !== undefined) return Number(known);
  const draft: EnterpriseDraft = {
    name: party.name,
    uscc,
    size: null,
    industry: null,
    town: party.town ?? null,
    legalRepresentative: null,
    contactName: null,
    contactPhone: null,
    isFinancial: party.isFinancial ?? false,
    note: null,
  };
  return insertRecord(writing, "enterprise", enterpriseValues(draft), enterpriseWords(draft), importId);
}
