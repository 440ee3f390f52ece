import type { Role } from "../accounts/roles.ts";
import { maskAccount, maskAddress, maskId, maskPhone, maskSecrets, maskText } from "./masking.ts";
import { maskParty, maskPerson, peopleIn } from "./person-names.ts";
import { creditCodeOf, kindOf, sees } from "./personal-fields.ts";
import type { FieldKind } from "./personal-fields.ts";

/** What stands in the place of a person's data that were taken out of a record for good. */
export const ANONYMOUS = "（已匿名）";

/** The act that takes them out. */
export const ANONYMISE = "privacy.anonymise";

/**
 * What a procedure answers, as this role may see it: everything by default, by the names of its fields. Answers that
 * hold nothing to be masked come back as the same object; files and streams pass untouched. `names`: who stands in the
 * case that was asked about, because its texts name them where no field does.
 */
export function maskOutput<Output>(
  role: Role,
  path: readonly string[],
  output: Output,
  names: readonly string[] = [],
): Output {
  if (isExempt(path)) return output;
  const known = forgotten(output);
  if (sees[role] === "worked_with") return workedWith(known, "text") as Output;
  const people = isOpened(known) || isOfCase(path) ? peopleAnywhere(known) : NOBODY;
  return masked(known, longestFirst([...names.flatMap(peopleIn), ...people])) as Output;
}

/** Answers about a case file: whoever stands in one part of it stands in the texts of the others. */
function isOfCase([domain = "", name = ""]: readonly string[]): boolean {
  return caseDomains.has(domain) || (name === "file" && (domain === "disputes" || domain === "arrears"));
}

const caseDomains: ReadonlySet<string> = new Set(
  "mediation agreements confirmations followUps attachments assignments meetings documents dossiers".split(" "),
);

/** Lists of staff and words, what somebody typed themselves, and what was asked for on purpose. */
function isExempt([domain = "", name = ""]: readonly string[]): boolean {
  return exemptDomains.has(domain) || exemptProcedures.has(`${domain}.${name}`);
}

const exemptDomains: ReadonlySet<string> = new Set(
  "access accounts backups calendar dictionaries drafts identifiers office".split(" "),
);
/** How an import read a file goes back to the service with the next question. */
const exemptProcedures: ReadonlySet<string> = new Set(
  "privacy.reveal privacy.findPerson privacy.exportPerson imports.read imports.recogniseAs".split(" "),
);

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Of a record that was opened, and of nothing else: its history stands beside it. */
function isOpened(output: unknown): output is { readonly record: unknown; readonly history: readonly unknown[] } {
  return isPlain(output) && "record" in output && Array.isArray(output["history"]);
}

/** For those who work with records: the numbers in whatever text they stand. */
function workedWith(value: unknown, kind: FieldKind): unknown {
  if (typeof value === "string") return kind === "id" ? maskId(value) : kind === "account" ? value : maskSecrets(value);
  if (Array.isArray(value)) return changedList(value, (item) => workedWith(item, kind));
  if (!isPlain(value)) return value;
  let changes: Record<string, unknown> | null = null;
  for (const name in value) {
    const before = value[name];
    // Short texts hold no number that is long enough; most values end here.
    if (typeof before === "string" ? before.length < 9 : typeof before !== "object" || before === null) continue;
    const inner = kindOf(name);
    if (inner === "plain") continue;
    const after = workedWith(before, inner);
    if (after !== before) (changes ??= {})[name] = after;
  }
  return changes === null ? value : { ...value, ...changes };
}

type Person = { readonly name: string; readonly shown: string };
const NOBODY: readonly Person[] = [];

/** For those who only look on. `people`: whose names are to be replaced in the texts. */
function masked(value: unknown, people: readonly Person[], kind: FieldKind = "text"): unknown {
  if (typeof value === "string") return maskedText(value, kind, people);
  if (Array.isArray(value)) return changedList(value, (item) => masked(item, people, kind));
  if (!isPlain(value)) return value;
  const own = peopleOf(value);
  const known = own.length === 0 ? people : longestFirst([...own, ...people]);
  let changes: Record<string, unknown> | null = null;
  for (const name in value) {
    const before = value[name];
    if (before === null || (typeof before !== "string" && typeof before !== "object")) continue;
    const after = maskedField(value, name, before, known);
    if (after !== before) (changes ??= {})[name] = after;
  }
  return changes === null ? value : { ...value, ...changes };
}

function maskedField(owner: Plain, name: string, value: unknown, people: readonly Person[]): unknown {
  const kind = kindOf(name);
  if (kind === "party" && typeof value === "string") {
    const code = codeOf(owner, name);
    return code === null ? maskedText(value, kind, people) : maskSecrets(value);
  }
  const register = owner["register"];
  if (typeof value !== "string") return masked(value, people, kind);
  // A loan is known by its number wherever records of several registers stand side by side.
  if (register === "loans" && (name === "number" || name === "detail")) return maskAccount(value);
  if (name !== "title" || !isNamedAfterParties(owner, value)) return masked(value, people, kind);
  return maskedText(value.split(BETWEEN_PARTIES).map(maskedPart).join(""), "text", people);
}

/** Where records of several registers stand side by side, and where something belongs to a case. */
function isNamedAfterParties({ register, disputeId }: Plain, title: string): boolean {
  if (typeof register === "string") return namedAfterParties.has(register);
  return typeof disputeId === "number" && BETWEEN_PARTIES.test(title);
}

const namedAfterParties: ReadonlySet<string> = new Set("disputes payments loans arrears fasttrack".split(" "));
const BETWEEN_PARTIES = /( [–→] )/u;
const maskedPart = (part: string) => maskParty(part, null);

function maskedText(text: string, kind: FieldKind, people: readonly Person[]): string {
  switch (kind) {
    case "plain":
      return text;
    case "person":
      return unnamed(maskPerson(text), people);
    case "party":
      return unnamed(maskParty(text, null), people);
    case "phone":
      return maskPhone(text);
    case "account":
      return maskAccount(text);
    case "id":
      return maskId(text);
    case "address":
      return maskAddress(text);
    case "text":
      return unnamed(text, people);
  }
}

/** A text without numbers that give somebody away, and without these people's names. */
function unnamed(text: string, people: readonly Person[]): string {
  return people.reduce((said, { name, shown }) => said.replaceAll(name, shown), maskText(text));
}

/** The people whose names are masked in this very object. */
function peopleOf(value: Plain): Person[] {
  const people: Person[] = [];
  for (const name in value) {
    const texts = value[name];
    if (typeof texts !== "string" && !Array.isArray(texts)) continue;
    const kind = kindOf(name);
    if (kind !== "person" && (kind !== "party" || codeOf(value, name) !== null)) continue;
    for (const text of typeof texts === "string" ? [texts] : (texts as readonly unknown[])) {
      if (typeof text === "string") people.push(...peopleIn(text));
    }
  }
  return people;
}

/** A name that holds another one first. */
function longestFirst(people: readonly Person[]): readonly Person[] {
  return people.length < 2 ? people : people.toSorted((a, b) => b.name.length - a.name.length);
}

function peopleAnywhere(value: unknown): readonly Person[] {
  if (Array.isArray(value)) return value.flatMap(peopleAnywhere);
  if (!isPlain(value)) return NOBODY;
  return [...peopleOf(value), ...Object.values(value).flatMap(peopleAnywhere)];
}

function codeOf(owner: Plain, party: string): string | null {
  const code = owner[creditCodeOf.get(party) ?? ""];
  return typeof code === "string" && code !== "" ? code : null;
}

/** The same list when nothing in it changed. */
function changedList(list: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  let changed: unknown[] | null = null;
  for (let place = 0; place < list.length; place += 1) {
    const after = change(list[place]);
    if (after !== list[place]) (changed ??= [...list])[place] = after;
  }
  return changed ?? list;
}

/** What was taken out of a record is not told by its history either, which itself is never changed. */
function forgotten(output: unknown): unknown {
  if (!isOpened(output)) return output;
  const { history } = output;
  if (!history.some((entry) => isPlain(entry) && entry["act"] === ANONYMISE)) return output;
  return { ...output, history: history.map(withoutPerson) };
}

function withoutPerson(entry: unknown): unknown {
  if (!isPlain(entry)) return entry;
  const reason = typeof entry["reason"] === "string" && entry["act"] !== ANONYMISE ? ANONYMOUS : entry["reason"];
  return { ...entry, reason, before: withoutPersonal(entry["before"]), after: withoutPersonal(entry["after"]) };
}

function withoutPersonal(values: unknown): unknown {
  if (!isPlain(values)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && kindOf(name) !== "plain" ? ANONYMOUS : value,
    ]),
  );
}
