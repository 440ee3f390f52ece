import { agentKinds, agentScopes, genders } from "../../../../shared/disputes/parties.ts";
import { channels } from "../../../../shared/disputes/channels.ts";
import { capitalAmount } from "../../../../shared/documents/capital-amount.ts";
import { citizenFacts } from "../../../../shared/documents/citizen.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import { fen } from "../../../../shared/money.ts";
import { partiesOf } from "../../disputes/index.ts";
import { statement } from "../../office/statements.ts";
import { box, day, paragraphsOf, said, textOf, wordIn, wordOf, yuan } from "./making.ts";
import type { Making } from "./making.ts";
import { factsOfCase, lastStepOf, mediatorsOf, stepsOf } from "./of-case.ts";
import { inRole, namesOf, partyFacts } from "./parties.ts";

/** 人民调解申请书 */
export function application(making: Making): DocumentFacts<"application"> {
  const { connection, kase, on } = making;
  const parties = partyFacts(connection, kase.id, on);
  return {
    ...factsOfCase(making),
    ...matterOf(making),
    applicants: inRole(parties, "applicant"),
    respondents: inRole(parties, "respondent"),
    claims: paragraphsOf(kase["claim"]).map(({ line }, place) => ({ no: String(place + 1), claim: bareClaim(line) })),
    grounds: paragraphsOf(kase["claim_basis"]),
    appliedOn: day(kase["registered_on"]),
  };
}

/** 受理登记表 */
export function intake(making: Making): DocumentFacts<"intake"> {
  const { connection, kase, on } = making;
  const channel = sourceKindOf(making);
  const registrar = statement(connection, "SELECT name FROM staff WHERE id = ?")
    .pluck()
    .get(kase["first_contact_id"] ?? kase["created_by"]);
  return {
    ...factsOfCase(making),
    ...matterOf(making),
    parties: partyFacts(connection, kase.id, on),
    acceptedOn: day(kase["accepted_on"]),
    byApplication: box(channel === "application"),
    byOffice: box(channel === "proactive"),
    byReferral: box(channel === "entrusted"),
    source: wordOf(connection, "dispute_source", kase["source"]),
    sourceDocNo: said(kase["source_doc_no"]),
    registrar: String(registrar),
    note: said(kase["note"]),
  };
}

/** 当事人权利义务告知书 */
export function rightsNotice(making: Making): DocumentFacts<"rights_notice"> {
  const { connection, kase, on } = making;
  const parties = partyFacts(connection, kase.id, on);
  return { ...factsOfCase(making), parties, partyNames: namesOf(parties), byCourt: kase["channel"] === "court" };
}

/** 授权委托书; null where the party, or its agent, is not there any more. */
export function proxy(making: Making): DocumentFacts<"proxy"> | null {
  const { connection, kase, subjectId, on } = making;
  const place = subjectId ?? -1;
  const party = partiesOf(connection, kase.id)[place];
  const principal = partyFacts(connection, kase.id, on)[place];
  if (party === undefined || principal === undefined || party.agentName === null) return null;
  const citizen = citizenFacts(party.agentIdNumber, on);
  return {
    ...factsOfCase(making),
    principal: [principal],
    agentName: party.agentName,
    agentKind: wordIn(agentKinds, party.agentKind),
    agentGender: wordIn(genders, citizen?.gender),
    agentAge: citizen === null ? "" : `${citizen.age}岁`,
    agentIdNumber: said(party.agentIdNumber),
    agentPhone: said(party.agentPhone),
    scopes: Object.entries(agentScopes).map(([code, { zh }]) => ({
      box: box(party.agentScope.some((scope) => scope === code)),
      scope: zh,
    })),
  };
}

/** 受理通知书 */
export function acceptanceNotice(making: Making): DocumentFacts<"acceptance_notice"> {
  const { connection, kase, on } = making;
  const parties = partyFacts(connection, kase.id, on);
  const due = statement(
    connection,
    "SELECT due_on FROM deadline WHERE dispute_id = ? AND kind = 'mediation' ORDER BY subject_id DESC LIMIT 1",
  )
    .pluck()
    .get(kase.id) as string | undefined;
  return {
    ...factsOfCase(making),
    parties,
    partyNames: namesOf(parties),
    acceptedOn: day(kase["accepted_on"]),
    channel: wordIn(channels, kase["channel"]),
    isMediation: kase["channel"] === "people" || kase["channel"] === "court",
    mediators: mediatorsOf(connection, kase),
    dueOn: day(due),
  };
}

/** 不予受理告知书; null where it was not refused, or was taken up after all. */
export function refusalNotice(making: Making): DocumentFacts<"refusal_notice"> | null {
  const { connection, kase, on } = making;
  const refused = lastStepOf(stepsOf(connection, kase.id), "refuse");
  if (refused === undefined) return null;
  const parties = partyFacts(connection, kase.id, on);
  return {
    ...factsOfCase(making),
    applicants: inRole(parties, "applicant"),
    partyNames: namesOf(parties),
    registeredOn: day(kase["registered_on"]),
    refusedOn: day(refused.on),
    reason: typeof refused.details["reason"] === "string" ? refused.details["reason"] : "",
  };
}

function matterOf({ connection, kase }: Making) {
  const amount = kase["amount_claimed"];
  return {
    type: wordOf(connection, "dispute_type_enterprise", kase["type"]),
    officialType: wordOf(connection, "dispute_type_official", kase["official_type"]),
    hasAmount: typeof amount === "number",
    amount: yuan(amount),
    amountInWords: typeof amount === "number" ? capitalAmount(fen(amount)) : "",
    summary: paragraphsOf(kase["summary"]),
  };
}

/** How the case began, in the three ways that the justice report knows. */
function sourceKindOf({ connection, kase }: Making): string | null {
  const extra = statement(
    connection,
    "SELECT extra FROM dictionary_entry WHERE dictionary = 'dispute_source' AND code = ?",
  )
    .pluck()
    .get(kase["source"]);
  if (typeof extra !== "string") return null;
  return textOf((JSON.parse(extra) as { official?: string }).official);
}

/** The form counts the claims by itself. */
function bareClaim(line: string): string {
  return line.replace(/^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).、．]|[①-⑳])\s*/u, "");
}
