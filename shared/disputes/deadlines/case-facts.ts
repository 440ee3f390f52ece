import type { LocalDate } from "../../calendar.ts";
import type { AgreementState } from "../../agreements/states.ts";
import type { DisputeOutcome, DisputeState } from "../states.ts";
import type { DeadlineKind } from "./kinds.ts";
import type { Asked, Reckoned } from "./reckoning.ts";

export type StepTaken = {
  readonly act: string;
  readonly from: DisputeState;
  readonly to: DisputeState;
  readonly on: LocalDate;
};

export type AssignmentStanding = {
  readonly id: number;
  readonly state: string;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly signedOn: LocalDate | null;
  readonly reportedOn: LocalDate | null;
};

export type InstalmentStanding = {
  readonly position: number;
  readonly dueOn: LocalDate;
  /** When it was paid in full. */
  readonly paidOn: LocalDate | null;
};

/** The agreement that counts. */
export type AgreementStanding = {
  readonly id: number;
  readonly state: AgreementState;
  readonly effectiveOn: LocalDate;
  /** Whether a court may confirm it, wholly or as far as it is about payment. */
  readonly confirmable: boolean;
  readonly instalments: readonly InstalmentStanding[];
};

export type ConfirmationStanding = {
  readonly id: number;
  readonly agreementId: number;
  readonly state: string;
  readonly appliedOn: LocalDate;
  readonly acceptedOn: LocalDate | null;
  readonly ruledOn: LocalDate | null;
};

export type DecisionStanding = {
  readonly id: number;
  readonly heldOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly doneOn: LocalDate | null;
};

/** What the deadlines of a case depend on. */
export type DeadlineFacts = {
  readonly today: LocalDate;
  readonly registeredOn: LocalDate;
  readonly acceptedOn: LocalDate | null;
  readonly state: DisputeState;
  readonly outcome: DisputeOutcome | null;
  readonly outcomeOn: LocalDate | null;
  readonly source: string;
  readonly type: string;
  readonly officialType: string | null;
  readonly channel: string | null;
  readonly courtProcedure: string | null;
  readonly riskLevel: string | null;
  /** 化解时限 where somebody set it. */
  readonly dueOn: LocalDate | null;
  readonly steps: readonly StepTaken[];
  /** What both parties agreed to, and when. */
  readonly extensions: readonly { readonly agreedOn: LocalDate; readonly days: number }[];
  readonly assignments: readonly AssignmentStanding[];
  readonly agreement: AgreementStanding | null;
  readonly confirmations: readonly ConfirmationStanding[];
  readonly visits: readonly { readonly on: LocalDate; readonly performance: string }[];
  readonly decisions: readonly DecisionStanding[];
};

/** Reckons a term for one deadline of the case; undefined where no rule set knows it. */
export type Reckoner = (
  of: { readonly kind: DeadlineKind; readonly subjectId: number },
  asked: Asked,
) => Reckoned | undefined;
