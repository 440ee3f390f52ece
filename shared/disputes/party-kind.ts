import { isPersonName, peopleIn } from "../privacy/person-names.ts";
import type { PartyKind } from "./parties.ts";

const PUBLIC_BODY =
  /(?:局|政府|委员会|管委会|街道|办事处|街道办|村委会?|居委会|学校|中学|小学|医院|卫生院|协会|商会|服务中心|法院|检察院|派出所)$/u;

/** 村民12人, 27名农民工, 张三等人: people, with or without a name. */
const PEOPLE = /(?:民|工|户|业主|员工|人)$|\d+\s*[名户人]|[一二三四五六七八九十百]+[名户]/u;

/** 类别 of a party of whom a ledger says no more than its name and, of an enterprise, perhaps its credit code. */
export function kindOfParty(name: string, uscc: string | null): PartyKind {
  if (uscc !== null) return "enterprise";
  if (isPersonName(name, null) || peopleIn(name).length > 0) return "person";
  if (PUBLIC_BODY.test(name)) return "organisation";
  return PEOPLE.test(name) ? "person" : "enterprise";
}
