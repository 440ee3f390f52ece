import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { inFileOrder, pageCount } from "../../../shared/dossiers/pages.ts";
import { missingPapers } from "../../../shared/dossiers/papers.ts";
import { checkProblems, filingProblems, whyNotFiled } from "../../../shared/dossiers/rules.ts";
import type { DossierItem } from "../../../shared/dossiers/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { dossierFacts, noteOnCase, requireCase } from "../disputes/index.ts";
import { paperSettings } from "../documents/index.ts";
import { refuse, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord } from "../registers/index.ts";
import { fileable, filedDossier, filedItems } from "./filed.ts";

/** Files the dossier of a case, or arranges it anew. Throws NOT_FOUND, STALE, REFUSED. */
export function arrangeDossier(context: ActContext, input: Inputs["dossiers"]["arrange"]): CaseChanged {
  const { writer } = context.ground;
  const kase = requireOpenCase(context, input);
  const items = inFileOrder(input.items);
  const { documents, attachments } = fileable(writer, kase.id);
  const before = filedDossier(writer, kase.id);
  const itemsBefore = filedItems(writer, kase.id);
  const { retentions } = paperSettings(writer, context.today);
  refuseIfAny(
    filingProblems(
      { ...input, items },
      {
        today: context.today,
        registeredOn: String(kase["registered_on"]),
        // What a dossier was filed under stays allowed in it.
        retentions: before === null ? retentions : [...retentions, before.retention],
        documents: documents.map(({ id }) => id),
        attachments: attachments.map(({ id }) => id),
      },
    ),
  );
  const { retention, filedOn, filedBy, volumeNote, remark } = input;
  statement(
    writer,
    `INSERT INTO dossier (dispute_id, retention, filed_on, filed_by, arranged_by, volume_note, remark)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (dispute_id) DO UPDATE SET retention = excluded.retention, filed_on = excluded.filed_on,
       filed_by = excluded.filed_by, arranged_by = excluded.arranged_by, volume_note = excluded.volume_note,
       remark = excluded.remark, checked_on = NULL, checked_by = NULL`,
  ).run([kase.id, retention, filedOn, filedBy, context.user.id, volumeNote, remark]);
  replaceItems(writer, kase.id, items);
  const earlier = before === null ? {} : told(before, itemsBefore);
  return noteOnCase(context, kase, kase.id, { before: earlier, after: told(input, items) });
}

type Filing = { readonly retention: string; readonly filedOn: string; readonly filedBy: string };

/** What the log says about a dossier. */
function told({ retention, filedOn, filedBy }: Filing, items: readonly DossierItem[]) {
  return { retention, filed_on: filedOn, filed_by: filedBy, papers: items.length, pages: pageCount(items) };
}

/** Notes that somebody else than who filed it has looked through the dossier. Throws NOT_FOUND, STALE, REFUSED. */
export function checkDossier(context: ActContext, input: Inputs["dossiers"]["check"]): CaseChanged {
  const { writer } = context.ground;
  const kase = requireOpenCase(context, input);
  const filed = filedDossier(writer, kase.id);
  if (filed === null) refuse(problem("", "DOSSIER_MISSING"));
  const papers = filedItems(writer, kase.id).map(({ paper }) => paper);
  refuseIfAny(
    checkProblems({
      ...filed,
      arrangedBy: filed.arrangedById,
      today: context.today,
      on: input.on,
      user: context.user,
      missing: missingPapers(papers, dossierFacts(writer, kase.id)),
    }),
  );
  statement(writer, "UPDATE dossier SET checked_on = ?, checked_by = ? WHERE dispute_id = ?").run(
    input.on,
    context.user.id,
    kase.id,
  );
  return noteOnCase(context, kase, kase.id, {
    before: { checked_on: filed.checkedOn },
    after: { checked_on: input.on, checked_by: context.user.name },
  });
}

function requireOpenCase(context: ActContext, target: { disputeId: number; version: number }): StoredRecord {
  const kase = requireCase(context, target);
  const why = whyNotFiled(String(kase["state"]) as DisputeState);
  refuseIfAny(why === null ? [] : [why]);
  return kase;
}

function replaceItems(connection: Connection, disputeId: number, items: readonly DossierItem[]): void {
  statement(connection, "DELETE FROM dossier_item WHERE dispute_id = ?").run(disputeId);
  const insertion = statement(
    connection,
    `INSERT INTO dossier_item (dispute_id, position, paper, title, pages, document_id, attachment_id, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  items.forEach(({ paper, title, pages, documentId, attachmentId, note }, position) => {
    insertion.run([disputeId, position, paper, title, pages, documentId, attachmentId, note]);
  });
}
