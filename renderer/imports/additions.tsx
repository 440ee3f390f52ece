import type { ReactNode } from "react";
import { dictionaryNames } from "../../shared/dictionaries/names.ts";
import type { Names } from "../../shared/names.ts";
import { useWords } from "../language/index.ts";
import type { Preview } from "./importing.ts";
import classes from "./imports.module.css";

const MOST_NAMED = 8;

/** What the import adds beside the rows themselves: enterprises, and words in dictionaries. */
export function Additions({ preview }: { readonly preview: Preview }): ReactNode {
  const { t, nameOf, language } = useWords();
  const { newEnterprises, newWords } = preview;
  if (newEnterprises === 0 && newWords.length === 0) return null;
  const names: Names = dictionaryNames;
  const byDictionary = Map.groupBy(newWords, ({ dictionary }) => dictionary);
  return (
    <section>
      <h2 className={classes["smallTitle"]}>{t("imports.also")}</h2>
      <ul className={classes["lines"]}>
        {newEnterprises > 0 && (
          <li>{t("imports.newEnterprises", { number: newEnterprises.toLocaleString("en-US") })}</li>
        )}
        {[...byDictionary].map(([dictionary, added]) => {
          const name = names[dictionary];
          const first = added.slice(0, MOST_NAMED).map(({ word }) => word);
          const words = first.join(language === "zh" ? "、" : ", ");
          return (
            <li key={dictionary}>
              {t("imports.newWords", {
                dictionary: name ? nameOf(name) : dictionary,
                number: added.length,
                words: added.length > MOST_NAMED ? t("imports.andMore", { words }) : words,
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
