import type { Name } from "../../names.ts";

/** A tag that stands for a text: `{number}`. It can be a condition too: `{#number}…{/number}`. */
export type TextTag = { readonly is: "text"; readonly name: Name };
/** A condition: `{#isPerson}…{/isPerson}`, or `{^isPerson}…{/isPerson}` for where it does not hold. */
export type FlagTag = { readonly is: "flag"; readonly name: Name };
/** A list: `{#parties}…{/parties}`; `each` may stand in it. */
export type ListTag<Each extends TagTable = TagTable> = {
  readonly is: "list";
  readonly name: Name;
  readonly each: Each;
};
export type Tag = TextTag | FlagTag | ListTag;
/** The tags that a template may use, by their names. */
// An interface, because a table may hold tables.
export interface TagTable {
  readonly [tag: string]: Tag;
}

/** What a template with these tags is filled with. */
export type Filled<Table extends TagTable> = {
  readonly [Name in keyof Table]: Table[Name] extends ListTag<infer Each>
    ? readonly Filled<Each>[]
    : Table[Name] extends FlagTag
      ? boolean
      : string;
};

export function text(zh: string, en: string): TextTag {
  return { is: "text", name: { zh, en } };
}

export function flag(zh: string, en: string): FlagTag {
  return { is: "flag", name: { zh, en } };
}

export function list<const Each extends TagTable>(zh: string, en: string, each: Each): ListTag<Each> {
  return { is: "list", name: { zh, en }, each };
}

/** A longer text, paragraph by paragraph: `{#facts}{line}{/facts}`. */
export function paragraphs(zh: string, en: string) {
  return list(zh, en, { line: text("一段", "One paragraph") });
}
