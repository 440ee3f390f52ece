import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { Failed } from "../parts/failed.tsx";
import { ApplicationEntry } from "./application-entry.tsx";
import { Applying } from "./applying.tsx";
import { OutlookLines } from "./outlook-lines.tsx";

/** 司法确认: whether the agreement can be confirmed and until when, and what became of the applications. */
export function ConfirmationSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { data, error, refetch } = useQuery(orpc.confirmations.of.queryOptions({ input: { disputeId: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return data === undefined ? null : <Confirmations row={row} file={data} />;
}

type ConfirmationsProps = { readonly row: Rows["disputes"]; readonly file: Outputs["confirmations"]["of"] };

function Confirmations({ row, file: { applications, outlook } }: ConfirmationsProps): ReactNode {
  const { t } = useWords();
  if (outlook === null && applications.length === 0) {
    return (
      <Text size="xs" className="quiet">
        {t("confirmations.notYet")}
      </Text>
    );
  }
  return (
    <EntryBlock
      nothing={t(outlook?.state === "expired" ? "confirmations.tooLate" : "confirmations.nothing")}
      acts={outlook !== null && <Applying row={row} outlook={outlook} court={applications[0]?.court ?? null} />}
      notice={outlook !== null && <OutlookLines outlook={outlook} />}
      entries={applications.map((application) => (
        <ApplicationEntry key={application.id} application={application} row={row} />
      ))}
    />
  );
}
