import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Inputs } from "../../shared/contract.ts";
import { codesIn, datesIn } from "../parts/filters/filter-kinds.ts";
import type { Place } from "../parts/register/place.ts";
import type { Filter } from "../parts/register/view.ts";

export type GoMeeting = (change: Place, how?: { readonly replace: true }) => void;

/** Where somebody stands among the meetings, and the way to another place. It lies in the address. */
export function useMeetingsPlace(): [Place, GoMeeting] {
  const place: Place = useSearch({ strict: false });
  const navigate = useNavigate();
  const go: GoMeeting = useCallback(
    (change, how) => {
      const search = (before: Place): Place => ({ ...before, ...change });
      void navigate({ to: "/meetings", search, ...how });
    },
    [navigate],
  );
  return [place, go];
}

type Asked = Pick<Inputs["meetings"]["list"], "filter" | "search">;

/** What a place asks the list for; an address is anybody's, so what has no meaning in it is left out. */
export function askedAt({ filter = {}, text }: Place): Asked {
  const { kind, state } = filter;
  const heldOn = datesIn(filter["heldOn"]);
  const { openDecisions } = filter;
  return {
    filter: {
      ...(codesIn(kind).length > 0 && { kind: [...codesIn(kind)] }),
      ...(codesIn(state).length > 0 && { state: [...codesIn(state)] }),
      ...(Object.keys(heldOn).length > 0 && { heldOn }),
      ...(typeof openDecisions === "boolean" && { openDecisions }),
    },
    ...(text !== undefined && text !== "" && { search: text }),
  };
}

export function isNarrowed({ filter, text }: Place): boolean {
  return text !== undefined || Object.values(filter ?? {}).some((value) => value !== undefined);
}

/** A filter without one of its parts, or with another value for it. */
export function withFilter(filter: Filter | undefined, name: string, value: Filter[string]): Filter | undefined {
  const { [name]: _, ...others } = filter ?? {};
  const next = value === undefined ? others : { ...others, [name]: value };
  return Object.keys(next).length === 0 ? undefined : next;
}
