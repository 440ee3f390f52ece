import type { ReactNode } from "react";
import type { Name } from "../../../shared/names.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { HistoryEntry } from "../../../shared/registers/contract.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { WordKey } from "../../language/index.ts";
import type { Fields } from "../fields/field.ts";
import type { Tone } from "../tone.ts";

export type { Tone } from "../tone.ts";

export type Range<T> = { readonly from?: T | undefined; readonly to?: T | undefined };
export type FilterValue = readonly string[] | Range<string> | Range<number> | boolean | number;
export type Filter = Readonly<Record<string, FilterValue | undefined>>;
export type Sort = { readonly by: string; readonly direction: "asc" | "desc" };

export type ListQuestion = {
  readonly filter?: Filter | undefined;
  readonly search?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
};

/** What every record carries besides the fields of its register. */
export type RecordRow = {
  readonly id: number;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedBy: string;
  readonly updatedAt: string;
  readonly importId: number | null;
};

export type Draft = Readonly<Record<string, unknown>>;
/** A draft while it is being written: anything may still be missing. */
export type Unfinished<D extends Draft> = { readonly [Key in keyof D]: D[Key] | null };

type Page<Row> = { readonly rows: readonly Row[]; readonly total: number | null; readonly next: string | null };
type CallOptions = { readonly signal?: AbortSignal | undefined };

/** The procedures that all registers have. */
export type RegisterProcedures<Row extends RecordRow, D extends Draft> = {
  list(question: ListQuestion, options?: CallOptions): Promise<Page<Row>>;
  open(target: { id: number }, options?: CallOptions): Promise<{ record: Row; history: readonly HistoryEntry[] }>;
  create(draft: D): Promise<Row>;
  revise(draft: D & { id: number; version: number }): Promise<Row>;
  remove(target: { id: number; version: number; reason: string }): Promise<{ id: number }>;
};

export type Column = { readonly field: string; readonly width: number; readonly hidden?: true };

/** `by`: the filter of the other register that finds the records linked to this one. */
export type LinkedRegister = {
  readonly register: RegisterName;
  readonly by: string;
  readonly title: WordKey;
  readonly columns: readonly string[];
  /** Whether a new one can be made from here. */
  readonly addable: boolean;
};

/** A part of a record's page that only its domain knows: what stands below its heading. */
export type RecordSection<Row extends RecordRow = RecordRow> = {
  /** Its anchor on the page, lower-case letters. */
  readonly name: string;
  readonly title: WordKey;
  Content(this: void, props: { readonly row: Row }): ReactNode;
};

export type Section = { readonly title: WordKey; readonly fields: readonly string[] };

/** `onlyFilled`: fields that say nothing are left out, where most of them seldom do. */
export type FactSection = Section & { readonly onlyFilled?: true };

export type FormNoteProps = {
  readonly values: Draft;
  /** The record that is changed; null for a new one. */
  readonly record: RecordRow | null;
  /** Fills fields in, where what is known says what belongs there. */
  readonly fill: (values: Draft) => void;
};

/** A section of a form; below its fields may stand what is known about what was typed. */
export type FormSection = Section & {
  Note?(this: void, props: FormNoteProps): ReactNode;
};

/**
 * What somebody has to decide before a new record is saved: asked whenever the service refuses it with this code. What
 * the service says against the decision itself stands on the form.
 */
export type FormDecision = {
  readonly code: string;
  Ask(
    this: void,
    props: {
      readonly values: Draft;
      /** Saves it with what was decided. */
      readonly decide: (decided: Draft) => void;
      readonly isPending: boolean;
      readonly close: () => void;
    },
  ): ReactNode;
};

export type FormView<Row extends RecordRow, D extends Draft> = {
  /** Every field of the draft, in the order in which staff hear the story. */
  readonly sections: readonly FormSection[];
  readonly decision?: FormDecision;
  blank(today: string): Unfinished<D>;
  /** What a new record starts with when it is made from another one. */
  seed?(given: Readonly<Record<string, number>>): Promise<Partial<Unfinished<D>>>;
  draftOf(row: Row): D;
  /** A draft that an earlier version of the program kept, in the fields of this one. */
  revived?(kept: Draft): Draft;
  /** `of`: a new record is asked for more than one that was kept, or brought by an import, before it was asked. */
  required(values: Unfinished<D>, of: "new" | "kept"): readonly (keyof D & string)[];
  /** What the rules object to. A value that is still missing stands in no rule's way. */
  problems(values: Unfinished<D>, today: string): readonly Problem[];
  /** Fields that mean nothing as things stand; they are not shown. */
  hidden?(values: Unfinished<D>, lookUp: LookUp): readonly (keyof D & string)[];
  /** What else changes when a field does. */
  follow?(field: keyof D & string, values: Unfinished<D>, lookUp: LookUp): Partial<Unfinished<D>>;
  /** Codes that a choice offers as things stand; all where it says nothing. */
  offered?(field: keyof D & string, values: Unfinished<D>): readonly string[] | undefined;
};

/** Finds what a dictionary says about a code besides its words. */
export type LookUp = (
  dictionary: "dispute_type_enterprise" | "dispute_source" | "collection_method",
  code: string,
) => Readonly<Record<string, string | number | boolean>>;

/** Everything that the page needs to know in order to show one register. */
export type RegisterView<Row extends RecordRow = RecordRow, D extends Draft = Draft> = {
  readonly name: RegisterName;
  /** 一件…: what one record is called. */
  readonly noun: Name;
  readonly procedures: RegisterProcedures<Row, D>;
  readonly fields: Fields;
  /** The number or code that the office knows it by; "" where it has none. */
  numberOf(row: Row): string;
  titleOf(row: Row): string;
  stateOf?(row: Row): { readonly field: string; readonly tone: Tone };
  /** The next deadline, unless it no longer matters. */
  dueOf?(row: Row): string | null;
  /** What is due then, where there are several kinds of deadlines. */
  dueWhat?(row: Row): Name | null;
  /** The column in which the list shows the next deadline; `dueOn` where nothing is said. */
  readonly dueColumn?: string;
  readonly columns: readonly Column[];
  readonly sorts: readonly string[];
  readonly defaultSort: Sort;
  /** Fields that can be filtered by; the first few stand above the list, the rest in a menu. */
  readonly filters: readonly string[];
  readonly alwaysShownFilters: number;
  readonly facts: readonly FactSection[];
  /** Whose the record is and how it stands, below its title: one line or two. */
  Standing?(this: void, props: { readonly row: Row }): ReactNode;
  /** What belongs to a record and lies outside its fields, in its order on the page. */
  readonly sections?: readonly RecordSection<Row>[];
  /** What an act tells in the history besides the record's own fields, or under their names. */
  past?(act: string): Fields;
  readonly linked: readonly LinkedRegister[];
  readonly empty: { readonly nothing: WordKey; readonly whatNext: WordKey; readonly create: WordKey };
  readonly importable: boolean;
  readonly form: FormView<Row, D>;
  /** Why this record cannot be changed any more. */
  fixed?(row: Row): WordKey | null;
  /** Acts of this register besides changing and deleting. */
  Acts?(this: void, props: { readonly row: Row }): ReactNode;
};

/** Checks the parts of a view against each other, then forgets the row's type: pages treat all registers alike. */
export function registerView<Row extends RecordRow, D extends Draft>(view: RegisterView<Row, D>): RegisterView {
  return view;
}
