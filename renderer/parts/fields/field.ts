import type { ComponentType } from "react";
import type { DictionaryName } from "../../../shared/dictionaries/names.ts";
import type { Name, Names } from "../../../shared/names.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Words } from "../../language/index.ts";
import type { Tone } from "../tone.ts";

/** What a value is, and so how it is shown, typed in, filtered by and told in the history. */
export type FieldKind =
  | {
      readonly kind:
        "text" | "longText" | "date" | "instant" | "money" | "count" | "flag" | "creditCode" | "projectCode";
    }
  /** A yearly rate in millionths: 43500 is 4.35 %. */
  | { readonly kind: "rate" }
  /** Several codes of one of the office's dictionaries. */
  | { readonly kind: "words"; readonly dictionary: DictionaryName }
  /** The name of a person; those who work here are offered. */
  | { readonly kind: "name" }
  /** A question with no answer until somebody gave one: yes, no, or null. */
  | { readonly kind: "yesNo" }
  /** One of a fixed table of `shared/`; with `tones`, by code, it is shown as a badge. */
  | { readonly kind: "choice"; readonly choices: Names; readonly tones?: Readonly<Record<string, Tone>> }
  /** A code of one of the office's dictionaries. */
  | { readonly kind: "word"; readonly dictionary: DictionaryName }
  /** The id of another record. `shownAs` names the row's value that says which record it is. */
  | { readonly kind: "record"; readonly register: RegisterName; readonly shownAs?: string }
  /** A value that only one domain knows. */
  | {
      readonly kind: "own";
      readonly words: (value: unknown, words: Words) => string;
      readonly Show: ComponentType<{ readonly value: unknown }>;
      readonly Input: ComponentType<OwnInputProps>;
    };

export type Field = FieldKind & { readonly name: Name };
export type Fields = Readonly<Record<string, Field>>;

export type OwnInputProps = {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** In words, by the path within the value, such as `0.name`; "" is the value as a whole. */
  readonly problems: Readonly<Record<string, string>>;
  /** Told which part was left, by its path within the value: from then on what is wrong with it is said. */
  readonly onLeave: (path: string) => void;
};

/** The colour of a badge that repeats what a value says; undefined where it is shown as plain words. */
export function toneOf(field: Field, value: unknown): Tone | undefined {
  return field.kind === "choice" && typeof value === "string" ? field.tones?.[value] : undefined;
}

/** Right-aligned, with figures of one width. */
export const isNumeric = (field: Field): boolean => ["money", "count", "rate"].includes(field.kind);
