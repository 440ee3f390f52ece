import { changeLanguage, getFixedT, use as extend } from "i18next";
import { useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import type { Name } from "../../shared/names.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";
import type { WordKey } from "./zh-CN.ts";

export type { WordKey } from "./zh-CN.ts";
export type Language = keyof Name;

/** Everything that puts a thought into the user's words. */
export type Words = {
  readonly language: Language;
  readonly t: (key: WordKey, data?: Readonly<Record<string, string | number>>) => string;
  /** Picks the language of a name that lies in a table of `shared/` or in a dictionary. */
  readonly nameOf: (name: Name) => string;
};

const REMEMBERED_AS = "anshang:language";
const tags: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

/** Chinese unless the user chose English on this machine. */
export async function startLanguage(): Promise<void> {
  const language = localStorage.getItem(REMEMBERED_AS) === "en" ? "en" : "zh";
  await extend(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    resources: { zh: { translation: zhCN }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  markDocument(language);
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED_AS, language);
  await changeLanguage(language);
  markDocument(language);
}

export function useWords(): Words {
  const { i18n } = useTranslation();
  const language = i18n.language === "en" ? "en" : "zh";
  return useMemo(() => wordsIn(language), [language]);
}

export function wordsIn(language: Language): Words {
  const translate = getFixedT(language);
  return {
    language,
    t: (key, data) => translate(key, { ...data }),
    nameOf: (name) => name[language] || name.zh,
  };
}

/** The words of the language that is spoken now, for what is said from outside of a component. */
export function wordsNow(): Words {
  return wordsIn(document.documentElement.lang === tags.en ? "en" : "zh");
}

/** Screen readers choose their voice, and browsers their font, by the language of the document. */
function markDocument(language: Language): void {
  document.documentElement.lang = tags[language];
  document.title = wordsIn(language).t("app.name");
}
