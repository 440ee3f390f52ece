import type { LedgerIdentity } from "./contract.ts";
import { indicators } from "./indicators.ts";
import type { IndicatorCode } from "./indicators.ts";
import { waysOut } from "./ledger-identity.ts";
import type { Language } from "./wording.ts";

/** One number of the ledger check, with the sign that stands before it. */
export type IdentityPart = {
  readonly sign: string;
  readonly code: IndicatorCode;
  readonly name: string;
  readonly value: number;
};

const signs = {
  zh: { plus: "＋", minus: "－", equals: "＝" },
  en: { plus: "+", minus: "−", equals: "=" },
} as const;

/** The indicator in which a way out of the ledger is counted, where that is not the one of its name. */
const indicatorOf: Partial<Record<(typeof waysOut)[number], IndicatorCode>> = { litigated: "leftForCourt" };

/** 期初在账 3 ＋ 本期新登 61 － 化解数 58 … ＝ 期末未化解 6; ways that nobody took are left out. */
export function identityParts(identity: LedgerIdentity, language: Language): IdentityPart[] {
  const { plus, minus, equals } = signs[language];
  const part = (sign: string, code: IndicatorCode, value: number): IdentityPart => ({
    sign,
    code,
    // What a name has in brackets is said in the table.
    name: indicators[code].name[language].replace(/[（(].*$/u, "").trim(),
    value,
  });
  return [
    part("", "opening", identity.opening),
    part(plus, "entered", identity.entered),
    ...(identity.reopened === 0 ? [] : [part(plus, "reopened", identity.reopened)]),
    ...waysOut
      .filter((way) => way === "resolved" || identity[way] !== 0)
      .map((way) => part(minus, indicatorOf[way] ?? way, identity[way])),
    part(equals, "open", identity.closing),
  ];
}

export function identityLine(identity: LedgerIdentity, language: Language): string {
  return identityParts(identity, language)
    .map(({ sign, name, value }) => `${sign} ${name} ${value}`.trim())
    .join(" ");
}
