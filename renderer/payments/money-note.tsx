import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import type { ReactNode } from "react";
import { orpc } from "../app/client.ts";
import { AllocationNote } from "../loans/index.ts";
import { isNumber, isText } from "../parts/remembered.ts";
import type { Draft, FormNoteProps } from "../parts/register/view.ts";
import { NoticeLines } from "./notice-lines.tsx";

/** While somebody types there is nothing to look for. */
const WAIT_MS = 250;

/** What the ledger has to say about the payment as it is typed: it forbids nothing. Of a loan's payment, how it is split. */
export function MoneyNote({ values, record, fill }: FormNoteProps): ReactNode {
  const [asked] = useDebouncedValue(askedOf(values), WAIT_MS);
  const { data = [] } = useQuery({
    ...orpc.payments.notices.queryOptions({ input: asked ?? nothing }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  const { loanId, amount, proceedingId } = values;
  return (
    <>
      {/* A payment that is being changed is not its own double. */}
      {asked !== null && (
        <NoticeLines notices={data.filter((notice) => record === null || notice.record?.id !== record.id)} />
      )}
      {isNumber(loanId) && isNumber(amount) && amount > 0 && (
        <Suspense fallback={null}>
          <AllocationNote
            loanId={loanId}
            amount={amount}
            parts={partsOf(values)}
            {...(record !== null && { paymentId: record.id })}
            {...(isNumber(proceedingId) && { proceedingId })}
            onApply={fill}
          />
        </Suspense>
      )}
    </>
  );
}

function partsOf(values: Draft) {
  const { fees, penalty, interest, principal, other } = values;
  return {
    fees: numberIn(fees),
    penalty: numberIn(penalty),
    interest: numberIn(interest),
    principal: numberIn(principal),
    other: numberIn(other),
  };
}

const nothing = { receivedOn: "2000-01-01", payerName: "", payeeName: "", amount: 0 };

function askedOf(values: Draft) {
  const { receivedOn, payerName, payeeName, amount, category, disputeId, loanId, arrearsId } = values;
  if (!isText(receivedOn) || !isText(payerName) || !isText(payeeName) || !isNumber(amount)) return null;
  return {
    receivedOn,
    payerName,
    payeeName,
    amount,
    category: isText(category) ? category : null,
    disputeId: numberIn(disputeId),
    loanId: numberIn(loanId),
    arrearsId: numberIn(arrearsId),
  };
}

const numberIn = (value: unknown): number | null => (isNumber(value) ? value : null);
