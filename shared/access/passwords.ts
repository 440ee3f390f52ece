import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { commonPasswords } from "./common-passwords.ts";

/** Characters, not bytes. Long beats complicated: NIST SP 800-63B-4, 3.1.1.2, asks for no mixture and no regular change. */
export const LEAST_PASSWORD_LENGTH = 10;

/**
 * What speaks against a new password: PASSWORD_TOO_SHORT {least}, PASSWORD_COMMON, PASSWORD_LIKE_NAME. `names` are the
 * person's and the office's.
 */
export function passwordProblems(password: string, names: readonly string[], field = "password"): Problem[] {
  const plain = normalPassword(password).toLowerCase();
  if (charactersOf(plain).length < LEAST_PASSWORD_LENGTH) {
    return [problem(field, "PASSWORD_TOO_SHORT", { least: LEAST_PASSWORD_LENGTH })];
  }
  if (isCommon(plain)) return [problem(field, "PASSWORD_COMMON")];
  const own = names.map((name) => normalPassword(name).toLowerCase()).filter((name) => charactersOf(name).length > 1);
  if (own.some((name) => plain.replaceAll(name, "").length < 4)) return [problem(field, "PASSWORD_LIKE_NAME")];
  return [];
}

/** The same password however a keyboard puts its characters together. */
export function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

/** A rare character such as 𠮷 is one, though it takes two units. */
function charactersOf(text: string): string[] {
  return Array.from(text);
}

/** In the list, made of one or two characters, counted up or down, or a listed one with digits or marks round it. */
function isCommon(plain: string): boolean {
  if (new Set(plain).size < 4 || isSequence(plain) || isRepeated(plain)) return true;
  const core = plain.replaceAll(/^[\d\p{P}\p{S}]+|[\d\p{P}\p{S}]+$/gu, "");
  return commonPasswords.has(plain) || (core.length > 3 && commonPasswords.has(core));
}

function isSequence(plain: string): boolean {
  const points = charactersOf(plain).map((character) => character.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, i) => point - (points[i] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** `abcabcabc`: a short piece over and over. */
function isRepeated(plain: string): boolean {
  return /^(.{1,5})\1+$/u.test(plain);
}
