import type { DisputeState } from "../disputes/states.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/**
 * Where an agreement can come about: in mediation; or where the case counts as agreed already and has none on file, as
 * cases brought from a ledger do, and those whose agreement was annulled.
 */
const placesOfAgreement = [
  "in_mediation",
  "agreed",
  "performing",
  "partly_performed",
  "not_performed",
  "urging",
] as const satisfies readonly DisputeState[];

export function canBeAgreed(state: DisputeState): boolean {
  return (placesOfAgreement as readonly DisputeState[]).includes(state);
}

/** The case is past its first payment day: an agreement that comes now is being performed from the start. */
export function isBeingPerformed(state: DisputeState): boolean {
  return canBeAgreed(state) && state !== "in_mediation" && state !== "agreed";
}

export type InstalmentDraft = {
  readonly payer: string;
  readonly payee: string;
  readonly amount: number;
  readonly dueOn: string;
};

/** Codes, under `instalments.0.amount` and so on: AMOUNT_NOT_POSITIVE, PAYER_IS_PAYEE. */
export function instalmentProblems(instalments: readonly InstalmentDraft[]): Problem[] {
  return instalments.flatMap(({ payer, payee, amount }, place) => {
    const found: Problem[] = [];
    if (amount <= 0) found.push(problem(`instalments.${place}.amount`, "AMOUNT_NOT_POSITIVE"));
    if (payer === payee) found.push(problem(`instalments.${place}.payee`, "PAYER_IS_PAYEE"));
    return found;
  });
}

/** The first day on which something is due that an earlier edition did not have in the same way; null where nothing is. */
export function firstNewDueOn(
  instalments: readonly InstalmentDraft[],
  earlier: readonly InstalmentDraft[],
): string | null {
  const isSame = (one: InstalmentDraft) => (other: InstalmentDraft) =>
    one.payer === other.payer && one.payee === other.payee && one.amount === other.amount && one.dueOn === other.dueOn;
  const added = instalments.filter((instalment) => !earlier.some(isSame(instalment)));
  return added.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
}

/** What stands on the signing checklist of an agreement. */
export type Signing = {
  readonly signatures: readonly string[];
  readonly signedOn: string | null;
};

/** Codes: SIGNED_BY_NOBODY_KNOWN (data: `names`: not a party of the case), DATE_IN_FUTURE, BEFORE_REGISTRATION. */
export function signingProblems(
  { signatures, signedOn }: Signing,
  parties: readonly string[],
  { registeredOn, today }: { readonly registeredOn: string; readonly today: string },
): Problem[] {
  const found: Problem[] = [];
  const strangers = signatures.filter((name) => !parties.includes(name));
  if (strangers.length > 0)
    found.push(problem("signatures", "SIGNED_BY_NOBODY_KNOWN", { names: strangers.join("、") }));
  if (signedOn !== null && signedOn > today) found.push(problem("signedOn", "DATE_IN_FUTURE"));
  else if (signedOn !== null && signedOn < registeredOn) {
    found.push(problem("signedOn", "BEFORE_REGISTRATION", { registeredOn }));
  }
  return found;
}
