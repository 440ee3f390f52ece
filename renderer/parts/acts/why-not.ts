import type { Problem } from "../../../shared/problems.ts";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { problemWords } from "../error-words.ts";

/**
 * Why an act of the contract is not possible now, in words; null when it is. The role comes first: what the rules say is
 * no matter to somebody who may not do it at all.
 */
export function useWhyNot(): (path: readonly [string, string], problems: readonly (Problem | null)[]) => string | null {
  const may = useMay();
  const words = useWords();
  return (path, problems) => {
    const { why } = may(path);
    if (why !== null) return why;
    const said = problems.flatMap((problem) => (problem === null ? [] : [problemWords(problem, words)]));
    return said.length === 0 ? null : said.join(words.language === "zh" ? "" : " ");
  };
}
