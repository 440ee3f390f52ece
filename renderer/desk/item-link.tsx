import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DeskItem } from "../../shared/desk/contract.ts";

type ItemLinkProps = {
  readonly item: Pick<DeskItem, "register" | "id">;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Leads to what waits: a record of a register, or a meeting. */
export function ItemLink({ item: { register, id }, className, children }: ItemLinkProps): ReactNode {
  return (
    <Link to={`/${register}`} search={{ id }} className={className}>
      {children}
    </Link>
  );
}
