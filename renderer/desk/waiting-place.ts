import { deskLists } from "../../shared/desk/lists.ts";
import type { DeskListName } from "../../shared/desk/lists.ts";

/** Which of the desk's lists is seen whole; it lies in the address. */
export type WaitingPlace = { readonly list: DeskListName };

export function readWaitingPlace({ list }: Record<string, unknown>): WaitingPlace {
  return { list: deskLists.find((name) => name === list) ?? "overdue" };
}
