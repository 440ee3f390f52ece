import type { Problem } from "../problems.ts";
import type { EligibilityFacts } from "./eligibility.ts";
import type {
  Gate,
  OrdinaryGround,
  PaperClass,
  PaperState,
  PostCheckResult,
  Promised,
  RevocationGround,
} from "./words.ts";

/** A paper that was missing at receipt. */
export type PaperFacts = {
  readonly id: number;
  readonly name: string;
  readonly class: PaperClass;
  readonly gate: Gate | null;
  readonly state: PaperState;
  readonly dueOn: string | null;
  readonly submittedOn: string | null;
  readonly correctionDueOn: string | null;
  /** Extensions that were granted or are asked for; one that waits for an answer. */
  readonly extensions: number;
  readonly asked: {
    readonly by: number;
    readonly newDueOn: string;
    readonly forceMajeure: boolean;
  } | null;
};

/** What one act says besides its day; null while nobody has said it. */
export type FastTrackSaid = {
  readonly items: readonly number[] | null;
  readonly promises: Readonly<Record<Promised, boolean>> | null;
  /** By when each paper is promised, in the order of the act. */
  readonly promised: readonly { readonly id: number; readonly dueOn: string | null }[] | null;
  readonly ground: OrdinaryGround | RevocationGround | null;
  readonly toldOn: string | null;
  readonly result: string | null;
  readonly handler: string | null;
  readonly newDueOn: string | null;
  readonly forceMajeure: boolean;
  /** The paper that the act is about. */
  readonly paper: PaperFacts | null;
};

export const nothingSaid: FastTrackSaid = {
  items: null,
  promises: null,
  promised: null,
  ground: null,
  toldOn: null,
  result: null,
  handler: null,
  newDueOn: null,
  forceMajeure: false,
  paper: null,
};

/** Everything that the guards ask about a case, as it stands on the day of the act. */
export type FastTrackFacts = EligibilityFacts & {
  /** The day on which the act was done; null while nobody has said it yet. */
  readonly on: string | null;
  readonly receivedOn: string | null;
  readonly lastStepOn: string;
  readonly signedOn: string | null;
  readonly usccProblems: readonly Problem[];
  readonly missing: readonly PaperFacts[];
  readonly isNoticed: boolean;
  readonly agent: string | null;
  readonly handler: string | null;
  readonly hasCommitment: boolean;
  readonly hasProxy: boolean;
  readonly hasBreachPaper: boolean;
  readonly maxExtensions: number;
  readonly filingAcceptedOn: string | null;
  readonly decision: string | null;
  readonly postCheck: { readonly result: PostCheckResult; readonly by: number } | null;
  /** Who set the last term of the papers that are overdue now. */
  readonly demandedBy: readonly number[];
  readonly user: { readonly id: number; readonly isLeader: boolean };
  readonly said: FastTrackSaid;
};
