import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { fastTrackFields as names } from "../../shared/fasttrack/fields.ts";
import { fastTrackOwners } from "../../shared/fasttrack/words.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { problemWords } from "../parts/error-words.ts";
import classes from "./fasttrack.module.css";

/** Whose matter it is, who handles it, and since when it stands as it does; and what was done too late. */
export function Standing({ row }: { readonly row: Rows["fasttrack"] }): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { data } = useQuery(orpc.fasttrack.file.queryOptions({ input: { id: row.id } }));
  const facts = [
    [nameOf(fastTrackOwners[row.owner]), row.number],
    [nameOf(names.handler), row.handler],
    [nameOf(names.noticeNo), row.noticeNo],
    [nameOf(names.breachNo), row.breachNo],
  ] as const;
  return (
    <>
      <div className={classes["head"]}>
        {facts.map(
          ([name, said]) =>
            said !== null && (
              <span key={name}>
                <span className="quiet">{name}</span> {said}
              </span>
            ),
        )}
        <span className="quiet">{t("fasttrack.since", { date: row.stateSince })}</span>
      </div>
      {data?.warnings.map((problem) => (
        <Alert key={problem.code} color="yellow" variant="light" p="xs" mt={6} role="status">
          {problemWords(problem, words)}
        </Alert>
      ))}
    </>
  );
}
