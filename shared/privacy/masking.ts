import { maskedAccount, maskedId, maskNumbers } from "./numbers-in-text.ts";
import { maskParty } from "./person-names.ts";

/** IDs, bank accounts and cards, and mobile phones in a free text. */
export function maskText(text: string): string {
  return maskNumbers(text, ["id", "account", "phone"]);
}

/** The numbers that even those who work with a record see only when they ask for them: IDs, bank accounts and cards. */
export function maskSecrets(text: string): string {
  return maskNumbers(text, ["id", "account"]);
}

/** A field that holds a resident ID: 610723********0012. */
export function maskId(id: string): string {
  const bare = id.replace(/\s/gu, "");
  if (bare === "" || bare.includes("*")) return id;
  return bare.length < 12 ? "********" : maskedId(bare);
}

/** A field that holds a bank account, a card or a loan number: ****1234. */
export function maskAccount(account: string): string {
  const bare = account.replace(/[\s-]/gu, "");
  if (bare === "" || /^\*{4}.{0,4}$/su.test(bare)) return account;
  return bare.length <= 4 ? "****" : maskedAccount(bare);
}

/** What stands beside a number without naming anybody. */
const PHONE_WORDS = /^(?:手机号?|电话|座机|固话|联系(?:人|电话)?|办公(?:室|电话)?|微信|传真|总机|分机|转|值班)$/u;

/** Area code, number. */
const LANDLINE = /(?<![\d*])(0\d{2,3})?([-‐–—\s]?)(\d{7,8})(?![\d*])/gu;

/**
 * A field for a phone, in which a name may stand as well: 138****4567; of a landline the area code and the last four
 * digits (0916-***2345), because the area is the county's own. Digits that are neither keep their last four.
 */
export function maskPhone(phone: string): string {
  const numbers = maskText(phone).replace(LANDLINE, (_, area: string | undefined, gap: string, digits: string) => {
    return `${area ?? ""}${gap}***${digits.slice(-4)}`;
  });
  const masked = numbers === phone ? allButLastFour(phone) : numbers;
  return masked.replace(/[\p{Script=Han}·•]+/gu, (words) => (PHONE_WORDS.test(words) ? words : maskParty(words, null)));
}

function allButLastFour(phone: string): string {
  let left = phone.replace(/\D/gu, "").length;
  if (left < 5 || phone.includes("*")) return phone;
  return phone.replace(/\d/gu, (digit) => ((left -= 1) < 4 ? digit : "*"));
}

const TO_TOWNSHIP = /^.*?(?:街道办事处|街道办|街道|[镇乡](?!政府))/su;
const TO_COUNTY = /^.*[县区](?=.)|^.*[市省](?=.)/su;

/** An address as far as the township, or the county where it names none: 陕西省汉中市洋县洋州街道. */
export function maskAddress(address: string): string {
  const [kept = ""] = TO_TOWNSHIP.exec(address) ?? TO_COUNTY.exec(address) ?? [];
  if (kept !== "") return kept;
  return address === "" || /^[\p{Script=Han}]+[省市县区]$/u.test(address) ? address : "***";
}

/** Whether something in a text looks as if it had been masked by this program: an ID, a phone, an account. */
export function holdsMask(text: string): boolean {
  return /\d{6}\*{8}[\dXx]{3,4}|\d{3,7}\*{4}\d{4}|(?<![*\d])\*{4}[\dA-Za-z]{1,4}(?![\dA-Za-z])/u.test(text);
}
