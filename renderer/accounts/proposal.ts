/** Left out: l, which looks like 1; h, j, q, v, w, x and y, whose sound nobody is sure of when it is read out. */
const CONSONANTS = "bcdfgkmnprst";
const VOWELS = "aeiou";
/** 0 and 1 look like letters. */
const DIGITS = "23456789";
const SHAPE = ["word", "word", "word", "digits"] as const;

/** A whole number below `limit`, each as likely as the others. */
export type Pick = (limit: number) => number;

/**
 * A first password that can be read out over a desk and typed without a mistake, such as `tako-mire-pusa-47`: 41 bits,
 * enough for the few days until its owner chooses another.
 */
export function proposePassword(pick: Pick = pickSafely): string {
  const from = (letters: string) => letters.charAt(pick(letters.length));
  const syllable = () => from(CONSONANTS) + from(VOWELS);
  return SHAPE.map((part) => (part === "word" ? syllable() + syllable() : from(DIGITS) + from(DIGITS))).join("-");
}

/** Throws away what would make the first few numbers likelier than the rest. */
function pickSafely(limit: number): number {
  const ceiling = Math.floor(256 / limit) * limit;
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < ceiling) return byte % limit;
  }
}
