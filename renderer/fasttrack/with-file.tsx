import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { Failed } from "../parts/failed.tsx";

export type FastTrackFile = Outputs["fasttrack"]["file"];
export type FastTrackRow = Rows["fasttrack"];

type WithFileProps = {
  readonly row: FastTrackRow;
  readonly children: (file: FastTrackFile) => ReactNode;
};

/** What stands around the record of a case, for one of its sections; all of them ask once. */
export function WithFastTrackFile({ row, children }: WithFileProps): ReactNode {
  const { data, error, refetch } = useQuery(orpc.fasttrack.file.queryOptions({ input: { id: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return data === undefined ? null : children(data);
}

/** The case as it is shown, so that an act on it is refused once somebody else has changed it. */
export function targetOf({ id, version }: FastTrackRow): { fastTrackCaseId: number; version: number } {
  return { fastTrackCaseId: id, version };
}
