import { capitalAmount } from "../../../../shared/documents/capital-amount.ts";
import { chineseCount } from "../../../../shared/documents/chinese-days.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import { fen, sumFen } from "../../../../shared/money.ts";
import type { Connection } from "../../../database/open.ts";
import { instalmentsOf } from "../../disputes/index.ts";
import { statement } from "../../office/statements.ts";
import type { StoredRecord } from "../../registers/index.ts";
import { paperSettings } from "../settings.ts";
import { day, paragraphsOf, said, textOf, yuan } from "./making.ts";
import type { Making } from "./making.ts";
import { partOf } from "./mediation.ts";
import { factsOfCase, fileNumber } from "./of-case.ts";
import { namesOf, partyFacts } from "./parties.ts";

/** 调解协议书 and 口头协议登记表, which is filled in alike; null where the agreement was discarded. */
export function agreement(making: Making): DocumentFacts<"agreement"> | null {
  const { connection, kase, on } = making;
  const part = partOf(making, "agreement");
  if (part === undefined) return null;
  const parties = partyFacts(connection, kase.id, on);
  const instalments = instalmentsOf(connection, part.id);
  const edition = Number(part["edition"]);
  return {
    ...factsOfCase(making),
    agreementNo: agreementNumber(kase, part),
    parties,
    partyNames: namesOf(parties),
    facts: paragraphsOf(part["facts"]),
    hasIssues: textOf(part["issues"]) !== null,
    issues: paragraphsOf(part["issues"]),
    terms: paragraphsOf(part["terms"]),
    performMethod: said(part["perform_method"]),
    performPlace: said(part["perform_place"]),
    hasInstalments: instalments.length > 0,
    instalments: instalments.map(({ payer, payee, amount, dueOn, note }, place) => ({
      no: String(place + 1),
      payer,
      payee,
      amount: yuan(amount),
      amountInWords: capitalAmount(fen(amount)),
      dueOn: day(dueOn),
      note: said(note),
    })),
    ...totalOf(connection, part.id),
    lastDueOn: day(
      instalments
        .map(({ dueOn }) => dueOn)
        .toSorted()
        .at(-1),
    ),
    isChange: part["replaces_id"] !== null,
    edition: String(edition),
    changeReason: said(part["change_reason"]),
    copies: copiesOf(part, parties.length),
    mediators: said(part["mediators"]),
    recorder: said(part["recorder"]),
    signedOn: day(part["signed_on"]),
    effectiveOn: day(part["effective_on"]),
  };
}

/** 司法确认申请书 */
export function confirmationApplication(making: Making): DocumentFacts<"confirmation_application"> | null {
  const { connection, kase, on } = making;
  const part = partOf(making, "agreement");
  if (part === undefined) return null;
  const parties = partyFacts(connection, kase.id, on);
  const applied = statement(
    connection,
    `SELECT court, applied_on AS appliedOn FROM judicial_confirmation
     WHERE agreement_id = ? AND removed_at IS NULL ORDER BY id DESC LIMIT 1`,
  ).get(part.id) as { court: string; appliedOn: string } | undefined;
  return {
    ...factsOfCase(making),
    applicants: parties,
    partyNames: namesOf(parties),
    betweenPersons: parties.every(({ isPerson }) => isPerson),
    betweenUnits: parties.every(({ isUnit }) => isUnit),
    betweenBoth: parties.some(({ isPerson }) => isPerson) && parties.some(({ isUnit }) => isUnit),
    agreementNo: agreementNumber(kase, part),
    isOral: part["form"] === "oral",
    facts: paragraphsOf(part["facts"]),
    terms: paragraphsOf(part["terms"]),
    hasAmount: instalmentsOf(connection, part.id).length > 0,
    ...totalOf(connection, part.id),
    mediators: said(part["mediators"]),
    agreedOn: agreedOn(part),
    effectiveOn: day(part["effective_on"]),
    court: applied?.court ?? paperSettings(connection, on).court,
    appliedOn: day(applied?.appliedOn),
  };
}

/** 调解组织证明 */
export function mediationProof(making: Making): DocumentFacts<"mediation_proof"> | null {
  const { connection, kase, on } = making;
  const part = partOf(making, "agreement");
  if (part === undefined) return null;
  const sittings = statement(connection, "SELECT count(*) FROM sitting WHERE dispute_id = ? AND removed_at IS NULL")
    .pluck()
    .get(kase.id);
  const court = statement(
    connection,
    "SELECT court FROM judicial_confirmation WHERE agreement_id = ? AND removed_at IS NULL ORDER BY id DESC LIMIT 1",
  )
    .pluck()
    .get(part.id) as string | undefined;
  return {
    ...factsOfCase(making),
    partyNames: namesOf(partyFacts(connection, kase.id, on)),
    acceptedOn: day(kase["accepted_on"]),
    sittings: String(sittings),
    mediators: said(part["mediators"]),
    isOral: part["form"] === "oral",
    agreementNo: agreementNumber(kase, part),
    agreedOn: agreedOn(part),
    effectiveOn: day(part["effective_on"]),
    terms: paragraphsOf(part["terms"]),
    court: court ?? paperSettings(connection, on).court,
  };
}

/** 协议沿用案号 (domain sheet 3.4). */
function agreementNumber(kase: StoredRecord, part: StoredRecord): string {
  return textOf(part["agreement_no"]) ?? fileNumber(kase);
}

/** A written agreement is made on the day on which it is signed, an oral one on that of its effect. */
function agreedOn(part: StoredRecord): string {
  return day(part["signed_on"] ?? part["effective_on"]);
}

function totalOf(connection: Connection, agreementId: number) {
  const sum = sumFen(instalmentsOf(connection, agreementId).map(({ amount }) => fen(amount)));
  return { total: yuan(sum), totalInWords: capitalAmount(sum) };
}

/** One for each party and one for the committee, where nobody said otherwise. */
function copiesOf(part: StoredRecord, parties: number): string {
  const copies = part["copies"];
  return chineseCount(typeof copies === "number" ? copies : parties + 1);
}
