/** 统一社会信用代码 (GB 32100-2015): the 31 characters of the code, without I O S V Z. */
const USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Registering departments in use; from general knowledge, hence a warning only. */
const USCC_DEPARTMENTS = "123456789ANY";

/** 组织机构代码 (GB 11714). */
const ORGANISATION_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const CITIZEN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export type CodeCheck = {
  readonly valid: boolean;
  /** The code may be kept, but a person should look at it. */
  readonly warning?: "DEPARTMENT";
  readonly reason?: "LENGTH" | "CHARACTER" | "CHECK_DIGIT";
  /** What should be stored: half-width, upper case, without spaces and hyphens. */
  readonly normalized: string;
  /** The check character that the other characters ask for, when it is another one. */
  readonly expected?: string;
};

export type ProjectCodeCheck = {
  readonly valid: boolean;
  /** OLD_FORM: a code from before late 2020, which starts with a year of four digits and has no known check rule. */
  readonly warning?: "CHECK_DIGIT" | "OLD_FORM";
  readonly reason?: "SHAPE" | "MONTH";
  readonly normalized: string;
  readonly expected?: string;
};

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015). Reasons: LENGTH (not 18), CHARACTER (one that
 * the code does not use, or a letter in the region), CHECK_DIGIT (with `expected`). Warning DEPARTMENT: its first
 * character names no known registering department.
 */
export function checkUscc(text: string): CodeCheck {
  const normalized = compact(text);
  if (normalized.length !== 18) return { valid: false, reason: "LENGTH", normalized };
  if (!isUsccBody(normalized.slice(0, 17)) || !USCC_CHARACTERS.includes(normalized.slice(17))) {
    return { valid: false, reason: "CHARACTER", normalized };
  }
  const expected = usccCheckCharacter(normalized.slice(0, 17));
  if (normalized.slice(17) !== expected) return { valid: false, reason: "CHECK_DIGIT", normalized, expected };
  if (!USCC_DEPARTMENTS.includes(normalized.slice(0, 1))) return { valid: true, warning: "DEPARTMENT", normalized };
  return { valid: true, normalized };
}

/** Completes the first 17 characters of a credit code with the check character. Throws RangeError when they are malformed. */
export function usccWithCheck(first17: string): string {
  const body = compact(first17);
  if (body.length !== 17 || !isUsccBody(body)) throw new RangeError(`not the first 17 characters: ${first17}`);
  return body + usccCheckCharacter(body);
}

/** Checks an organisation code (组织机构代码, GB 11714): eight characters and a check character, hyphen or not. */
export function checkOrganisationCode(text: string): CodeCheck {
  const normalized = compact(text);
  if (normalized.length !== 9) return { valid: false, reason: "LENGTH", normalized };
  if (!/^[0-9A-Z]{8}[0-9X]$/u.test(normalized)) return { valid: false, reason: "CHARACTER", normalized };
  const remainder = weightedSum(normalized.slice(0, 8), ORGANISATION_CHARACTERS, ORGANISATION_WEIGHTS) % 11;
  const expected = remainder === 0 ? "0" : remainder === 1 ? "X" : String(11 - remainder);
  return normalized.slice(8) === expected
    ? { valid: true, normalized }
    : { valid: false, reason: "CHECK_DIGIT", normalized, expected };
}

/**
 * Checks an investment project code (项目代码, GB/T 40058-2021): `YYMM-RRRRRR-DD-TT-NNNNNC`. Its check rule is inferred
 * from real codes, so a mismatch is a warning, not an error. Reasons: SHAPE, MONTH.
 */
export function checkProjectCode(text: string): ProjectCodeCheck {
  const normalized = hyphenated(
    text
      .normalize("NFKC")
      .replace(/\s/gu, "")
      .replace(/[‐‑‒–—―−]/gu, "-"),
  );
  if (!/^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/u.test(normalized)) return { valid: false, reason: "SHAPE", normalized };
  const month = Number(normalized.slice(2, 4));
  if (month < 1 || month > 12) {
    // 2013 to 2020: a year, since no month has these numbers.
    return /^20(?:1[3-9]|20)-/u.test(normalized)
      ? { valid: true, warning: "OLD_FORM", normalized }
      : { valid: false, reason: "MONTH", normalized };
  }
  const digits = normalized.replaceAll("-", "");
  const expected = mod11And10(digits.slice(0, 19));
  return digits.slice(19) === expected
    ? { valid: true, normalized }
    : { valid: true, warning: "CHECK_DIGIT", normalized, expected };
}

function compact(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐‑‒–—―−]/gu, "");
}

/** 公民身份号码 (GB 11643): the check character that its first 17 digits ask for (ISO 7064 MOD 11-2). */
export function citizenCheckCharacter(digits: string): string {
  const sum = CITIZEN_WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits.charAt(place)), 0);
  return "10X98765432".charAt(sum % 11);
}

function isUsccBody(body: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/u.test(body);
}

function usccCheckCharacter(body: string): string {
  return USCC_CHARACTERS.charAt((31 - (weightedSum(body, USCC_CHARACTERS, USCC_WEIGHTS) % 31)) % 31);
}

function weightedSum(text: string, characters: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * characters.indexOf(text.charAt(place)), 0);
}

function hyphenated(code: string): string {
  return code.replace(/^(\d{4})(\d{6})(\d{2})(\d{2})(\d{6})$/u, "$1-$2-$3-$4-$5");
}

/** ISO 7064 MOD 11,10. */
function mod11And10(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}
