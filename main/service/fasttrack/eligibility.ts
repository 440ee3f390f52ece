import type { Calendar } from "../../../shared/calendar.ts";
import type { Inputs, Outputs } from "../../../shared/contract.ts";
import { eligibilityOf } from "../../../shared/fasttrack/eligibility.ts";
import type { EligibilityFacts } from "../../../shared/fasttrack/eligibility.ts";
import type { FastTrackFacts } from "../../../shared/fasttrack/facts.ts";
import { standingOf } from "../../../shared/fasttrack/materials.ts";
import type { ListedPaper } from "../../../shared/fasttrack/materials.ts";
import type { StaffMember } from "../../../shared/accounts/contract.ts";
import type { Connection } from "../../database/open.ts";
import { requireRecord } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { readFacts } from "./facts.ts";
import { readCatalogue } from "./matter.ts";
import { limitsOf, matterDueOf, ruleOf, ruleOn, termFrom } from "./terms.ts";
import type { FastTrackRule } from "./terms.ts";

export type Reading = {
  readonly connection: Connection;
  readonly calendar: Calendar;
  readonly today: string;
  readonly user: StaffMember;
};

type Answer = Outputs["fasttrack"]["eligibility"];
type Asked = Exclude<Inputs["fasttrack"]["eligibility"], { id: number }>;

type Judged = {
  readonly facts: EligibilityFacts;
  readonly receivedOn: string | null;
  readonly matterDueProvisional: boolean;
  readonly rule: FastTrackRule;
};

function answerOf({ calendar }: Reading, { facts, receivedOn, matterDueProvisional, rule }: Judged): Answer {
  const { matter, catalogue, limits } = facts;
  const parts = eligibilityOf(facts).map(({ part, problems }) => ({
    part,
    verdict: problems.length === 0 ? ("pass" as const) : ("fail" as const),
    problems: [...problems],
  }));
  const notice = receivedOn === null ? null : termFrom(rule, "notify", calendar, receivedOn);
  const { version, effectiveFrom, basis } = rule;
  return {
    eligible: parts.every(({ verdict }) => verdict === "pass"),
    on: facts.today,
    parts,
    papers: facts.papers.map((paper) => {
      const { class: kind, gate } = standingOf(paper, matter, catalogue);
      const { code, name, presence } = paper;
      return { code, name, presence, class: kind, gate, latest: gate === null ? null : limits[gate] };
    }),
    gates: {
      filing: { latest: limits.filing, provisional: matterDueProvisional },
      start: { latest: limits.start, provisional: false },
    },
    notice: notice === null ? null : { dueOn: notice.date, provisional: notice.provisional },
    rule: { version, effectiveFrom, basis },
  };
}

/** Of a case as it stands. Throws NOT_FOUND. */
export function eligibilityOfCase(reading: Reading, id: number): Answer {
  const { connection, today, user } = reading;
  const kase = requireRecord(connection, "fast_track_case", id);
  return eligibilityBy(reading, kase, readFacts(connection, kase, { user, today, on: null }));
}

/** The same by facts that were read already. */
export function eligibilityBy(reading: Reading, kase: StoredRecord, facts: FastTrackFacts): Answer {
  return answerOf(reading, {
    facts,
    receivedOn: facts.receivedOn,
    matterDueProvisional: kase["matter_due_provisional"] === 1,
    rule: ruleOf(reading.connection, kase),
  });
}

/** Of a matter as somebody tells it; nothing is looked up but the catalogue, the calendar and the rule. */
export function eligibilityAsked(reading: Reading, asked: Asked): Answer {
  const { connection, calendar, today } = reading;
  const { owner: kind = "assessment", receivedOn = null, planStart = null, matterDueOn = null, papers = [] } = asked;
  const on = asked.on ?? today;
  const rule = ruleOn(connection, receivedOn ?? on);
  const due = matterDueOf(rule, calendar, { receivedOn, ownMatterDueOn: matterDueOn });
  const catalogue = readCatalogue(connection);
  const listed = papers.map(({ code = null, name = null, presence, deferrable = null, gate = null }): ListedPaper => {
    const known = catalogue.find((entry) => entry.code === code);
    return { code, name: name ?? known?.name ?? code ?? "", presence, deferrable, gate };
  });
  const { credit = null, breach = null } = asked;
  const facts: EligibilityFacts = {
    today: on,
    matter: { kind, landTaking: asked.landTaking ?? false, nimby: asked.nimby ?? false },
    credit:
      credit === null ? null : { checkedOn: credit.checkedOn, result: credit.result, hasEvidence: credit.evidence },
    creditValidDays: rule.creditValidDays,
    breach: breach === null ? null : { endedOn: breach.endedOn, repairedOn: breach.repairedOn ?? null },
    excluded: asked.excluded ?? null,
    excludedMatter: asked.excludedMatter ?? null,
    procedure: asked.procedure ?? null,
    level: asked.level ?? null,
    secret: asked.secret ?? false,
    papers: listed,
    catalogue,
    limits: limitsOf(due.dueOn, { kind, plannedStart: planStart }),
  };
  return answerOf(reading, { facts, receivedOn, matterDueProvisional: due.provisional, rule });
}
