import type { DisputeDraft } from "../../../shared/disputes/contract.ts";
import { linkEnterprise } from "../enterprises/index.ts";
import { nextNumber } from "../office/numbers.ts";
import { insertRecord } from "../registers/index.ts";
import type { Values, Writing } from "../registers/index.ts";
import { disputeValues, disputeWords } from "./dispute-register.ts";

/** Enters a checked dispute in the ledger under the next number of its year; answers its id. */
export function recordDispute(writing: Writing, draft: DisputeDraft, importId: number | null = null): number {
  const ledgerNo = nextNumber(writing.connection, "dispute", draft.registeredOn);
  const values = { ...disputeValues(draft), ...partyLinks(writing, draft, importId), ledger_no: ledgerNo };
  return insertRecord(writing, "dispute", values, disputeWords(draft, ledgerNo), importId);
}

/** The enterprises in the register that the parties' credit codes name. */
export function partyLinks(writing: Writing, draft: DisputeDraft, importId: number | null = null): Values {
  return {
    applicant_id: linkEnterprise(
      writing,
      { name: draft.applicantName, uscc: draft.applicantUscc, town: draft.town },
      importId,
    ),
    respondent_id: linkEnterprise(writing, { name: draft.respondentName, uscc: draft.respondentUscc }, importId),
  };
}
