import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { Failed } from "../parts/failed.tsx";

export type MeasureFile = Outputs["measures"]["file"];

type WithFileProps = {
  readonly row: Rows["measures"];
  readonly children: (file: MeasureFile) => ReactNode;
};

/** What stands around the record of a measure, for one of its sections; all of them ask once. */
export function WithMeasureFile({ row, children }: WithFileProps): ReactNode {
  const { data, error, refetch } = useQuery(orpc.measures.file.queryOptions({ input: { id: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return data === undefined ? null : children(data);
}

/** The measure as it is shown, so that an act on it is refused once somebody else has changed it. */
export function targetOf({ id, version }: Rows["measures"]): { measureId: number; version: number } {
  return { measureId: id, version };
}
