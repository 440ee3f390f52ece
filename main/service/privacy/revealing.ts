import type { Kysely } from "kysely";
import type { Role } from "../../../shared/accounts/roles.ts";
import { maskOutput } from "../../../shared/privacy/mask-output.ts";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Schema } from "../../database/schema.ts";
import { arrearsRegister } from "../arrears/index.ts";
import { assessmentRegister } from "../assessments/index.ts";
import { disputeRegister, partiesOf } from "../disputes/index.ts";
import { enterpriseRegister } from "../enterprises/index.ts";
import type { ActContext } from "../office/ground.ts";
import { caseRegister } from "../fasttrack/index.ts";
import { loanRegister } from "../loans/index.ts";
import { measureRegister } from "../measures/index.ts";
import { paymentRegister } from "../payments/index.ts";
import { projectRegister } from "../projects/index.ts";
import { readRecord } from "../registers/index.ts";
import { serviceRegister } from "../servicerecords/index.ts";

/** What this role sees only masked of a record, in clear; what stands in a list by its place, such as `parties.0.idNumber`. */
export async function maskedFields(
  { db, ground }: Pick<ActContext, "db" | "ground">,
  register: RegisterName,
  id: number,
  role: Role,
): Promise<Record<string, string>> {
  const own = await recordIn(db, register, id);
  const record = register === "disputes" ? { ...own, parties: partiesOf(ground.writer, id) } : own;
  return Object.fromEntries(differing(record, maskOutput(role, [register, "open"], record)));
}

function differing(whole: unknown, shown: unknown, path: readonly string[] = []): [string, string][] {
  if (whole === shown) return [];
  if (typeof whole === "string") return [[path.join("."), whole]];
  if (typeof whole !== "object" || whole === null || typeof shown !== "object" || shown === null) return [];
  const other = shown as Readonly<Record<string, unknown>>;
  return Object.entries(whole).flatMap(([name, value]) => differing(value, other[name], [...path, name]));
}

function recordIn(db: Kysely<Schema>, register: RegisterName, id: number): Promise<object> {
  switch (register) {
    case "disputes":
      return readRecord(db, disputeRegister, id);
    case "enterprises":
      return readRecord(db, enterpriseRegister, id);
    case "payments":
      return readRecord(db, paymentRegister, id);
    case "loans":
      return readRecord(db, loanRegister, id);
    case "arrears":
      return readRecord(db, arrearsRegister, id);
    case "measures":
      return readRecord(db, measureRegister, id);
    case "serviceRecords":
      return readRecord(db, serviceRegister, id);
    case "projects":
      return readRecord(db, projectRegister, id);
    case "assessments":
      return readRecord(db, assessmentRegister, id);
    case "fasttrack":
      return readRecord(db, caseRegister, id);
  }
}
