import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RegisterName } from "../../../shared/search-contract.ts";
import type { Place } from "./place.ts";

type PlaceLinkProps = {
  readonly register: RegisterName | "meetings";
  readonly place: Place;
  /** Beside other text the link is underlined: its colour alone doesn't tell it from the text. */
  readonly inText?: boolean;
  readonly children: ReactNode;
};

/** Leads to a place in a register or among the meetings: a record, or a list behind a number. */
export function PlaceLink({ register, place, inText = false, children }: PlaceLinkProps): ReactNode {
  return (
    <Anchor
      size="sm"
      underline={inText ? "always" : "hover"}
      renderRoot={(props) => <Link to={`/${register}`} search={place} {...props} />}
    >
      {children}
    </Anchor>
  );
}
