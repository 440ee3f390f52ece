import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { paymentFields as names } from "../../shared/payments/fields.ts";
import { proceedingKinds } from "../../shared/proceedings/kinds.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { OneOf } from "../parts/fields/word-select.tsx";
import { isNumber } from "../parts/remembered.ts";
import type { Draft, FormNoteProps } from "../parts/register/view.ts";

type Owner = { readonly register: "loans" | "arrears" | "disputes"; readonly id: number };

/** Which court proceeding of its loan, arrears or case the money came by, where there is one. */
export function ProceedingNote({ values, fill }: FormNoteProps): ReactNode {
  const { nameOf } = useWords();
  const owner = ownerOf(values);
  const { data = [] } = useQuery({
    ...orpc.proceedings.of.queryOptions({ input: { owner: owner ?? nobody } }),
    enabled: owner !== null,
  });
  const { proceedingId } = values;
  if (owner === null || data.length === 0) return null;
  return (
    <div style={{ maxWidth: 340, marginTop: 8 }}>
      <OneOf
        label={nameOf(names.proceedingId)}
        value={isNumber(proceedingId) ? String(proceedingId) : null}
        onChange={(id) => fill({ proceedingId: id === null ? null : Number(id) })}
        data={data.map(({ id, kind, court, docketNo }) => ({
          value: String(id),
          label: [nameOf(proceedingKinds[kind]), docketNo ?? court].join(" "),
        }))}
      />
    </div>
  );
}

const nobody: Owner = { register: "loans", id: 1 };

/** What the payment belongs to: the debt before the case. */
function ownerOf({ loanId, arrearsId, disputeId }: Draft): Owner | null {
  if (isNumber(loanId)) return { register: "loans", id: loanId };
  if (isNumber(arrearsId)) return { register: "arrears", id: arrearsId };
  return isNumber(disputeId) ? { register: "disputes", id: disputeId } : null;
}
