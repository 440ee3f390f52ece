import type { SimilarDispute } from "../../../shared/disputes/contract.ts";
import { isSimilar, similarSpan } from "../../../shared/disputes/similar.ts";
import type { Comparable } from "../../../shared/disputes/similar.ts";
import { headParties } from "../../../shared/disputes/parties.ts";
import type { Connection } from "../../database/open.ts";
import { normalUscc } from "../enterprises/index.ts";
import { statement } from "../office/statements.ts";
import { similarityRules } from "./matrix.ts";

const MOST = 20;

export const similarColumns = `id, ledger_no AS ledgerNo, title, applicant_name AS applicantName,
  respondent_name AS respondentName, amount_claimed AS amountClaimed, registered_on AS registeredOn, state`;

type Found = SimilarDispute & { readonly applicantUscc: string | null; readonly respondentUscc: string | null };

/** The disputes that are like this one, latest first; `except` is the one that is asked about. */
export function similarTo(
  connection: Connection,
  wanted: Comparable,
  today: string,
  except: number | null = null,
): SimilarDispute[] {
  const { applicant, respondent } = headParties(wanted.parties);
  if (applicant === undefined || respondent === undefined) return [];
  const rules = similarityRules(connection, today);
  const { from, to } = similarSpan(wanted.registeredOn, rules);
  // Every dispute of the span is looked at in one index; a table of a hundred thousand has some thousands in it.
  const candidates = statement(
    connection,
    `SELECT ${similarColumns}, applicant_uscc AS applicantUscc, respondent_uscc AS respondentUscc FROM dispute
     WHERE deleted_at IS NULL AND registered_on BETWEEN ? AND ? AND id IS NOT ? AND state <> 'merged'
       AND (applicant_name IN (?, ?) OR respondent_name IN (?, ?) OR applicant_uscc IN (?, ?))
     ORDER BY registered_on DESC, id DESC`,
  );
  const names = [applicant.partyName, respondent.partyName];
  const codes = [applicant, respondent].map(({ partyUscc }) => normalUscc(partyUscc));
  const alike: SimilarDispute[] = [];
  for (const row of candidates.iterate([from, to, except, ...names, ...names, ...codes]) as Iterable<Found>) {
    const { applicantUscc, respondentUscc, ...found } = row;
    const parties = [
      { role: "applicant", partyName: found.applicantName, partyUscc: applicantUscc },
      { role: "respondent", partyName: found.respondentName, partyUscc: respondentUscc },
    ] as const;
    if (isSimilar(wanted, { ...found, parties }, rules)) alike.push(found);
    if (alike.length === MOST) break;
  }
  return alike;
}

/** One dispute as it is shown among similar ones; undefined where there is none. */
export function similarOne(connection: Connection, id: number): SimilarDispute | undefined {
  return statement(connection, `SELECT ${similarColumns} FROM dispute WHERE id = ? AND deleted_at IS NULL`).get(id) as
    SimilarDispute | undefined;
}
