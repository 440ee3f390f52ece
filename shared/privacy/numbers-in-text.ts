import { citizenCheckCharacter } from "../identifiers.ts";
/** What kind of number gives a person away: resident ID, bank account or card, mobile phone. */
export type NumberKind = "id" | "account" | "phone";

/** Nine digits are the least that anything below has; most texts end here. */
const FEWEST_DIGITS = 9;

/** Marks without a width hide a number from a search, not from a reader. */
const NO_WIDTH = "\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
const TOKEN = new RegExp(`[0-9A-Za-z*](?:[0-9A-Za-z*${NO_WIDTH}]*[0-9A-Za-z*])?`, "gu");
const WITHOUT_WIDTH = new RegExp(`[${NO_WIDTH}]`, "gu");
/** What people put between the groups of a long number. */
const BETWEEN_GROUPS = new RegExp(`^[ \\t\\u00A0\\u3000${NO_WIDTH}]?[-‐‑–—]?[ \\t\\u00A0\\u3000${NO_WIDTH}]?$`, "u");
/** Latin words that stand right before a number without making it a code. */
const WORD_BEFORE = /^(?:tel|phone|mobile|mob|cell|id|idno|no|wx|vx|qq|sfz)(?=\d)/iu;

const LABELLED_ID = /(?:身份证(?:件)?(?:号码|号)?|证件号码?)[：:\s]{0,3}(\d{14,17}[\dXx])(?![0-9A-Za-z*])/gu;
const LABELLED_ACCOUNT =
  /(?:账号|帐号|账户|帐户|卡号)[：:\s]{0,3}(\d{4,}(?:[ -]\d{3,}){0,7})(?![0-9A-Za-z*]|\s{0,2}[元万亿])/gu;

/** First two digits of a resident ID. */
const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);
/** UnionPay, Visa, Mastercard, JCB and what Chinese banks issued before; loan numbers begin with a region, such as 61. */
const CARD = /^(?:6[0289]\d{14,17}|955[89]\d{12,15}|4\d{15}|5[1-5]\d{14}|35\d{14})$/u;
const MOBILE = /^(?:(?:00)?86|0)?1[3-9]\d{9}$/u;

/** 610723********0012 */
export function maskedId(digits: string): string {
  return `${digits.slice(0, 6)}********${digits.slice(-4)}`;
}

/** 138****4567 */
export function maskedMobile(digits: string): string {
  return `${digits.slice(0, -8)}****${digits.slice(-4)}`;
}

/** ****1234, whatever its length. */
export function maskedAccount(digits: string): string {
  return `****${digits.slice(-4)}`;
}

/**
 * Masks the numbers of these kinds in a free text and leaves every other number alone: loan, voucher and ledger numbers,
 * credit and project codes, dates and amounts. What is masked already stays as it is.
 */
export function maskNumbers(text: string, kinds: readonly NumberKind[]): string {
  if (!hasLongNumber(text)) return text;
  let before = text;
  let after = maskedOnce(before, kinds);
  // What stood beside a masked number may now stand alone.
  while (after !== before) {
    before = after;
    after = maskedOnce(before, kinds);
  }
  return after;
}

/** Whether digits, with nothing but spaces, hyphens and marks without a width between them, are many enough. */
function hasLongNumber(text: string): boolean {
  if (text.length < FEWEST_DIGITS) return false;
  let digits = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) {
      digits += 1;
      if (digits >= FEWEST_DIGITS) return true;
    } else if (!(code === 32 || code === 45 || code === 9 || code === 0xa0 || code === 0x3000 || isHidden(code))) {
      digits = 0;
    }
  }
  return false;
}

function isHidden(code: number): boolean {
  return code === 0xad || (code >= 0x2010 && code <= 0x2064) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff;
}

/** A run of digits; `fixed` when it is part of something else or masked already. */
type Group = { readonly start: number; readonly end: number; readonly digits: string; readonly isFixed: boolean };
type Cut = { readonly start: number; readonly end: number; readonly shown: string };

function maskedOnce(text: string, kinds: readonly NumberKind[]): string {
  const plain = text.replace(/[０-９Ｘｘ]/gu, (full) => String.fromCharCode(full.charCodeAt(0) - 0xfee0));
  const cuts = [...labelled(plain, kinds)];
  const groups = groupsOf(plain).filter((group) => !cuts.some((cut) => group.start < cut.end && cut.start < group.end));
  for (let first = 0; first < groups.length;) {
    const found = numberAt(plain, groups, first, kinds);
    if (found) cuts.push(found.cut);
    first += found?.groups ?? 1;
  }
  let masked = "";
  let done = 0;
  for (const { start, end, shown } of cuts.toSorted((a, b) => a.start - b.start)) {
    masked += text.slice(done, start) + shown;
    done = end;
  }
  return cuts.length === 0 ? text : masked + text.slice(done);
}

function* labelled(plain: string, kinds: readonly NumberKind[]): Generator<Cut> {
  if (kinds.includes("id")) {
    for (const match of plain.matchAll(LABELLED_ID)) {
      const [, digits = ""] = match;
      yield cutAtEnd(match, digits, maskedId(digits));
    }
  }
  if (kinds.includes("account")) {
    for (const match of plain.matchAll(LABELLED_ACCOUNT)) {
      const [, digits = ""] = match;
      if (digits.replace(/\D/gu, "").length >= FEWEST_DIGITS) yield cutAtEnd(match, digits, maskedAccount(digits));
    }
  }
}

function cutAtEnd(match: RegExpExecArray, digits: string, shown: string): Cut {
  const end = match.index + match[0].length;
  return { start: end - digits.length, end, shown };
}

function groupsOf(plain: string): Group[] {
  return Array.from(plain.matchAll(TOKEN), (match) => {
    const [token] = match;
    const word = WORD_BEFORE.exec(token)?.[0].length ?? 0;
    const digits = token.slice(word).replace(WITHOUT_WIDTH, "");
    const start = match.index + word;
    return { start, end: match.index + token.length, digits, isFixed: !/^\d+[Xx]?$/u.test(digits) };
  });
}

const MOST_GROUPS = 6;

/** The number that begins with this group, the longest first: alone, or with the groups that follow it. */
function numberAt(
  plain: string,
  groups: readonly Group[],
  first: number,
  kinds: readonly NumberKind[],
): { cut: Cut; groups: number } | null {
  const run: Group[] = [];
  for (const group of groups.slice(first, first + MOST_GROUPS)) {
    const before = run.at(-1);
    if (group.isFixed || (before && !BETWEEN_GROUPS.test(plain.slice(before.end, group.start)))) break;
    run.push(group);
  }
  for (let size = run.length; size > 0; size -= 1) {
    const [from, to] = [run[0], run[size - 1]];
    const shown = from && to && shownOf(plain, run.slice(0, size), from.start, to.end, kinds);
    if (shown) return { cut: { start: from.start, end: to.end, shown }, groups: size };
  }
  return null;
}

function shownOf(
  plain: string,
  run: readonly Group[],
  start: number,
  end: number,
  kinds: readonly NumberKind[],
): string | null {
  const digits = run.map((group) => group.digits).join("");
  const sizes = run.map((group) => group.digits.length);
  if (kinds.includes("id") && isId(digits, sizes)) return maskedId(digits);
  if (!/^\d+$/u.test(digits) || isAmount(plain, start, end)) return null;
  if (kinds.includes("account") && isCard(digits, sizes)) return maskedAccount(digits);
  if (kinds.includes("phone") && isMobile(digits, sizes)) return maskedMobile(digits);
  return null;
}

/**
 * 18 digits with a region, a date of birth and the right check character (GB 11643), or 15 of the older form. With a
 * wrong check character a grown-up's date of birth is still taken for one: a loan number carries a year of lending.
 */
function isId(digits: string, sizes: readonly number[]): boolean {
  if (!PROVINCES.has(digits.slice(0, 2))) return false;
  if (digits.length === 15) {
    const year = Number(digits.slice(6, 8));
    return sizes.length === 1 && /^\d+$/u.test(digits) && year >= 30 && isDate(1900 + year, digits.slice(8, 12));
  }
  if (digits.length !== 18 || sizes.some((size) => size < 2)) return false;
  const year = Number(digits.slice(6, 10));
  if (year < 1900 || year > 2099 || !isDate(year, digits.slice(10, 14))) return false;
  return (
    digits.slice(17).toUpperCase() === citizenCheckCharacter(digits) ||
    (sizes.length === 1 && year >= 1920 && year <= 2009)
  );
}

function isDate(year: number, monthAndDay: string): boolean {
  const [month, day] = [Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** In one piece or in fours, with the right last digit (Luhn, ISO/IEC 7812-1). */
function isCard(digits: string, sizes: readonly number[]): boolean {
  const inFours = sizes.every((size, place) => size === 4 || (place === sizes.length - 1 && size < 4));
  return (sizes.length === 1 || inFours) && CARD.test(digits) && isLuhn(digits);
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place)) * ((place % 2) + 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

function isMobile(digits: string, sizes: readonly number[]): boolean {
  if (!MOBILE.test(digits)) return false;
  return sizes.length === 1 || ["3,4,4", "3,8", "7,4"].includes(sizes.join(","));
}

/** ¥…, …元, ….00, or the digits after a decimal point. */
function isAmount(plain: string, start: number, end: number): boolean {
  return (
    /[¥￥$]\s?$/u.test(plain.slice(Math.max(0, start - 2), start)) ||
    /^(?:\s{0,2}(?:[元万亿分]|RMB|CNY|人民币)|\.\d{1,4}(?!\d))/u.test(plain.slice(end, end + 12)) ||
    /(?:^|\D)\d{1,6}\.$/u.test(plain.slice(Math.max(0, start - 9), start))
  );
}
