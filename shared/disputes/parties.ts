import { citizenCheckCharacter } from "../identifiers.ts";
import { usccProblems } from "../enterprises/rules.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** 当事人地位 */
export const partyRoles = {
  applicant: { zh: "申请人", en: "Applicant" },
  respondent: { zh: "被申请人", en: "Respondent" },
  third: { zh: "第三人", en: "Third party" },
} as const satisfies Names;
export type PartyRole = keyof typeof partyRoles;

/** 当事人类别 */
export const partyKinds = {
  enterprise: { zh: "企业", en: "Enterprise" },
  person: { zh: "自然人", en: "Person" },
  organisation: { zh: "其他单位", en: "Other organisation" },
} as const satisfies Names;
export type PartyKind = keyof typeof partyKinds;

export const genders = {
  male: { zh: "男", en: "Male" },
  female: { zh: "女", en: "Female" },
} as const satisfies Names;

/** 代理人类型 */
export const agentKinds = {
  lawyer: { zh: "律师", en: "Lawyer" },
  relative: { zh: "近亲属", en: "Close relative" },
  staff: { zh: "本单位工作人员", en: "Member of its staff" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;

/** 委托权限: what an agent may do (form 授权委托书 of the Ministry's format). */
export const agentScopes = {
  apply: { zh: "代为提出、变更、终止调解申请", en: "Apply for, change and end mediation" },
  evidence: { zh: "代为提供证据、陈述事实", en: "Give evidence and state facts" },
  choose_mediator: { zh: "代为选择调解员", en: "Choose the mediator" },
  admit: { zh: "代为承认、变更、放弃请求", en: "Admit, change and waive claims" },
  sign: { zh: "代为签署调解文书", en: "Sign the papers" },
  receive: { zh: "代为签收文书和款项", en: "Receive papers and money" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;

export type Party = {
  readonly role: PartyRole;
  readonly kind: PartyKind;
  readonly partyName: string;
  readonly partyUscc: string | null;
  readonly idNumber: string | null;
  readonly gender: keyof typeof genders | null;
  readonly ethnicity: string | null;
  readonly birthYear: number | null;
  /** Occupation or post. */
  readonly occupation: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** Who speaks for an enterprise or organisation by law. */
  readonly representative: string | null;
  readonly agentName: string | null;
  readonly agentKind: keyof typeof agentKinds | null;
  readonly agentIdNumber: string | null;
  readonly agentPhone: string | null;
  readonly agentScope: readonly (keyof typeof agentScopes)[];
};

/** What nobody has said about a party yet. */
export const blankParty: Omit<Party, "role" | "kind" | "partyName"> = {
  partyUscc: null,
  idNumber: null,
  gender: null,
  ethnicity: null,
  birthYear: null,
  occupation: null,
  phone: null,
  address: null,
  representative: null,
  agentName: null,
  agentKind: null,
  agentIdNumber: null,
  agentPhone: null,
  agentScope: [],
};

/** The first applicant and the first respondent: by these two a dispute is known in lists. */
export function headParties<P extends Pick<Party, "role">>(
  parties: readonly P[],
): { readonly applicant: P | undefined; readonly respondent: P | undefined } {
  const first = (role: PartyRole) => parties.find((party) => party.role === role);
  return { applicant: first("applicant"), respondent: first("respondent") };
}

/**
 * What is wrong with the parties as written, under `parties` or `parties.0.partyName`. Codes: APPLICANT_MISSING,
 * RESPONDENT_MISSING, REQUIRED, PARTY_TWICE, USCC_*, USCC_OF_PERSON (a natural person has no credit code), ID_NUMBER_WRONG
 * (its check digit), AGENT_MISSING (something is said about an agent without a name).
 */
export function partyProblems(parties: readonly Party[]): Problem[] {
  const { applicant, respondent } = headParties(parties);
  const found: Problem[] = [];
  if (applicant === undefined) found.push(problem("parties", "APPLICANT_MISSING"));
  if (respondent === undefined) found.push(problem("parties", "RESPONDENT_MISSING"));
  parties.forEach((party, place) => found.push(...problemsOfParty(party, `parties.${place}`)));
  const known = new Set<string>();
  parties.forEach(({ partyName, partyUscc, idNumber }, place) => {
    // Two that nobody has named yet are not the same.
    if (partyName.trim() === "") return;
    const key = partyUscc ?? `${partyName.replace(/\s/gu, "")} ${idNumber ?? ""}`;
    if (known.has(key)) found.push(problem(`parties.${place}.partyName`, "PARTY_TWICE", { name: partyName }));
    known.add(key);
  });
  return found;
}

function problemsOfParty(party: Party, path: string): Problem[] {
  const found: Problem[] = [];
  if (party.partyName.trim() === "") found.push(problem(`${path}.partyName`, "REQUIRED"));
  if (party.kind === "person" && party.partyUscc !== null) {
    found.push(problem(`${path}.partyUscc`, "USCC_OF_PERSON"));
  } else found.push(...usccProblems(`${path}.partyUscc`, party.partyUscc));
  for (const field of ["idNumber", "agentIdNumber"] as const) {
    const number = party[field];
    if (
      number !== null &&
      /^\d{17}[\dXx]$/u.test(number) &&
      citizenCheckCharacter(number) !== number.slice(17).toUpperCase()
    ) {
      found.push(problem(`${path}.${field}`, "ID_NUMBER_WRONG"));
    }
  }
  const hasAgent = party.agentKind !== null || party.agentIdNumber !== null || party.agentPhone !== null;
  if (party.agentName === null && (hasAgent || party.agentScope.length > 0)) {
    found.push(problem(`${path}.agentName`, "AGENT_MISSING"));
  }
  return found;
}
