/** What a number is made of: the year and the prefix that its sequence belongs to, and the place in that sequence. */
export type NumberParts = { readonly yyyy: number; readonly prefix: string; readonly seq: number };

export type TemplateCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason:
        | "TOO_LONG"
        | "CONTROL_CHARACTER"
        | "UNKNOWN_PLACEHOLDER"
        | "YEAR_MISSING"
        | "SEQUENCE_MISSING"
        | "PLACEHOLDER_REPEATED";
    };

const MAX_TEMPLATE_LENGTH = 60;
const PLACEHOLDER = /\{(yyyy|prefix|seq)(?::([1-9]))?\}/gu;

/**
 * Checks the template of a document number, such as `（{yyyy}）{prefix}调字第{seq:3}号`. Placeholders: `{yyyy}` and `{seq}`
 * are needed once each, because sequences start anew every year; `{prefix}` is optional. `{seq:3}` pads to 3 digits.
 */
export function checkNumberTemplate(template: string): TemplateCheck {
  if (template.length > MAX_TEMPLATE_LENGTH) return { ok: false, reason: "TOO_LONG" };
  if (/\p{Cc}/u.test(template)) return { ok: false, reason: "CONTROL_CHARACTER" };
  const found = [...template.matchAll(PLACEHOLDER)];
  const isWidthOnSequenceOnly = found.every(([, name, width]) => width === undefined || name === "seq");
  if (!isWidthOnSequenceOnly || /[{}]/u.test(template.replace(PLACEHOLDER, ""))) {
    return { ok: false, reason: "UNKNOWN_PLACEHOLDER" };
  }
  const names = found.map(([, name]) => name);
  if (new Set(names).size < names.length) return { ok: false, reason: "PLACEHOLDER_REPEATED" };
  if (!names.includes("yyyy")) return { ok: false, reason: "YEAR_MISSING" };
  if (!names.includes("seq")) return { ok: false, reason: "SEQUENCE_MISSING" };
  return { ok: true };
}

/**
 * Writes a number: （2026）洋商调字第001号. A sequence longer than its width is written in full, never cut.
 * Throws RangeError for a template that {@link checkNumberTemplate} refuses, and for a year or sequence out of range.
 */
export function formatNumber(template: string, { yyyy, prefix, seq }: NumberParts): string {
  const check = checkNumberTemplate(template);
  if (!check.ok) throw new RangeError(`number template: ${check.reason}`);
  if (!Number.isInteger(yyyy) || yyyy < 1000 || yyyy > 9999) throw new RangeError(`year: ${yyyy}`);
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError(`sequence: ${seq}`);
  return template.replace(PLACEHOLDER, (_placeholder, name: string, width: string | undefined) => {
    if (name === "yyyy") return String(yyyy);
    return name === "prefix" ? prefix : String(seq).padStart(Number(width ?? 1), "0");
  });
}
