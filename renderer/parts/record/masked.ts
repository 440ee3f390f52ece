import { holdsMask } from "../../../shared/privacy/masking.ts";

/** What stands in the place of a short ID, of which nothing may be seen. */
const WHOLLY_MASKED = "********";

/** Whether a text, or anything in a record, is masked. */
export function isMasked(value: unknown): boolean {
  if (typeof value === "string") return value === WHOLLY_MASKED || holdsMask(value);
  return typeof value === "object" && value !== null && Object.values(value).some(isMasked);
}

/** A record with values in clear in their places; `fields` by path, such as `summary` or `materials.0.name`. */
export function withRevealed<Value>(value: Value, fields: Readonly<Record<string, string>>): Value {
  return Object.entries(fields).reduce((whole, [path, clear]) => placed(whole, path.split("."), clear) as Value, value);
}

function placed(value: unknown, [name, ...rest]: readonly string[], clear: string): unknown {
  if (name === undefined) return clear;
  if (Array.isArray(value)) {
    return value.map((item: unknown, place) => (String(place) === name ? placed(item, rest, clear) : item));
  }
  if (typeof value !== "object" || value === null) return value;
  const inner = (value as Readonly<Record<string, unknown>>)[name];
  return { ...value, [name]: placed(inner, rest, clear) };
}
