import { useNavigate, useSearch } from "@tanstack/react-router";
import { isLocalDate, yearOf } from "../../shared/calendar.ts";
import { agedThings } from "../../shared/ledger/ageing.ts";
import type { AgedThing } from "../../shared/ledger/ageing.ts";
import { viewKeys } from "../../shared/ledger/views.ts";
import type { ViewKey } from "../../shared/ledger/views.ts";
import { codesOf } from "../../shared/names.ts";
import { periodOf } from "../../shared/period.ts";
import { useSession } from "../app/session.tsx";
import type { Chosen, ChosenKind } from "../reports/index.ts";

export const ledgerParts = ["views", "ageing", "plans", "reconciliation"] as const;
export type LedgerPart = (typeof ledgerParts)[number];

/** Where somebody stands in the money ledger. It lies in the address, so that the back key leads to it. */
export type LedgerPlace = {
  readonly part?: LedgerPart | undefined;
  readonly by?: ViewKey | undefined;
  readonly kind?: ChosenKind | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly of?: AgedThing | undefined;
  readonly asOf?: string | undefined;
  readonly year?: number | undefined;
};

const kinds = ["month", "quarter", "half", "year", "free"] as const satisfies readonly ChosenKind[];

/** Reads an address; what has no meaning is left out. */
export function readLedgerPlace(raw: Record<string, unknown>): LedgerPlace {
  const { part, by, kind, from, to, of, asOf, year } = raw;
  return {
    ...oneOf("part", part, ledgerParts),
    ...oneOf("by", by, codesOf(viewKeys)),
    ...oneOf("kind", kind, kinds),
    ...oneOf("of", of, codesOf(agedThings)),
    ...(isDay(from) && isDay(to) && { from, to }),
    ...(isDay(asOf) && { asOf }),
    ...(typeof year === "number" && year >= 1900 && year <= 2099 && { year }),
  };
}

function oneOf<const Name extends string, Code extends string>(
  name: Name,
  value: unknown,
  codes: readonly Code[],
): { readonly [Key in Name]?: Code } {
  const found = codes.find((code) => code === value);
  return found === undefined ? {} : ({ [name]: found } as { readonly [Key in Name]?: Code });
}

const isDay = (value: unknown): value is string =>
  typeof value === "string" && isLocalDate(value) && value >= "1900-01-01" && value <= "2099-12-31";

export type Standing = {
  readonly part: LedgerPart;
  readonly by: ViewKey;
  readonly chosen: Chosen;
  readonly of: AgedThing;
  readonly asOf: string;
  readonly year: number;
};

/** The place with what is usual where nothing was chosen, and the way to change parts of it. */
export function useLedgerPlace(): [Standing, (change: LedgerPlace) => void] {
  const { today } = useSession().office;
  const place = readLedgerPlace(useSearch({ strict: false }));
  const navigate = useNavigate();
  const year = periodOf("year", today);
  const standing: Standing = {
    part: place.part ?? "views",
    by: place.by ?? "town",
    chosen: {
      kind: place.kind ?? "year",
      period: { from: place.from ?? year.from, to: place.to ?? year.to },
    },
    of: place.of ?? "arrears",
    asOf: place.asOf ?? today,
    year: place.year ?? yearOf(today),
  };
  return [
    standing,
    (change) => {
      void navigate({ to: "/ledger", search: (before: LedgerPlace) => ({ ...before, ...change }), replace: true });
    },
  ];
}
