import { catalogueOf } from "../../../shared/fasttrack/materials.ts";
import type { Catalogue, MatterFacts } from "../../../shared/fasttrack/materials.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { refuse } from "../office/acting.ts";
import { statement } from "../office/statements.ts";

/** Whose matter a case is: exactly one of these. */
export type MatterIds = {
  readonly assessmentId: number | null;
  readonly disputeId: number | null;
  readonly loanId: number | null;
  readonly arrearsId: number | null;
};

/** What a matter says that a fast-track case depends on. */
export type Matter = MatterFacts & {
  /** Of an assessment. */
  readonly projectName: string | null;
  readonly procedure: string | null;
  readonly level: string | null;
  readonly filingAcceptedOn: string | null;
  readonly decision: string | null;
  readonly plannedStart: string | null;
};

type Read = Omit<Matter, "kind" | "landTaking" | "nimby"> & { readonly landTaking: number; readonly nimby: number };

const plain = `NULL AS projectName, NULL AS procedure, NULL AS level, NULL AS filingAcceptedOn, NULL AS decision, NULL AS plannedStart,
  0 AS landTaking, 0 AS nimby`;

const sources = {
  assessment: `SELECT p.name AS projectName, a.procedure, a.level,
      a.filing_accepted_on AS filingAcceptedOn, a.decision, p.planned_start AS plannedStart,
      a.land_taking AS landTaking, a.nimby
    FROM assessment AS a JOIN project AS p ON p.id = a.project_id WHERE a.id = ? AND a.deleted_at IS NULL`,
  dispute: `SELECT ${plain} FROM dispute WHERE id = ? AND deleted_at IS NULL`,
  loan: `SELECT ${plain} FROM loan WHERE id = ? AND deleted_at IS NULL`,
  arrears: `SELECT ${plain} FROM arrears WHERE id = ? AND deleted_at IS NULL`,
} as const;

/** Of which kind the matter is, and which of them. */
export function namedMatter(ids: MatterIds): { readonly kind: keyof typeof sources; readonly id: number } | null {
  if (ids.assessmentId !== null) return { kind: "assessment", id: ids.assessmentId };
  if (ids.disputeId !== null) return { kind: "dispute", id: ids.disputeId };
  if (ids.loanId !== null) return { kind: "loan", id: ids.loanId };
  return ids.arrearsId === null ? null : { kind: "arrears", id: ids.arrearsId };
}

/** The matter as it stands; null where it was deleted or never there. */
export function readMatter(connection: Connection, ids: MatterIds): Matter | null {
  const named = namedMatter(ids);
  if (named === null) return null;
  const found = statement(connection, sources[named.kind]).get(named.id) as Read | undefined;
  if (found === undefined) return null;
  return { ...found, kind: named.kind, landTaking: found.landTaking === 1, nimby: found.nimby === 1 };
}

/** The matter, or LINK_MISSING. */
export function requireMatter(connection: Connection, ids: MatterIds): Matter {
  const named = namedMatter(ids);
  return readMatter(connection, ids) ?? refuse(problem(`${named?.kind ?? "assessment"}Id`, "LINK_MISSING"));
}

/** The ids that a stored case names. */
export function matterIdsOf(kase: Readonly<Record<string, unknown>>): MatterIds {
  const id = (column: string) => (typeof kase[column] === "number" ? kase[column] : null);
  return {
    assessmentId: id("assessment_id"),
    disputeId: id("dispute_id"),
    loanId: id("loan_id"),
    arrearsId: id("arrears_id"),
  };
}

/** 材料目录, as the office's dictionary has it now; what it no longer offers still says what it is. */
export function readCatalogue(connection: Connection): Catalogue {
  const words = statement(
    connection,
    `SELECT code, zh, extra, active FROM dictionary_entry WHERE dictionary = 'deferrable_material' ORDER BY position`,
  ).all() as { code: string; zh: string; extra: string; active: number }[];
  return catalogueOf(
    words.map(({ extra, active, ...word }) => ({
      ...word,
      active: active === 1,
      extra: JSON.parse(extra) as Record<string, unknown>,
    })),
  );
}
