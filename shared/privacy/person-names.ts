/** Compound surnames in use; every other surname has one character. */
const COMPOUND_SURNAMES =
  /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|长孙|宇文|端木|东方|南宫|第五|独孤|呼延|澹台|轩辕|申屠|淳于|单于|公冶|宗政|濮阳|太史|鲜于|闾丘|东郭|西门|百里|钟离|拓跋|公羊|万俟|赫连)/u;

/** A short name that ends so is an office, a shop or a bank, not a person. */
const ORGANISATION_END =
  /(?:公司|集团|银行|商行|信用社|合作社|医院|诊所|学校|中学|小学|大学|学院|中心|政府|街道|法院|检察院|派出所|单位|委员会|村委会|居委会|协会|商会|[县市省镇区乡村][\p{Script=Han}]{0,2}[委办站所院队]|局|厂|店|馆|公寓|支行|分行|门市|门市部|经营部|营业部|项目部|药业|物流|建材|商贸|贸易|工程|科技|实业|置业|地产|物业|食品|饮料|酒业|茶业|果业|米业|农业|牧业|林业|矿业|能源|电力|水电|水泥|机械|电子|制造|加工|家具|服装|纺织|印刷|宾馆|餐饮|超市|市场|药房|农场|茶场|包装|化工|汽修|运输|旅游|传媒|广告|保险|证券|担保|投资)$/u;

/** People without a name, or no party at all. */
const NOBODY =
  /^(?:不详|未知|待定|待查|匿名|其他|同上)$|(?:村民|业主|员工|职工|工人|民工|租户|商户|农户|住户|客户|群众|供货商|供应商|个体户|当事人|借款人|债权人|债务人)$/u;

const LATIN_ORGANISATION =
  /\b(?:co|company|corp|corporation|inc|llc|ltd|limited|bank|group|factory|bureau|centre|center|court|hospital|school|office)\b/iu;

/** Marks without a width, which hide a name from anybody who compares letters. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Between the names of several people: 张三、李四 or 张三和李四. */
const BETWEEN =
  /([、，,；;\s/]+(?=\p{Script=Han})|(?<=(?:^|[、，,；;\s/])\p{Script=Han}{2,4})和(?=\p{Script=Han}{2,4}$))/u;

/** 等12人, （已故）: what follows a name and says nothing about who it is. */
const NAME_AND_REST = /^(.*?)(等.*|[（(].*)?$/su;

/**
 * Whether a party is a natural person: without a credit code, two to four Chinese characters (or a name with ·), and no
 * word of an organisation; or a name in Latin letters that is none of a firm.
 */
export function isPersonName(name: string, uscc: string | null): boolean {
  return (uscc === null || uscc === "") && isPerson(visible(name));
}

/** One person as others are shown them: surname and 某 (欧阳小明 → 欧阳某), of a Latin name the initial (L***). */
export function maskPerson(name: string): string {
  return maskedParts(name, (bare) => isPerson(bare) || !(isOrganisation(bare) || NOBODY.test(bare)));
}

/** A party as others are shown it: only a natural person's name is masked, an enterprise's is public. */
export function maskParty(name: string, uscc: string | null): string {
  return uscc === null || uscc === "" ? maskedParts(name, isPerson) : name;
}

/** The people named in a party's name, each with what others are shown instead; none where it names an organisation. */
export function peopleIn(name: string): readonly Masked[] {
  return visible(name)
    .split(BETWEEN)
    .map((part) => nameIn(part)[0])
    .filter(isPerson)
    .map((bare) => ({ name: bare, shown: initialOf(bare) }));
}

/** An enterprise as the public is told of it: 某公司, 某合作社; public bodies keep their name. */
export function maskEnterprise(name: string): string {
  const bare = visible(name);
  const kind = enterpriseKinds.find(([ending]) => ending.test(bare));
  if (kind) return kind[1];
  if (PUBLIC_BODY.test(bare)) return name;
  return bare === "" || /^某|^.\*{3}/su.test(bare) || peopleIn(name).length > 0 ? maskParty(name, null) : "某单位";
}

const PUBLIC_BODY =
  /(?:政府|街道|街道办|办事处|法院|检察院|派出所|委员会|村委会|居委会|局|厅|中心|办公室|学校|中学|小学|医院)$/u;

const enterpriseKinds: readonly (readonly [RegExp, string])[] = [
  [/合作社(?:联合社)?$/u, "某合作社"],
  [/(?:银行|信用社|支行|分行)$/u, "某银行"],
  [/公司$|集团$|公司.*(?:分公司|项目部|经理部)$/u, "某公司"],
  [/厂$/u, "某厂"],
  [/(?:店|超市|商行|门市部?|经营部|批发部|酒店|宾馆|饭店)$/u, "某商户"],
  [/(?:农场|林场|茶场|养殖场)$/u, "某农场"],
  [LATIN_ORGANISATION, "某公司"],
];

function visible(name: string): string {
  return name.replace(INVISIBLE, "").trim();
}

type Masked = { readonly name: string; readonly shown: string };

function maskedParts(name: string, isMasked: (bare: string) => boolean): string {
  const whole = visible(name);
  const masked = whole
    .split(BETWEEN)
    .map((part, place) => (place % 2 === 1 ? part : maskedPart(part, isMasked)))
    .join("");
  return masked === whole ? name : masked;
}

function maskedPart(part: string, isMasked: (bare: string) => boolean): string {
  const [bare, rest] = nameIn(part);
  return bare !== "" && isMasked(bare) ? initialOf(bare) + rest : part;
}

/** The name itself, and what is said about it. */
function nameIn(part: string): readonly [bare: string, rest: string] {
  const [, head = "", tail = ""] = NAME_AND_REST.exec(part) ?? [];
  return head.trim() === "" ? [part.trim(), ""] : [head.trim(), tail];
}

function isPerson(bare: string): boolean {
  if (/^\p{Script=Han}{2,4}$/u.test(bare)) return !isOrganisation(bare) && !NOBODY.test(bare);
  if (/^\p{Script=Han}+[·•・‧][\p{Script=Han}·•・‧]+$/u.test(bare)) return true;
  if (!/^\p{Script=Latin}[\p{Script=Latin}.'’ -]*$/u.test(bare) || LATIN_ORGANISATION.test(bare)) return false;
  // Five capitals or fewer are an abbreviation, not a name.
  return !/^\p{Lu}{1,5}$/u.test(bare);
}

function isOrganisation(bare: string): boolean {
  return ORGANISATION_END.test(bare) || LATIN_ORGANISATION.test(bare) || bare.slice(2).endsWith("建设");
}

function initialOf(bare: string): string {
  if (/^\p{Script=Han}/u.test(bare)) return `${(COMPOUND_SURNAMES.exec(bare) ?? /^./su.exec(bare) ?? [""])[0]}某`;
  return `${(/^./su.exec(bare) ?? [""])[0]}***`;
}
