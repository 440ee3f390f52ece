import type { Outputs } from "../../../../shared/contract.ts";
import { agentKinds, genders, partyRoles } from "../../../../shared/disputes/parties.ts";
import type { DocumentFacts } from "../../../../shared/documents/tags/index.ts";
import { citizenFacts } from "../../../../shared/documents/citizen.ts";
import type { Connection } from "../../../database/open.ts";
import { partiesOf } from "../../disputes/index.ts";
import { joined, said, wordIn } from "./making.ts";

export type PartyFacts = DocumentFacts<"rights_notice">["parties"][number];
type Stored = NonNullable<Outputs["disputes"]["open"]["record"]["parties"]>[number];

/** The parties of a case as papers name them, in their order. `on`: the day for which ages are reckoned. */
export function partyFacts(connection: Connection, disputeId: number, on: string): PartyFacts[] {
  return partiesOf(connection, disputeId).map((party) => factsOf(party, on));
}

export function namesOf(parties: readonly PartyFacts[]): string {
  return joined(parties.map(({ name }) => name));
}

export function inRole(parties: readonly PartyFacts[], role: keyof typeof partyRoles): PartyFacts[] {
  return parties.filter((party) => party.role === partyRoles[role].zh);
}

function factsOf(party: Stored, on: string): PartyFacts {
  const isPerson = party.kind === "person";
  const citizen = citizenFacts(party.idNumber, on);
  const age = citizen?.age ?? (party.birthYear === null ? null : Number(on.slice(0, 4)) - party.birthYear);
  const facts = {
    role: partyRoles[party.role].zh,
    name: party.partyName,
    isPerson,
    isUnit: !isPerson,
    gender: isPerson ? wordIn(genders, party.gender ?? citizen?.gender) : "",
    ethnicity: said(party.ethnicity),
    age: isPerson && age !== null ? `${age}岁` : "",
    idNumber: said(party.idNumber),
    uscc: said(party.partyUscc),
    representative: said(party.representative),
    occupation: said(party.occupation),
    phone: said(party.phone),
    address: said(party.address),
    agent: agentOf(party),
  };
  return { ...facts, particulars: particularsOf(facts) };
}

function agentOf({ agentName, agentKind, agentPhone }: Stored): string {
  if (agentName === null) return "";
  const known = [wordIn(agentKinds, agentKind), agentPhone === null ? "" : `电话${agentPhone}`].filter(Boolean);
  return known.length === 0 ? agentName : `${agentName}（${known.join("，")}）`;
}

const after = (label: string, value: string) => (value === "" ? "" : `${label}${value}`);

/** 张三，男，汉族，45岁，…: what is not known is left out. */
function particularsOf(facts: Omit<PartyFacts, "particulars">): string {
  const parts = facts.isPerson
    ? [
        facts.name,
        facts.gender,
        facts.ethnicity,
        facts.age,
        after("身份证件号码", facts.idNumber),
        facts.occupation,
        after("联系电话", facts.phone),
        after("住址", facts.address),
      ]
    : [
        facts.name,
        after("统一社会信用代码", facts.uscc),
        after("住所地", facts.address),
        after("法定代表人（负责人）", facts.representative),
        after("联系电话", facts.phone),
      ];
  return [...parts, after("委托代理人", facts.agent)].filter(Boolean).join("，");
}
