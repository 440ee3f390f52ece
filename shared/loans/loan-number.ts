/** From here on a spreadsheet keeps no digit of a number: it writes zeros. */
const KEPT_DIGITS = 15;

const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?\s*[eE]\s*\+?\s*\d+$/u;
const ZEROS = /000$/u;

/**
 * Whether a spreadsheet took a loan number for an amount: 6.10723E+17 in any spelling, 6.1e17, a number with a decimal
 * point or thousands separators, or one that it kept the first fifteen digits of and filled with zeros. Full-width digits
 * are read as what they mean.
 */
export function isDamagedNumber(written: string): boolean {
  const text = written.normalize("NFKC").trim();
  if (SCIENTIFIC.test(text)) return true;
  if (/^\d{10,}\.0+$/u.test(text) || /^\d{1,3}(,\d{3}){3,}(\.0+)?$/u.test(text)) return true;
  return /^\d+$/u.test(text) && text.length > KEPT_DIGITS && ZEROS.test(text);
}
