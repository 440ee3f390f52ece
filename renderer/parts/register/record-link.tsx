import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Place } from "./place.ts";

type PlaceLinkProps = {
  readonly register: RegisterName;
  readonly place: Place;
  readonly children: ReactNode;
};

/** Leads to a place in a register: a record, or a list behind a number. */
export function PlaceLink({ register, place, children }: PlaceLinkProps): ReactNode {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to={`/${register}`} search={place} {...props} />}>
      {children}
    </Anchor>
  );
}
