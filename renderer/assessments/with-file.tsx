import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { orpc } from "../app/client.ts";
import { Failed } from "../parts/failed.tsx";
import type { Assessment, AssessmentFile } from "./asking.ts";

type WithFileProps = {
  readonly row: Assessment;
  readonly children: (file: AssessmentFile) => ReactNode;
};

/** What stands around the record of an assessment, for one of its sections; all of them ask once. */
export function WithFile({ row, children }: WithFileProps): ReactNode {
  const { data, error, refetch } = useQuery(orpc.assessments.file.queryOptions({ input: { id: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return data === undefined ? null : children(data);
}
