import { useQuery } from "@tanstack/react-query";
import { classOf } from "../../shared/disputes/channels.ts";
import type { ChannelClass, ChannelMatrix, ChannelSubject } from "../../shared/disputes/channels.ts";
import { orpc } from "../app/client.ts";

/** The row of the channel matrix in force that a dispute falls under; undefined while it is not known. */
export function useChannelClass(subject: ChannelSubject | null): ChannelClass | undefined {
  const { data } = useQuery(orpc.rules.list.queryOptions({ staleTime: 5 * 60_000 }));
  const rule = data?.find(({ code }) => code === "channels");
  const inForce = rule?.versions.find(({ standing }) => standing === "in_force");
  const matrix = inForce?.parameters["classes"] as ChannelMatrix | undefined;
  return matrix === undefined || subject === null ? undefined : classOf(matrix, subject);
}
