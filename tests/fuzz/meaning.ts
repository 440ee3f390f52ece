import { RECORD_VERSION } from "./world.ts";
import type { World } from "./world.ts";

/** Inputs that go through are nested no deeper. */
const DEPTH = 3;

/** An input as it is used here: what only stands for something is replaced by that. */
export async function meant(input: unknown, world: World, domain: string): Promise<unknown> {
  const put = replaced(input, world.meanings, DEPTH);
  if (!isRecord(put) || put["version"] !== RECORD_VERSION) return put;
  const ofCase = put["caseVersion"] === RECORD_VERSION && { caseVersion: await versionIn(world, "disputes", 1) };
  return { ...put, ...ofCase, version: await presentVersion(put, world, domain) };
}

function replaced(value: unknown, meanings: World["meanings"], depth: number): unknown {
  if (typeof value === "string") return meanings.has(value) ? meanings.get(value) : value;
  if (!isRecord(value) || depth === 0) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, meanings, depth - 1)]));
}

type Opening = { open(asked: { id: unknown }): Promise<{ record: { version: number } }> };

/** Of the record itself, or of the case whose part it is. */
async function presentVersion(input: Record<string, unknown>, world: World, domain: string): Promise<unknown> {
  if (isRecord(input["owner"])) return presentVersion(input["owner"], world, domain);
  if (input["loanId"] !== undefined) return (await versionIn(world, "loans", input["loanId"])) ?? 1;
  if (input["arrearsId"] !== undefined) return (await versionIn(world, "arrears", input["arrearsId"])) ?? 1;
  if (input["assessmentId"] !== undefined && domain === "assessments") {
    return (await versionIn(world, "assessments", input["assessmentId"])) ?? 1;
  }
  if (input["measureId"] !== undefined) return (await versionIn(world, "measures", input["measureId"])) ?? 1;
  const register = typeof input["register"] === "string" ? input["register"] : domain;
  const own = await versionIn(world, register, input["id"]);
  return own ?? (await versionIn(world, "disputes", input["disputeId"])) ?? 1;
}

async function versionIn({ client }: World, register: string, id: unknown): Promise<number | null> {
  const asked = (client as unknown as Record<string, Opening | undefined>)[register];
  try {
    return (await asked?.open({ id }))?.record.version ?? null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
