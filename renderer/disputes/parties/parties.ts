import {
  agentKinds,
  agentScopes,
  blankParty,
  genders,
  partyKinds,
  partyRoles,
} from "../../../shared/disputes/parties.ts";
import type { Party, PartyRole } from "../../../shared/disputes/parties.ts";
import type { Rows } from "../../../shared/contract.ts";
import type { Names } from "../../../shared/names.ts";
import type { Words } from "../../language/index.ts";
import { isNumber, isRecord, isText, isTexts } from "../../parts/remembered.ts";

/** A party of whom nobody has said anything yet; most are enterprises. */
export function newParty(role: PartyRole): Party {
  return { role, kind: "enterprise", partyName: "", ...blankParty };
}

export type Enterprise = Rows["enterprises"];

/** What the register knows takes the places that nobody has filled in yet. */
export function filledFrom(party: Party, enterprise: Enterprise): Party {
  return {
    ...party,
    kind: "enterprise",
    partyName: enterprise.name,
    partyUscc: enterprise.uscc ?? party.partyUscc,
    representative: party.representative ?? enterprise.legalRepresentative,
    phone: party.phone ?? enterprise.contactPhone,
  };
}

const codeOf = <Table extends Names>(table: Table, value: unknown): keyof Table | undefined =>
  isText(value) && value in table ? value : undefined;
const textOf = (value: unknown): string | null => (isText(value) ? value : null);

/** The parties that a field holds; of what came from elsewhere, such as an old draft, only what is known is taken. */
export function partiesIn(value: unknown): readonly Party[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((party) => ({
    role: codeOf(partyRoles, party["role"]) ?? "third",
    kind: codeOf(partyKinds, party["kind"]) ?? "enterprise",
    partyName: textOf(party["partyName"]) ?? "",
    partyUscc: textOf(party["partyUscc"]),
    idNumber: textOf(party["idNumber"]),
    gender: codeOf(genders, party["gender"]) ?? null,
    ethnicity: textOf(party["ethnicity"]),
    birthYear: isNumber(party["birthYear"]) ? party["birthYear"] : null,
    occupation: textOf(party["occupation"]),
    phone: textOf(party["phone"]),
    address: textOf(party["address"]),
    representative: textOf(party["representative"]),
    agentName: textOf(party["agentName"]),
    agentKind: codeOf(agentKinds, party["agentKind"]) ?? null,
    agentIdNumber: textOf(party["agentIdNumber"]),
    agentPhone: textOf(party["agentPhone"]),
    agentScope: isTexts(party["agentScope"])
      ? party["agentScope"].flatMap((scope) => codeOf(agentScopes, scope) ?? [])
      : [],
  }));
}

/** 申请人, or 申请人2 where there are several. */
export function partyLabel(parties: readonly Pick<Party, "role">[], place: number, words: Words): string {
  const role = parties[place]?.role ?? "third";
  const alike = parties.filter((party) => party.role === role).length;
  const number = parties.slice(0, place + 1).filter((party) => party.role === role).length;
  const name = words.nameOf(partyRoles[role]);
  return alike > 1 ? `${name}${words.language === "zh" ? "" : " "}${number}` : name;
}

/** 稻香公司、云岭公司 */
export function partiesWords(value: unknown, { language }: Words): string {
  return partiesIn(value)
    .map(({ partyName }) => partyName)
    .join(language === "zh" ? "、" : ", ");
}

/** What somebody said of a party besides its name, for the fold that hides it: phone, representative, agent. */
export function detailsSaid(party: Party): readonly string[] {
  const { idNumber, phone, address, representative, agentName } = party;
  return [representative, idNumber, phone, address, agentName].filter(
    (said) => said !== null && said !== "",
  ) as string[];
}

const WHOLE_ID = /^\d{6}(\d{4})\d{6}(\d)[\dXx]$/u;

/** What a resident ID says by itself: gender and year of birth. */
export function saidById(idNumber: string | null): Partial<Pick<Party, "gender" | "birthYear">> {
  const [, year, serial] = WHOLE_ID.exec(idNumber ?? "") ?? [];
  if (year === undefined || serial === undefined) return {};
  return { birthYear: Number(year), gender: Number(serial) % 2 === 1 ? "male" : "female" };
}
