/** What a thing is called on screen and on paper, in both languages. */
export type Name = { readonly zh: string; readonly en: string };

export type Names = Readonly<Record<string, Name>>;

/** The codes of a table of names, in the table's order, shaped for an enumeration. */
export function codesOf<T extends Names>(names: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(names) as [keyof T & string, ...(keyof T & string)[]];
}
