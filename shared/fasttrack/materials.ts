import type { FastTrackOwner, Gate, PaperClass } from "./words.ts";

/** 材料目录 (fact sheet A5): what the dictionary `deferrable_material` says about a paper. */
export type CatalogueEntry = {
  readonly code: string;
  readonly name: string;
  readonly class: "intake" | "output" | "gate";
  readonly gate: Gate | null;
  /** Needed only then. */
  readonly condition: "land_taking" | null;
  /** Never deferred for such a project. */
  readonly notFor: "nimby" | null;
  /** Asked of every applicant, whatever the matter; the others belong to assessments. */
  readonly everyOwner: boolean;
  /** An entry that the office no longer uses still says what it is, and is asked of nobody. */
  readonly active: boolean;
};
export type Catalogue = readonly CatalogueEntry[];

/** What is asked of the matter to say what may be deferred. */
export type MatterFacts = { readonly kind: FastTrackOwner; readonly landTaking: boolean; readonly nimby: boolean };

/** A paper as somebody lists it: of the catalogue, or named by hand with a word on whether it may come later. */
export type ListedPaper = {
  readonly code: string | null;
  readonly name: string;
  readonly presence: "present" | "missing" | null;
  /** Of a paper named by hand; null for one of the catalogue, which says it. */
  readonly deferrable: boolean | null;
  readonly gate: Gate | null;
};

export type PaperStanding = { readonly class: PaperClass; readonly gate: Gate | null };

type Extra = Readonly<Record<string, unknown>>;
type Word = { readonly code: string; readonly zh: string; readonly extra: Extra; readonly active: boolean };

/** The catalogue as the dictionary holds it; what says no class is left out. */
export function catalogueOf(words: readonly Word[]): Catalogue {
  return words.flatMap(({ code, zh, extra, active }): CatalogueEntry[] => {
    const kind = extra["class"];
    if (kind !== "intake" && kind !== "output" && kind !== "gate") return [];
    return [
      {
        code,
        name: zh,
        class: kind,
        gate: kind === "gate" ? (extra["gate"] === "before_start" ? "start" : "filing") : null,
        condition: extra["condition"] === "land_taking" ? "land_taking" : null,
        notFor: extra["notFor"] === "nimby" ? "nimby" : null,
        everyOwner: extra["everyOwner"] === true,
        active,
      },
    ];
  });
}

/** Whether a paper of the catalogue is asked for in this matter at all. */
export function isAskedFor({ everyOwner, condition, active }: CatalogueEntry, matter: MatterFacts): boolean {
  if (!active) return false;
  if (matter.kind !== "assessment") return everyOwner;
  return condition === null || matter.landTaking;
}

/**
 * What a paper is in this matter, and by when it has to be there: only an assessment waits for the works to begin, the
 * others know no gate but their conclusion.
 */
export function standingOf(paper: ListedPaper, matter: MatterFacts, catalogue: Catalogue): PaperStanding {
  const gateOf = (gate: Gate | null): Gate => (matter.kind === "assessment" ? (gate ?? "filing") : "filing");
  const entry = catalogue.find(({ code }) => code === paper.code);
  if (entry === undefined) {
    return paper.deferrable === true
      ? { class: "deferrable", gate: gateOf(paper.gate) }
      : { class: "intake", gate: null };
  }
  if (entry.class !== "gate") return { class: entry.class, gate: null };
  if (entry.notFor === "nimby" && matter.nimby) return { class: "barred", gate: null };
  return { class: "deferrable", gate: gateOf(entry.gate) };
}

/** 必备-受理: what has to lie there at receipt and does not. */
export function intakeMissing(
  papers: readonly ListedPaper[],
  matter: MatterFacts,
  catalogue: Catalogue,
): readonly string[] {
  const asked = catalogue.filter((entry) => entry.class === "intake" && isAskedFor(entry, matter));
  const isThere = (code: string) => papers.some((paper) => paper.code === code && paper.presence === "present");
  const byHand = papers.filter(
    (paper) =>
      paper.presence !== "present" &&
      standingOf(paper, matter, catalogue).class === "intake" &&
      !asked.some(({ code }) => code === paper.code),
  );
  return [...asked.filter(({ code }) => !isThere(code)).map(({ name }) => name), ...byHand.map(({ name }) => name)];
}
