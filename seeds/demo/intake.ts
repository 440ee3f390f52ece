import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { blankParty } from "../../shared/disputes/parties.ts";
import type { Deed } from "./case.ts";
import type { Subject } from "./dispute-stories.ts";
import { sources } from "./dispute-stories.ts";
import { person, towns } from "./parties.ts";
import type { Party } from "./parties.ts";
import type { Random } from "./random.ts";
import type { StaffName } from "./staff.ts";

export type Intake = {
  readonly registeredOn: LocalDate;
  readonly handler: StaffName;
  readonly subject: Subject;
  readonly dueOn?: LocalDate;
};

/** What somebody enters of a case that comes in. */
export function newDispute(random: Random, enterprises: readonly Party[], intake: Intake): DisputeDraft {
  const { registeredOn, handler, subject } = intake;
  const applicant = subject.personal ? person(random) : random.pick(enterprises);
  const others = enterprises.filter(({ uscc }) => uscc !== applicant.uscc);
  const respondent = !subject.personal && random.chance(0.22) ? person(random) : random.pick(others);
  const hasAmount = random.chance(0.93);
  const amountClaimed = hasAmount ? claimOf(random, subject) : null;
  const source = random.weighted(sources);
  return {
    title: null,
    registeredOn,
    occurredOn: random.chance(0.5) ? addDays(registeredOn, -random.whole(40, 300)) : null,
    foundOn: random.chance(0.3) ? addDays(registeredOn, -random.whole(0, 9)) : null,
    town: random.pick(towns),
    place: null,
    type: subject.type,
    officialType: null,
    special: null,
    source,
    sourceDocNo:
      source === "court" ? `（${registeredOn.slice(0, 4)}）陕0723诉前委字第${random.whole(10, 400)}号` : null,
    enterpriseRelated: true,
    parties: [partyOf(random, "applicant", applicant), partyOf(random, "respondent", respondent)],
    claim: subject.claim,
    claimBasis: random.chance(0.4) ? subject.story : null,
    amountClaimed,
    amountApproximate: hasAmount && random.chance(0.12),
    amountBasis: hasAmount && random.chance(0.4) ? "双方对账单" : null,
    peopleCount: subject.type === "migrant_wages" ? random.whole(2, 24) : null,
    riskLevel: random.weighted([
      ["low", 62],
      ["medium", 30],
      ["high", 8],
    ]),
    importance: random.chance(0.06) ? "major" : "ordinary",
    groupRisk: subject.type === "migrant_wages" && random.chance(0.2),
    violenceRisk: random.chance(0.02),
    leadUnit: random.pick(subject.leadUnits),
    handler,
    leader: null,
    channel: null,
    courtProcedure: null,
    dueOn: intake.dueOn ?? addDays(registeredOn, subject.termDays),
    summary: subject.story,
    note: null,
  };
}

function partyOf(
  random: Random,
  role: "applicant" | "respondent",
  { name, uscc }: Party,
): DisputeDraft["parties"][number] {
  const isPerson = uscc === null;
  const hasAgent = random.chance(0.15);
  return {
    ...blankParty,
    role,
    kind: isPerson ? "person" : "enterprise",
    partyName: name,
    partyUscc: uscc,
    gender: isPerson ? random.pick(["male", "female"] as const) : null,
    birthYear: isPerson ? random.whole(1962, 2002) : null,
    // No number in use begins with 0 after the area code.
    phone: `0916-0${random.whole(100000, 999999)}`,
    representative: isPerson ? null : person(random).name,
    ...(hasAgent
      ? {
          agentName: person(random).name,
          agentKind: random.pick(["lawyer", "staff"] as const),
          agentScope: ["apply", "evidence", "sign"],
        }
      : { agentScope: [] }),
  };
}

/** Fen, in whole hundreds of yuan; small claims are the rule. */
function claimOf(random: Random, { from, to }: Subject): number {
  const size = random.whole(0, 1000) / 1000;
  const yuan = from + (to - from) * size ** 3;
  return Math.round(yuan / 100) * 100 * 100;
}

/** 受理: court cases as the court entrusted them, the others before the people's mediation committee. */
export function accept(random: Random, { source }: DisputeDraft, on: LocalDate): Deed {
  const isCourt = source === "court";
  const courtProcedure = isCourt ? random.pick(["ordinary", "summary"] as const) : null;
  return (client, target) =>
    client.disputes.accept({ ...target, on, channel: isCourt ? "court" : "people", courtProcedure });
}

/** 受理后由部门协调办理 */
export function acceptForDepartment(on: LocalDate): Deed {
  return (client, target) => client.disputes.accept({ ...target, on, channel: "department" });
}

export function declareNoConflict(mediator: string, on: LocalDate): Deed {
  const declared = { mediator, declaredOn: on, hasInterest: false, partiesConsent: false, statement: null };
  return (client, target) => client.mediation.declareConflict({ ...target, ...declared });
}

export function beginMediation(on: LocalDate): Deed {
  return (client, target) => client.disputes.beginMediation({ ...target, on });
}
