export { DictionarySettings } from "./dictionary-settings.tsx";
