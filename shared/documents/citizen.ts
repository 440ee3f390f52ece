import { isLocalDate } from "../calendar.ts";
import { citizenCheckCharacter } from "../identifiers.ts";
import type { genders } from "../disputes/parties.ts";

/** What an 18-digit citizen's number says of a person (GB 11643): the day of birth and the gender. */
export type CitizenFacts = { readonly gender: keyof typeof genders; readonly age: number };

/** Null for anything but a citizen's number with the right check character, and for who is not born yet on that day. */
export function citizenFacts(idNumber: string | null, on: string): CitizenFacts | null {
  if (idNumber === null || !/^\d{17}[\dXx]$/u.test(idNumber)) return null;
  if (citizenCheckCharacter(idNumber) !== idNumber.slice(17).toUpperCase()) return null;
  const born = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  if (!isLocalDate(born) || born > on) return null;
  const hadBirthday = on.slice(5) >= born.slice(5);
  return {
    gender: Number(idNumber.charAt(16)) % 2 === 1 ? "male" : "female",
    age: Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (hadBirthday ? 0 : 1),
  };
}
