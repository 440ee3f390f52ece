import type { Outputs } from "../../../shared/contract.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { pageCount, withPageNumbers } from "../../../shared/dossiers/pages.ts";
import { dossierPapers, missingPapers, requiredPapers } from "../../../shared/dossiers/papers.ts";
import { proposedItems } from "../../../shared/dossiers/proposing.ts";
import { checkProblems, whyNotFiled } from "../../../shared/dossiers/rules.ts";
import type { DossierItem } from "../../../shared/dossiers/rules.ts";
import { sees } from "../../../shared/privacy/personal-fields.ts";
import { dossierFacts } from "../disputes/index.ts";
import { paperSettings } from "../documents/index.ts";
import type { QuestionContext } from "../office/ground.ts";
import { requireRecord } from "../registers/index.ts";
import { fileable, filedDossier, filedItems } from "./filed.ts";

type Dossier = Outputs["dossiers"]["of"];
type Proposed = Outputs["dossiers"]["proposed"];
type Item = Dossier["items"][number];

/** The dossier of a case as the page shows it. Throws NOT_FOUND. */
export function dossierOf({ ground, today, user }: QuestionContext, disputeId: number): Dossier {
  const { reader } = ground;
  const kase = requireRecord(reader, "dispute", disputeId);
  const filed = filedDossier(reader, disputeId);
  const items = filedItems(reader, disputeId);
  const facts = dossierFacts(reader, disputeId);
  const missing = missingPapers(
    items.map(({ paper }) => paper),
    facts,
  );
  return {
    dossier: filed === null ? null : shownDossier(filed),
    // A title names whom the paper is about.
    items: withPageNumbers(sees[user.role] === "masked" ? items.map(withoutTitle) : items) as Item[],
    pageCount: pageCount(items),
    required: requiredPapers(facts),
    missing,
    retentions: [...paperSettings(reader, today).retentions],
    whyNot: whyNotFiled(String(kase["state"]) as DisputeState),
    check:
      filed === null
        ? null
        : checkProblems({ ...filed, arrangedBy: filed.arrangedById, user, today, on: null, missing }),
  };
}

function shownDossier({
  arrangedById: _id,
  ...filed
}: NonNullable<ReturnType<typeof filedDossier>>): Dossier["dossier"] {
  return filed;
}

function withoutTitle(item: DossierItem): DossierItem {
  return { ...item, title: dossierPapers[item.paper].zh, note: null };
}

/** What a dossier of this case would hold now. Throws NOT_FOUND. */
export function proposedDossier({ ground, today, user }: QuestionContext, disputeId: number): Proposed {
  const { reader } = ground;
  requireRecord(reader, "dispute", disputeId);
  const items = proposedItems(fileable(reader, disputeId));
  const filed = filedItems(reader, disputeId);
  const isFiled = ({ documentId, attachmentId }: DossierItem) =>
    filed.some(
      (one) =>
        (documentId !== null && one.documentId === documentId) ||
        (attachmentId !== null && one.attachmentId === attachmentId),
    );
  return {
    retention: paperSettings(reader, today).retentions[0] ?? "",
    filedBy: user.name,
    items: items as Proposed["items"],
    missing: missingPapers(
      items.map(({ paper }) => paper),
      dossierFacts(reader, disputeId),
    ),
    notFiled: items.filter(
      (item) => (item.documentId !== null || item.attachmentId !== null) && !isFiled(item),
    ) as Proposed["notFiled"],
  };
}
