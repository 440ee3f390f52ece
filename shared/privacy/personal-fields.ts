import type { Role } from "../accounts/roles.ts";

/**
 * What a field of an answer holds. `party`: a natural person or an enterprise; `plain`: codes, numbers of the office's
 * own, instants and names of staff and officials in office, which are nobody's private matter.
 */
export type FieldKind = "person" | "party" | "phone" | "account" | "id" | "address" | "text" | "plain";

/** Which field holds the credit code of a party: who has one is an enterprise. */
export const creditCodeOf: ReadonlyMap<string, string | null> = new Map([
  ["applicantName", "applicantUscc"],
  ["respondentName", "respondentUscc"],
  ["payeeName", "payeeUscc"],
  ["borrowerName", "borrowerUscc"],
  ["ownerUnit", "ownerUscc"],
  ["debtorName", "debtorUscc"],
  ["creditorName", "creditorUscc"],
  ["payerName", null],
  ["partyName", "partyUscc"],
  // Of an agreement, and of what was written down in a case: parties by their names alone, often several.
  ["payer", null],
  ["payee", null],
  ["signatures", null],
  ["unsigned", null],
  ["partiesPresent", null],
  ["visited", null],
  ["provider", null],
  ["guarantors", null],
  ["transferee", null],
]);

const namesOf = {
  /** Whoever was asked or invited stands in a case as somebody's witness or companion, whatever post they hold. */
  person: [
    "legalRepresentative",
    "contactName",
    "representative",
    "agentName",
    "askedPerson",
    "invited",
    "present",
    "person",
    "agent",
    "signatory",
  ],
  party: [...creditCodeOf.keys()],
  phone: ["contactPhone", "contact", "phone", "agentPhone"],
  /** A loan number opens a bank's file on its borrower. A voucher number opens nothing: it stays, as the evidence it is. */
  account: ["loanNo", "accountNo"],
  id: ["idNumber", "agentIdNumber"],
  address: ["address"],
} as const satisfies Partial<Record<FieldKind, readonly string[]>>;

const PLAIN = `
  id version state register entity act at user field code indicator next createdBy createdAt updatedBy
  updatedAt issuedBy issuedAt verifiedBy verifiedAt importedBy importedAt undoneBy undoneAt checkedAt
  fileName sha256 reading uscc applicantUscc respondentUscc payeeUscc borrowerUscc ownerUscc partyUscc
  debtorUscc creditorUscc arrearsNo debtorKind creditorSize depositKind fundSource lawsuit deliveredOn
  acceptanceUntil settlementOn dueOverride complainedOn transferredOn answeredOn
  projectCode ledgerNo mediationNo agreementNo assignmentNo disputeNo assessmentNo caseNo voucherNo number
  town type officialType outcome leadUnit riskLevel bank fiveTierClass guarantee category industry nature
  stage size headline method procedure level dictionary unit channel courtProcedure importance special
  role kind gender form fromState toState registeredOn occurredOn foundOn acceptedOn stateSince dueOn
  nextDueOn nextDueKind outcomeOn struckOffOn archivedOn receivedOn closedOn decidedOn completedOn
  no heading responsible responsibleUnits setOn reportedOn colour colourReason percent supervisionNo toUnit replyDueOn
  repliedOn concludedOn servedOn unit shortName approveMode fundSources
  handedOverOn classifiedOn plannedStart plannedEnd heldOn signedOn effectiveOn appliedOn issuedOn date
  noticeNo noticeOn breachNo breachOn breachKind matterDueOn ownMatterDueOn postCheckDueOn postCheckedOn postCheckResult
  gate class presence toldOn newDueOn oldDueOn submittedOn confirmedOn correctionDueOn validUntil
  from to asOf on endedOn keepUntil collector allocationRule writtenOffOn settledOn limitationUntil`;

const kinds: ReadonlyMap<string, FieldKind> = new Map([
  ...Object.entries(namesOf).flatMap(([kind, names]) => names.map((name) => [name, kind as FieldKind] as const)),
  ...PLAIN.trim()
    .split(/\s+/u)
    .map((name) => [name, "plain"] as const),
]);

/** What a field holds; one that nobody knows holds free text, in which anything may stand. */
export function kindOf(field: string): FieldKind {
  return kinds.get(field) ?? "text";
}

/**
 * How much of a person each role sees. `worked_with`: names, phones and accounts, because nobody can mediate without
 * them, while IDs and bank cards in texts stay masked until they are asked for. `masked`: nobody can be recognised.
 */
export const sees = {
  administrator: "worked_with",
  supervisor: "worked_with",
  verifier: "worked_with",
  mediator: "worked_with",
  viewer: "masked",
} as const satisfies Record<Role, "worked_with" | "masked">;

/** Who may take a report with full lists out of the program, with a reason. */
export const mayExportInFull: readonly Role[] = ["administrator", "supervisor"];
