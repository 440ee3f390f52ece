import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Place } from "./place.ts";

/** Leads to a place in a register: a record, or a list behind a number. */
export function PlaceLink(props: {
  readonly register: RegisterName;
  readonly place: Place;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Anchor component={Link} to={`/${props.register}`} search={props.place} size="sm">
      {props.children}
    </Anchor>
  );
}
