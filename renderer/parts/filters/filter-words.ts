import { fen, formatWan } from "../../../shared/money.ts";
import { useWords } from "../../language/index.ts";
import type { Field } from "../fields/field.ts";
import { useFieldWords } from "../fields/use-field-words.ts";
import { useRecordName } from "../fields/record-name.tsx";
import type { FilterValue, Range } from "../register/view.ts";
import { amountsIn, codesIn, datesIn, filterKindOf } from "./filter-kinds.ts";

const NAMED_CODES = 2;

/** Says what a filter lets through: 洋州街道、纸坊街道 · 2026-01-01 至 2026-03-31 · ≥ 10.00 万元. */
export function useFilterWords(field: Field, value: FilterValue | undefined): string {
  const { t, language } = useWords();
  const say = useFieldWords();
  const linked = useRecordName(
    field.kind === "record" ? field.register : "enterprises",
    field.kind === "record" && typeof value === "number" ? value : null,
  );
  const range = <T extends string | number>({ from, to }: Range<T>, show: (end: T) => string) => {
    if (from !== undefined && to !== undefined) return t("filter.between", { from: show(from), to: show(to) });
    if (from !== undefined) return t("filter.from", { from: show(from) });
    return to === undefined ? "" : t("filter.to", { to: show(to) });
  };
  switch (filterKindOf(field)) {
    case "anyOf": {
      const codes = codesIn(value);
      const named = codes
        .slice(0, NAMED_CODES)
        .map((code) => (code === "" ? t("filter.nothingSaid") : say(field, code)));
      const joined = named.join(language === "zh" ? "、" : ", ");
      return codes.length > NAMED_CODES ? t("filter.andMore", { named: joined, count: codes.length }) : joined;
    }
    case "dates":
      return range(datesIn(value), (date) => date);
    case "amounts":
      return range(amountsIn(value), (amount) => t("money.wan", { amount: formatWan(fen(amount)) }));
    case "flag":
      return value === undefined ? "" : say(field, value);
    case "link":
      return linked;
  }
}
