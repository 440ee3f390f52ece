import { randomInt } from "node:crypto";

/** Crockford's letters and digits: none that looks like another on paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 8;
const GROUP_LENGTH = 4;

/** 32 characters, 160 bits, such as `7K2M-…`. */
export function newRecoveryCode(): string {
  return Array.from({ length: GROUPS }, newGroup).join("-");
}

function newGroup(): string {
  return Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** A code as it was typed: spaces, dashes and small letters do not matter, and O, I and L are read as they look. */
export function readRecoveryCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/gu, "1");
}
