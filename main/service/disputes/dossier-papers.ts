import { isMediated } from "../../../shared/disputes/channels.ts";
import type { Channel } from "../../../shared/disputes/channels.ts";
import { missingPapers } from "../../../shared/dossiers/papers.ts";
import type { DossierFacts, DossierPaper } from "../../../shared/dossiers/papers.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

/** What decides which papers this case's dossier must have. */
export function dossierFacts(connection: Connection, disputeId: number): DossierFacts {
  const { channel, sittings, agreements } = statement(
    connection,
    `SELECT channel,
       (SELECT count(*) FROM sitting WHERE dispute_id = d.id AND removed_at IS NULL) AS sittings,
       (SELECT count(*) FROM agreement WHERE dispute_id = d.id AND removed_at IS NULL AND state <> 'draft') AS agreements
     FROM dispute AS d WHERE id = ?`,
  ).get(disputeId) as { channel: Channel | null; sittings: number; agreements: number };
  return { wasMediated: channel !== null && isMediated(channel), sittings, reachedAgreement: agreements > 0 };
}

/** The papers that the dossier of this case must have and has not. */
export function missingPapersOf(connection: Connection, disputeId: number): DossierPaper[] {
  const filed = statement(connection, "SELECT DISTINCT paper FROM dossier_item WHERE dispute_id = ?")
    .pluck()
    .all(disputeId) as string[];
  return missingPapers(filed, dossierFacts(connection, disputeId));
}
