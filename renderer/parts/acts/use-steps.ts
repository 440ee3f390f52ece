import type { Name } from "../../../shared/names.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { problemWords } from "../error-words.ts";
import { showSection } from "../record/show-section.ts";
import { usePlace } from "../register/place.ts";
import type { ActField } from "./act-field.ts";
import type { Step } from "./step-button.tsx";

/** Where somebody puts right what stands in the way of an act: a section of the record's page, or its form. */
export type Remedy = { readonly at: "form" } | { readonly at: "section"; readonly section: string };

export const inSection = (section: string): Remedy => ({ at: "section", section });

type Now<Act extends string> = { readonly act: Act; readonly problems: readonly Problem[] };

type Elsewhere = { readonly remark: string; readonly go: () => void };

export type SteppingRecord<Act extends string> = {
  readonly register: RegisterName;
  readonly state: string;
  /** What the service said last; undefined before its first answer. */
  readonly moves: { readonly state: string | null; readonly now: readonly Now<Act>[] } | undefined;
  readonly names: Readonly<Record<Act, Name>>;
  /** The usual next step; none where whatever happens next is no matter of course. */
  readonly usual: Act | null;
  /** By the code of what stands in the way. */
  readonly remedies: Readonly<Record<string, Remedy>>;
  /** What the act's own dialog asks for: it stands in nobody's way. */
  readonly asks: (move: Now<Act>) => readonly ActField[];
  /** Codes that stand in the way though the dialog asks for their field. */
  readonly standing?: readonly string[];
  /** Acts that have no procedure, and what leads to them instead. */
  readonly elsewhere?: { readonly [Name in Act]?: Elsewhere };
  readonly ask: (act: Act) => void;
};

/** The steps that a record's state knows, as the service sees them now: the usual one first, and why the rest must wait. */
export function useRecordSteps<Act extends string>(record: SteppingRecord<Act>): readonly Step[] {
  const { register, state, moves, names, usual, remedies, asks, standing = [], elsewhere, ask } = record;
  const words = useWords();
  const { t, nameOf } = words;
  const may = useMay();
  const [, go] = usePlace(register);
  // Between an act and the next answer, what was possible before is not offered any more.
  if (moves === undefined || moves.state !== state) return [];

  return moves.now
    .toSorted((one, other) => Number(other.act === usual) - Number(one.act === usual))
    .map((move): Step => {
      const { act, problems } = move;
      const other = elsewhere?.[act];
      const barred = other === undefined ? may([register, act]).why : null;
      const asked = new Set((other === undefined ? asks(move) : []).map(({ name }) => name));
      const inTheWay = problems.filter(({ field, code }) => !asked.has(field) || standing.includes(code));
      return {
        act,
        label: nameOf(names[act]),
        isNext: act === usual,
        obstacles:
          barred === null
            ? inTheWay.map((problem) => ({
                code: problem.code,
                said: problemWords(problem, words),
                remedy: wayTo(remedies[problem.code]),
              }))
            : [{ code: "ROLE", said: barred, remedy: undefined }],
        remark: other?.remark,
        go: other?.go ?? (() => ask(act)),
      };
    });

  function wayTo(remedy: Remedy | undefined) {
    if (remedy === undefined) return undefined;
    if (remedy.at === "form") return { label: t("step.toForm"), go: () => go({ form: "edit" }) };
    return { label: t("step.toSection"), go: () => showSection(remedy.section) };
  }
}
