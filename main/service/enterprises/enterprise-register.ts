import type { Rows } from "../../../shared/contract.ts";
import type { EnterpriseDraft } from "../../../shared/enterprises/contract.ts";
import { checkUscc } from "../../../shared/identifiers.ts";
import { searchWords } from "../../database/search-words.ts";
import { ownColumns } from "../registers/index.ts";
import type { Register, Values } from "../registers/index.ts";

export const enterpriseRegister: Register<Rows["enterprises"]> = {
  table: "enterprise",
  columns: ownColumns([
    "name",
    "uscc",
    "size",
    "industry",
    "town",
    "legalRepresentative",
    "contactName",
    "contactPhone",
    "isFinancial",
    "note",
  ]),
  flags: ["isFinancial"],
  filters: {
    town: { kind: "anyOf", column: "r.town" },
    industry: { kind: "anyOf", column: "r.industry" },
    size: { kind: "anyOf", column: "r.size" },
    isFinancial: { kind: "flag", column: "r.is_financial" },
  },
  sorts: {
    name: { column: "r.name", nullable: false },
    uscc: { column: "r.uscc", nullable: true },
    town: { column: "r.town", nullable: true },
    updatedAt: { column: "r.updated_at", nullable: false },
  },
  defaultSort: { by: "name", direction: "asc" },
};

export function enterpriseValues(draft: EnterpriseDraft): Values {
  return {
    name: draft.name,
    uscc: normalUscc(draft.uscc),
    size: draft.size,
    industry: draft.industry,
    town: draft.town,
    legal_representative: draft.legalRepresentative,
    contact_name: draft.contactName,
    contact_phone: draft.contactPhone,
    is_financial: draft.isFinancial ? 1 : 0,
    note: draft.note,
  };
}

export function enterpriseWords(draft: EnterpriseDraft): string {
  return searchWords([normalUscc(draft.uscc), draft.legalRepresentative, draft.contactName, draft.note], [draft.name]);
}

/** Empty becomes null; anything else the checked spelling in half-width capitals. */
export function normalUscc(uscc: string | null): string | null {
  return uscc === null || uscc.trim() === "" ? null : checkUscc(uscc).normalized;
}
