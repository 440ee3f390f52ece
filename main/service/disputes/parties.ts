import type { Rows } from "../../../shared/contract.ts";
import { blankParty, headParties } from "../../../shared/disputes/parties.ts";
import type { Party } from "../../../shared/disputes/parties.ts";
import { maskId, maskPhone } from "../../../shared/privacy/masking.ts";
import type { Connection } from "../../database/open.ts";
import { linkEnterprise, normalUscc } from "../enterprises/index.ts";
import { statement } from "../office/statements.ts";
import type { Values, Writing } from "../registers/index.ts";

type Shown = NonNullable<Rows["disputes"]["parties"]>[number];

const columns = `role, kind, name AS partyName, uscc AS partyUscc, enterprise_id AS enterpriseId, id_number AS idNumber,
  gender, ethnicity, birth_year AS birthYear, occupation, phone, address, representative, agent_name AS agentName,
  agent_kind AS agentKind, agent_id_number AS agentIdNumber, agent_phone AS agentPhone, agent_scope AS agentScope`;

/** The parties of a dispute in their order. */
export function partiesOf(connection: Connection, disputeId: number): Shown[] {
  const rows = statement(connection, `SELECT ${columns} FROM case_party WHERE dispute_id = ? ORDER BY position`).all(
    disputeId,
  ) as (Omit<Shown, "agentScope"> & { agentScope: string })[];
  return rows.map((row) => ({ ...row, agentScope: JSON.parse(row.agentScope) as Shown["agentScope"] }));
}

/** The parties as they go into the table, with the enterprises of the register that their credit codes name. */
export type LinkedParty = Party & { readonly enterpriseId: number | null };

/** Adds enterprises to the register whose codes are new; an office or a school with a code is no enterprise. */
export function linkParties(
  writing: Writing,
  parties: readonly Party[],
  town: string,
  importId: number | null = null,
): LinkedParty[] {
  return parties.map((party) => {
    if (party.kind !== "enterprise") return { ...party, enterpriseId: null };
    const asked = { name: party.partyName, uscc: party.partyUscc, town: party.role === "applicant" ? town : null };
    return { ...party, enterpriseId: linkEnterprise(writing, asked, importId) };
  });
}

/** What the dispute's own table says about its parties: the first applicant and the first respondent. */
export function headValues(parties: readonly LinkedParty[]): Values {
  const { applicant, respondent } = headParties(parties);
  return {
    applicant_name: applicant?.partyName ?? null,
    applicant_uscc: normalUscc(applicant?.partyUscc ?? null),
    applicant_id: applicant?.enterpriseId ?? null,
    respondent_name: respondent?.partyName ?? null,
    respondent_uscc: normalUscc(respondent?.partyUscc ?? null),
    respondent_id: respondent?.enterpriseId ?? null,
  };
}

const insertion = `INSERT INTO case_party (dispute_id, position, role, kind, name, uscc, enterprise_id, id_number, gender,
  ethnicity, birth_year, occupation, phone, address, representative, agent_name, agent_kind, agent_id_number,
  agent_phone, agent_scope) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export function insertParties(connection: Connection, disputeId: number, parties: readonly LinkedParty[]): void {
  parties.forEach((party, position) => {
    statement(connection, insertion).run([
      disputeId,
      position,
      party.role,
      party.kind,
      party.partyName,
      normalUscc(party.partyUscc),
      party.enterpriseId,
      party.idNumber,
      party.gender,
      party.ethnicity,
      party.birthYear,
      party.occupation,
      party.phone,
      party.address,
      party.representative,
      party.agentName,
      party.agentKind,
      party.agentIdNumber,
      party.agentPhone,
      JSON.stringify(party.agentScope),
    ]);
  });
}

export function replaceParties(connection: Connection, disputeId: number, parties: readonly LinkedParty[]): void {
  statement(connection, "DELETE FROM case_party WHERE dispute_id = ?").run(disputeId);
  insertParties(connection, disputeId, parties);
}

/** What the log says about the parties; numbers that give a person away stay masked in it, because it is for ever. */
export function partiesTold(parties: readonly (Party | Shown)[]): Values {
  const named = (role: Party["role"]) => {
    const names = parties.filter((party) => party.role === role).map(({ partyName }) => partyName);
    return names.length === 0 ? null : names.join("、");
  };
  return {
    applicants: named("applicant"),
    respondents: named("respondent"),
    third_parties: named("third"),
    agents: parties.flatMap(({ agentName }) => agentName ?? []).join("、") || null,
    party_numbers: parties.map(numbersOf).join("；"),
  };
}

function numbersOf({ partyUscc, idNumber, phone, agentIdNumber, agentPhone }: Party): string {
  const shown = [
    partyUscc,
    idNumber && maskId(idNumber),
    phone && maskPhone(phone),
    agentIdNumber && maskId(agentIdNumber),
    agentPhone && maskPhone(agentPhone),
  ];
  return shown.filter((number) => number !== null && number !== "").join(" ");
}

const compared = [
  "role",
  "kind",
  "partyName",
  ...(Object.keys(blankParty) as (keyof typeof blankParty)[]),
] as const satisfies readonly (keyof Party)[];

/** Whether anything about the parties is another. */
export function partiesDiffer(one: readonly (Party | Shown)[], other: readonly (Party | Shown)[]): boolean {
  const bare = (parties: readonly (Party | Shown)[]) =>
    JSON.stringify(parties.map((party) => compared.map((name) => party[name])));
  return bare(one) !== bare(other);
}
