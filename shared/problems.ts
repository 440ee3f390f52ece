/**
 * One reason why something that a user gave cannot be taken.
 * `field` is the contract's name of the field, or "" for the record as a whole; `code` is what the page words.
 */
export type Problem = {
  readonly field: string;
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number>>;
};

export function problem(field: string, code: string, data?: Readonly<Record<string, string | number>>): Problem {
  return data ? { field, code, data } : { field, code };
}
