import type { ComponentType } from "react";
import type { DictionaryName } from "../../../shared/dictionaries/names.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { OwnInputProps } from "../fields/field.ts";

/** One of a few: what goes to the service, and what it is called. */
export type Choice = { readonly value: string; readonly label: string };

/**
 * What an act asks for, and so what is typed. `staff` answers an id; `name` one name, `names` one text with 、 between the
 * names.
 */
export type ActFieldKind =
  | { readonly kind: "date" | "text" | "longText" | "reason" | "time" | "flag" | "yesNo" | "money" | "staff" }
  | { readonly kind: "number"; readonly least?: number; readonly most?: number }
  /** Names of people; those who work here are always offered, `offered` besides. */
  | { readonly kind: "name" | "names"; readonly offered?: readonly string[] }
  /** `choice` answers a code, `choices` a list of codes, `record` an id that stands as text in the choice. */
  | { readonly kind: "choice" | "choices" | "record"; readonly choices: readonly Choice[] }
  | { readonly kind: "word"; readonly dictionary: DictionaryName }
  | { readonly kind: "own"; readonly Input: ComponentType<OwnInputProps> };

export type ActValues = Readonly<Record<string, unknown>>;

/** One line of an act's dialog. `name` is the contract's, so that what the service objects to finds its place. */
export type ActField = ActFieldKind & {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly initial?: unknown;
  /** A word below the field, for what its name does not say. */
  readonly hint?: string;
  /** Whether it is asked at all, by what was said so far; a field that is not asked keeps its initial value. */
  readonly asked?: (values: ActValues) => boolean;
  /** A way to have it filled in from what was said so far; undefined while there is nothing to fill it with. */
  readonly fill?: { readonly label: string; readonly from: (values: ActValues) => unknown };
};

/** What the fields of this kind take up: a whole line, or half of one. */
export function isWide({ kind }: ActField): boolean {
  return kind === "longText" || kind === "reason" || kind === "own" || kind === "choices";
}

export function initialValues(fields: readonly ActField[]): ActValues {
  return Object.fromEntries(fields.map((field) => [field.name, field.initial ?? emptyValue(field)]));
}

/** The shortest reason that the contract takes. */
const SHORTEST_REASON = 2;

/** What the page can object to by itself: something required is missing, or a reason says nothing. */
export function actProblems(fields: readonly ActField[], values: ActValues): Problem[] {
  return fields.flatMap((field): Problem[] => {
    const value = values[field.name];
    if (field.required === true && isMissing(value)) return [{ field: field.name, code: "REQUIRED" }];
    const isShort = field.kind === "reason" && typeof value === "string" && value.trim().length < SHORTEST_REASON;
    return isShort && value.trim() !== "" ? [{ field: field.name, code: "REASON_TOO_SHORT" }] : [];
  });
}

function emptyValue({ kind }: ActField): unknown {
  return kind === "flag" ? false : kind === "choices" || kind === "own" ? [] : null;
}

function isMissing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}
