import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Filter, RegisterView, Sort } from "./view.ts";

const PAGE_ROWS = 100;

export type Asked = {
  readonly filter?: Filter | undefined;
  readonly search?: string | undefined;
  readonly sort?: Sort | undefined;
};

/** A register's list, page after page by key. The first page counts all that match. */
export function listQuestion(view: RegisterView, asked: Asked) {
  return infiniteQueryOptions({
    queryKey: [view.name, "list", asked],
    queryFn: ({ pageParam, signal }) =>
      view.procedures.list({ ...asked, limit: PAGE_ROWS, ...(pageParam !== null && { after: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** The first few that match, without a second page. */
export function fewQuestion(view: RegisterView, asked: Asked, limit: number) {
  return queryOptions({
    queryKey: [view.name, "few", asked, limit],
    queryFn: ({ signal }) => view.procedures.list({ ...asked, limit }, { signal }),
  });
}

/** One record with its history. */
export function openQuestion(view: RegisterView, id: number) {
  return queryOptions({
    queryKey: [view.name, "open", id],
    queryFn: ({ signal }) => view.procedures.open({ id }, { signal }),
  });
}
