/** Money is a whole number of fen (分, 1/100 yuan). The brand keeps plain numbers of yuan or 万元 out. */
export type Fen = number & { readonly __unit: "fen" };

/** The largest amount that one record may carry: 10 trillion yuan. Sums may be larger, up to a safe integer. */
export const MAX_FEN = 10 ** 15;

/** The unit that a bare number is written in: yuan, or ten thousand yuan as in most office ledgers. */
export type AmountUnit = "元" | "万元";

export type ParsedAmount =
  | { readonly ok: true; readonly fen: Fen; readonly approximate: boolean }
  | { readonly ok: false; readonly reason: "EMPTY" | "NOT_A_NUMBER" | "TOO_PRECISE" | "TOO_LARGE" | "SCIENTIFIC" };

/** Brands a whole number of fen. Throws RangeError for anything that is not a safe integer. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of fen: ${amount}`);
  return (amount === 0 ? 0 : amount) as Fen; // never −0
}

/** Adds up amounts in fen. Throws RangeError when the sum is no longer a safe integer. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = fen(0);
  for (const amount of amounts) sum = fen(sum + amount);
  return sum;
}

/**
 * dividend ÷ divisor × scale of whole numbers, rounded half up (away from zero) without passing through a float; a
 * scale of 10000 gives basis points. Throws RangeError when a number is not whole or the divisor is 0.
 */
export function quotientHalfUp(dividend: number, divisor: number, scale = 1): number {
  return Number(divideHalfUp(BigInt(dividend) * BigInt(scale), BigInt(divisor)));
}

/** 123456789 fen → "1,234,567.89" (yuan, always two digits). */
export function formatYuan(amount: Fen): string {
  return formatScaled(BigInt(amount), 2);
}

/** Rounds half up to 万元: 5152500000 fen → "5,152.50". `digits` after the point, 0 to 6. */
export function formatWan(amount: Fen, digits = 2): string {
  return formatScaled(roundedWan(amount, digits), digits);
}

/** The same rounding as {@link formatWan}, as a number for JSON and spreadsheets: 5152500000 fen → 5152.5. */
export function wanNumber(amount: Fen, digits = 2): number {
  return Number(decimalText(roundedWan(amount, digits), digits));
}

/**
 * Reads an amount as people type it or as a spreadsheet holds it: `35万`, `约12.5`, `1,200,000元`, `￥３５`, `负2.5万元`,
 * `30余万`. `unit` is used when the text names none. A spreadsheet number may carry float noise (below a millionth of
 * a fen, or past the 15 significant digits that spreadsheets keep); a text may not be finer than one fen.
 */
export function parseAmount(text: string | number, unit: AmountUnit): ParsedAmount {
  if (typeof text === "number") return parseSpreadsheetNumber(text, unit);
  const compact = text.normalize("NFKC").replace(/\s/gu, "");
  if (compact === "") return { ok: false, reason: "EMPTY" };
  if (SCIENTIFIC.test(compact)) return { ok: false, reason: "SCIENTIFIC" };
  if (compact.length > LONGEST_AMOUNT) return { ok: false, reason: "NOT_A_NUMBER" };
  const groups = AMOUNT.exec(compact)?.groups;
  if (groups === undefined) return { ok: false, reason: "NOT_A_NUMBER" };
  if (groups.signBefore !== undefined && groups.signAfter !== undefined) return { ok: false, reason: "NOT_A_NUMBER" };
  const sign = groups.signBefore ?? groups.signAfter;
  return finish({
    negative: sign !== undefined,
    digits: (groups.digits ?? "").replaceAll(",", ""),
    power: groups.unit === undefined ? FEN_POWER[unit] : FEN_POWER[groups.unit as keyof typeof FEN_POWER],
    approximate: [groups.about, groups.more, groups.moreAfter, groups.around].some((mark) => mark !== undefined),
    toleratedFraction: 0n,
  });
}

/** How many powers of ten lie between a unit and the fen. */
const FEN_POWER = { 元: 2, 万元: 6, 万: 6, 亿元: 10, 亿: 10 } as const;

const SCIENTIFIC = /^[-+−]?\d+(?:\.\d*)?e[-+]?\d+/iu;

/** After NFKC: full-width digits, commas and the yen sign have become their plain forms. */
const AMOUNT = new RegExp(
  [
    "^(?<about>大约|约|近|逾|超过|超)?",
    "(?<signBefore>负|[-−])?",
    "(?:人民币)?[¥]?",
    "(?<signAfter>负|[-−])?",
    "(?<digits>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)",
    "(?<more>余|多)?",
    "(?<unit>亿元|亿|万元|万|元)?",
    "(?:(?<moreAfter>余|多)元?)?整?",
    "(?<around>左右|上下)?$",
  ].join(""),
  "u",
);

/** Longer than any amount that a person writes; imported files may hold anything. */
const LONGEST_AMOUNT = 80;

/** The fraction of a fen is compared in parts of 10^-12. */
const FRACTION_DIGITS = 12;

function parseSpreadsheetNumber(value: number, unit: AmountUnit): ParsedAmount {
  if (!Number.isFinite(value)) return { ok: false, reason: "NOT_A_NUMBER" };
  if (Math.abs(value) > MAX_FEN) return { ok: false, reason: "TOO_LARGE" };
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  return finish({
    negative: value < 0,
    digits: mantissa,
    power: FEN_POWER[unit] + Number(exponent),
    approximate: false,
    toleratedFraction: 10n ** BigInt(FRACTION_DIGITS - 6),
  });
}

type Decimal = {
  readonly negative: boolean;
  readonly digits: string;
  readonly power: number;
  readonly approximate: boolean;
  readonly toleratedFraction: bigint;
};

function finish({ negative, digits, power, approximate, toleratedFraction }: Decimal): ParsedAmount {
  const [whole = "", decimals = ""] = digits.split(".");
  const significant = decimals.replace(/0+$/u, "");
  const shift = power - significant.length + FRACTION_DIGITS;
  const coefficient = BigInt(whole + significant);
  // What lies beyond 10^-12 of a fen only has to count as "not zero".
  const parts = shift >= 0 ? coefficient * 10n ** BigInt(shift) : ceilDivide(coefficient, 10n ** BigInt(-shift));
  const one = 10n ** BigInt(FRACTION_DIGITS);
  const nearest = divideHalfUp(parts, one);
  if (nearest > BigInt(MAX_FEN)) return { ok: false, reason: "TOO_LARGE" };
  const noise = parts - nearest * one;
  if ((noise < 0n ? -noise : noise) > toleratedFraction) return { ok: false, reason: "TOO_PRECISE" };
  return { ok: true, fen: fen(Number(negative ? -nearest : nearest)), approximate };
}

function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const upper = dividend < 0n ? -dividend : dividend;
  const lower = divisor < 0n ? -divisor : divisor;
  const quotient = (upper * 2n + lower) / (lower * 2n);
  return negative ? -quotient : quotient;
}

function roundedWan(amount: Fen, digits: number): bigint {
  if (!Number.isInteger(digits) || digits < 0 || digits > 6) throw new RangeError(`digits out of range: ${digits}`);
  return divideHalfUp(BigInt(amount), 10n ** BigInt(6 - digits));
}

function decimalText(scaled: bigint, digits: number): string {
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, "0");
  const point = text.length - digits;
  return `${scaled < 0n ? "-" : ""}${text.slice(0, point)}${digits === 0 ? "" : `.${text.slice(point)}`}`;
}

function formatScaled(scaled: bigint, digits: number): string {
  const [whole = "", ...decimals] = decimalText(scaled, digits).split(".");
  return [whole.replace(/\d(?=(?:\d{3})+$)/gu, "$&,"), ...decimals].join(".");
}
