/**
 * What people write, without what nobody sees: a name must not be another one than it looks, must not turn the text
 * round it about, and must be found by whoever types it. It is taken out and not refused, because it comes along
 * unnoticed with what is pasted from web pages and from Word.
 */

/** Characters without a shape of their own: zero-width blanks, marks and overrides of direction, soft hyphens, tags. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;
/** Everything that is invisible where it stands by itself. Most texts have none of it. */
const SUSPECT = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;

/** Invisible, but part of what is seen: one choice of shape for a character, or the joint of an emoji. */
const PART_OF_A_SHAPE =
  /(?<=[\p{Script=Han}\p{Emoji}\p{Script=Mongolian}])\p{Variation_Selector}|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})/gu;

/** Never in a text; stands for such a part while the others are taken out. */
const PLACE = "\uFFFF";

/** In one line: every control character, line breaks included, becomes a blank. */
export function plainLine(text: string): string {
  return visible(text.replace(/\p{Cc}/gu, " "));
}

/** In several lines: line breaks of every make become `\n`, every other control character a blank. */
export function plainLines(text: string): string {
  return visible(text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n").replace(/[^\P{Cc}\n]/gu, " "));
}

/** Halves of characters, which no file can hold, become the mark for what can't be shown. */
function visible(text: string): string {
  const whole = text.toWellFormed();
  if (!SUSPECT.test(whole)) return whole;
  const kept: string[] = [];
  const marked = whole.replaceAll(PLACE, "").replace(PART_OF_A_SHAPE, (part) => {
    kept.push(part);
    return PLACE;
  });
  const shown = marked.replace(INVISIBLE, "");
  let next = 0;
  return shown.replaceAll(PLACE, () => kept[next++] ?? "");
}
