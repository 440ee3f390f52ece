/** Built-in formats that show a day, those of the Chinese editions included (ECMA-376 18.8.30). */
const BUILT_IN_DAYS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Everything that is shown as it stands: quoted text, [colour] and [locale], escaped and padding characters. */
const LITERALS = /"[^"]*"|\[[^\]]*\]|[\\_*]./gu;

/** Whether a number in this format shows a day (a time of day alone does not). */
export function showsDay(formatId: number, customCode: string | undefined): boolean {
  if (customCode === undefined) return BUILT_IN_DAYS.has(formatId);
  const [positive = ""] = customCode.replace(LITERALS, "").split(";");
  return /[yd]/iu.test(positive) && !/general/iu.test(positive);
}
