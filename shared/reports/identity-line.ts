import type { LedgerIdentity } from "./contract.ts";
import { indicators } from "./indicators.ts";
import { waysOut } from "./ledger-identity.ts";
import type { Language } from "./wording.ts";

/** 期初在账 3 ＋ 本期新登 61 － 化解数 58 … ＝ 期末未化解 6; ways out that nobody took are left out. */
export function identityLine(identity: LedgerIdentity, language: Language): string {
  const name = (code: keyof typeof indicators) => indicators[code].name[language].replace(/[（(].*$/u, "").trim();
  const sign = { zh: { plus: "＋", minus: "－", equals: "＝" }, en: { plus: "+", minus: "−", equals: "=" } }[language];
  const minus = waysOut.filter((way) => way === "resolved" || identity[way] !== 0);
  return [
    `${name("opening")} ${identity.opening} ${sign.plus} ${name("entered")} ${identity.entered}`,
    ...minus.map((way) => ` ${sign.minus} ${name(way)} ${identity[way]}`),
    ` ${sign.equals} ${name("open")} ${identity.closing}`,
  ].join("");
}
