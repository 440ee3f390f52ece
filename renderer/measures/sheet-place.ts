import { useNavigate, useSearch } from "@tanstack/react-router";
import { monthOf, yearOf } from "../../shared/calendar.ts";
import { useSession } from "../app/session.tsx";
import { isNumber } from "../parts/remembered.ts";

/** Which quarter the sheet is of. It lies in the address, so that the back key leads to it. */
type SheetPlace = { readonly year?: number | undefined; readonly quarter?: number | undefined };

/** Reads an address; what has no meaning is left out. */
export function readSheetPlace({ year, quarter }: Record<string, unknown>): SheetPlace {
  const isYear = isNumber(year) && Number.isInteger(year) && year >= 1900 && year <= 2099;
  const isQuarter = isNumber(quarter) && [1, 2, 3, 4].includes(quarter);
  return isYear && isQuarter ? { year, quarter } : {};
}

export type Quarter = { readonly year: number; readonly quarter: number };

/** The quarter of a day. */
function quarterOf(day: string): Quarter {
  return { year: yearOf(day), quarter: Math.ceil(monthOf(day) / 3) };
}

/** The place with the running quarter where none was chosen, and the way to another. */
export function useSheetPlace(): [Quarter, (quarter: Quarter) => void] {
  const { today } = useSession().office;
  const place = readSheetPlace(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [
    { ...quarterOf(today), ...(place.year !== undefined && place.quarter !== undefined && (place as Quarter)) },
    (quarter) => void navigate({ to: "/measure-sheet", search: quarter, replace: true }),
  ];
}

/** A quarter earlier or later. */
export function shifted({ year, quarter }: Quarter, by: 1 | -1): Quarter {
  const all = year * 4 + quarter - 1 + by;
  return { year: Math.floor(all / 4), quarter: (all % 4) + 1 };
}
