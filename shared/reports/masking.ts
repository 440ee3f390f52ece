/** Compound surnames in use; every other surname has one character. */
const COMPOUND_SURNAMES =
  /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|长孙|宇文|端木|东方|南宫|第五|独孤|呼延|澹台|轩辕|申屠|淳于|单于|公冶|宗政|濮阳|太史|鲜于|闾丘|东郭|西门)/u;

/** A short name that ends so is an office, a shop or a bank, not a person. */
const ORGANISATION_END =
  /(?:公司|集团|银行|商行|信用社|合作社|医院|学校|中学|小学|大学|学院|中心|政府|街道|法院|检察院|派出所|委员会|村委会|居委会|协会|商会|[县市省镇区乡村][\u4E00-\u9FFF]{0,2}[委办站所院队]|局|厂|店|馆|公寓)$/u;

const LATIN_ORGANISATION =
  /\b(?:co|company|corp|corporation|inc|llc|ltd|limited|bank|group|factory|bureau|centre|center|court|hospital|school|office)\b/iu;

/**
 * The name as an export shows it: of a natural person only the surname and 某 (张三 → 张某). A party with a credit code
 * is an enterprise and keeps its name; of the others, what reads like a person's name is taken for one.
 */
export function exportedName(name: string, creditCode: string | null): string {
  if (creditCode !== null && creditCode !== "") return name;
  return name
    .split(/([、，,；;\s/]+(?=[\u4E00-\u9FFF])|和(?=[\u4E00-\u9FFF]{2,4}$))/u)
    .map((part, place) => (place % 2 === 1 ? part : maskedPart(part)))
    .join("");
}

function maskedPart(part: string): string {
  const [, head = "", tail = ""] = /^(.*?)(等.*|[（(].*)?$/su.exec(part) ?? [];
  const bare = head.trim();
  if (!isPerson(bare)) return part;
  return maskedPerson(bare) + tail;
}

function isPerson(name: string): boolean {
  if (/^[\u3400-\u9FFF\u{20000}-\u{323AF}]{2,4}$/u.test(name)) return !ORGANISATION_END.test(name);
  if (/^[\u3400-\u9FFF]+[·•・][\u3400-\u9FFF·•・]+$/u.test(name)) return true;
  return /^[\p{Script=Latin}.'’ -]+$/u.test(name) && !LATIN_ORGANISATION.test(name);
}

function maskedPerson(name: string): string {
  if (/^\p{Script=Latin}/u.test(name)) return `${name.slice(0, 1)}***`;
  const [surname = ""] = COMPOUND_SURNAMES.exec(name) ?? /^./u.exec(name) ?? [];
  return `${surname}某`;
}
