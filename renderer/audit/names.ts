import { actName } from "../../shared/audit/act-names.ts";
import type { RegisterName } from "../../shared/search-contract.ts";
import type { Words } from "../language/index.ts";

export function actWords(act: string, { t, nameOf }: Words): string {
  const name = actName(act);
  return name ? nameOf(name) : t("audit.otherAct");
}

/** Tables whose records have a page. */
const registerOfTable: ReadonlyMap<string, RegisterName> = new Map([
  ["enterprise", "enterprises"],
  ["dispute", "disputes"],
  ["payment", "payments"],
  ["loan", "loans"],
  ["arrears", "arrears"],
  ["project", "projects"],
  ["assessment", "assessments"],
  ["fast_track_case", "fasttrack"],
  ["measure", "measures"],
  ["service_record", "serviceRecords"],
]);

export function registerOf(entity: string | null): RegisterName | null {
  return registerOfTable.get(entity ?? "") ?? null;
}
