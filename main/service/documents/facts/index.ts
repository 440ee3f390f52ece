import { ownerOfKind } from "../../../../shared/documents/kinds.ts";
import type { CaseDocumentKind, OwnedDocumentKind } from "../../../../shared/documents/kinds.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import type { Connection } from "../../../database/open.ts";
import type { OwnerRecord } from "../../owners/index.ts";
import { agreement, confirmationApplication, mediationProof } from "./agreements.ts";
import { assignment } from "./assignment.ts";
import { closingReport } from "./closing.ts";
import { backCover, cover, fileNote, index } from "./dossier.ts";
import { acceptanceNotice, application, intake, proxy, refusalNotice, rightsNotice } from "./intake.ts";
import type { Making } from "./making.ts";
import { evidence, followUp, investigation, mediationRecord, terminationNotice } from "./mediation.ts";
import { isOfMoney, moneyFacts } from "./money/index.ts";
import { projectFacts } from "./projects/index.ts";

type Makers = { readonly [Kind in CaseDocumentKind]: (making: Making) => DocumentFacts<Kind> | null };

/** What each kind says, by what the file says; null where what it is about is not there, or not any more. */
const makers: Makers = {
  cover,
  index,
  application,
  intake,
  rights_notice: rightsNotice,
  proxy,
  investigation,
  evidence,
  mediation_record: mediationRecord,
  agreement,
  oral_agreement: agreement,
  follow_up: followUp,
  confirmation_application: confirmationApplication,
  mediation_proof: mediationProof,
  file_note: fileNote,
  closing_report: closingReport,
  back_cover: backCover,
  acceptance_notice: acceptanceNotice,
  refusal_notice: refusalNotice,
  termination_notice: terminationNotice,
  assignment,
};

/** Whose paper is made, and what it is about. */
type Asked = { readonly owner: OwnerRecord; readonly subjectId: number | null; readonly on: string };

/** What a paper says by what its record says; null where what it is about is not there, or no such record has it. */
export function factsFor(
  connection: Connection,
  kind: OwnedDocumentKind,
  { owner, subjectId, on }: Asked,
): DocumentFacts<OwnedDocumentKind> | null {
  if (ownerOfKind(kind) !== owner.kind) return null;
  if (isOfCase(kind)) return makers[kind]({ connection, kase: owner.record, subjectId, on });
  if (isOfMoney(kind)) return moneyFacts(kind, { connection, owner, on });
  return projectFacts(kind, { connection, owner, subjectId, on });
}

function isOfCase(kind: OwnedDocumentKind): kind is CaseDocumentKind {
  return kind in makers;
}
