import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs, Rows } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { Failed } from "../parts/failed.tsx";
import { DeclarationBlock } from "./declaration-block.tsx";
import { EvidenceBlock } from "./evidence-block.tsx";
import { ExtensionBlock } from "./extension-block.tsx";
import { InvestigationBlock } from "./investigation-block.tsx";
import { SittingBlock } from "./sitting-block.tsx";

/** What every block of the section needs: the case, and what belongs to its mediation. */
export type BlockProps = { readonly row: Rows["disputes"]; readonly file: Outputs["mediation"]["of"] };

/** 调解: who declared an interest, what was said in the sittings, what was found out, and until when. */
export function MediationSection({ row }: { readonly row: Rows["disputes"] }): ReactNode {
  const { data, error, refetch } = useQuery(orpc.mediation.of.queryOptions({ input: { disputeId: row.id } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <>
      <DeclarationBlock row={row} file={data} />
      <SittingBlock row={row} file={data} />
      <InvestigationBlock row={row} file={data} />
      <EvidenceBlock row={row} file={data} />
      <ExtensionBlock row={row} file={data} />
    </>
  );
}
