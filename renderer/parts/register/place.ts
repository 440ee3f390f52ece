import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { RegisterName } from "../../../shared/search-contract.ts";
import { forgetWithUser } from "../../app/forgetting.ts";
import { isNumber, isRecord, isText, isTexts } from "../remembered.ts";
import type { Filter, FilterValue, Sort } from "./view.ts";

/** Where somebody stands in a register. It lies in the address, so that a link or the back key leads to it. */
export type Place = {
  readonly id?: number | undefined;
  readonly form?: "new" | "edit" | undefined;
  /** What a new record is to be linked to. */
  readonly with?: Readonly<Record<string, number>> | undefined;
  readonly filter?: Filter | undefined;
  readonly text?: string | undefined;
  readonly sort?: Sort | undefined;
};

/** Reads an address; what has no meaning is left out. */
export function readPlace(raw: Record<string, unknown>): Place {
  const { id, form, with: given, filter, text, sort } = raw;
  return {
    ...(isNumber(id) && { id }),
    ...((form === "new" || form === "edit") && { form }),
    ...(isRecord(given) && { with: entriesThat(given, isNumber) }),
    ...(isRecord(filter) && { filter: entriesThat(filter, isFilterValue) }),
    ...((isText(text) || isNumber(text)) && text !== "" && { text: String(text) }),
    ...(isSort(sort) && { sort }),
  };
}

function entriesThat<T>(values: Record<string, unknown>, holds: (value: unknown) => value is T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, T] => holds(entry[1])));
}

function isFilterValue(value: unknown): value is FilterValue {
  if (isTexts(value) || typeof value === "boolean" || isNumber(value)) return true;
  return isRecord(value) && Object.values(value).every((end) => isText(end) || isNumber(end));
}

function isSort(value: unknown): value is Sort {
  return isRecord(value) && isText(value["by"]) && (value["direction"] === "asc" || value["direction"] === "desc");
}

/** Where each register was left; the rail leads back there. */
const left = new Map<RegisterName, Place>();
forgetWithUser(() => left.clear());

export function leftAt(register: RegisterName): Place {
  return left.get(register) ?? {};
}

export type Go = (change: Place, how?: { readonly replace: true }) => void;

/** The place in a register, and a way to change parts of it. */
export function usePlace(register: RegisterName): [Place, Go] {
  const place: Place = useSearch({ strict: false });
  const navigate = useNavigate();
  left.set(register, place);
  const go: Go = useCallback(
    (change, how) => {
      const search = (before: Place): Place => ({ ...before, ...change });
      void navigate({ to: `/${register}`, search, ...how });
    },
    [navigate, register],
  );
  return [place, go];
}
