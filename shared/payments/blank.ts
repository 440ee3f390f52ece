import type { PaymentDraft } from "./contract.ts";
import { unsplit } from "./rules.ts";

/** What most payments say nothing about. */
export const plainPayment = {
  channel: null,
  disputeId: null,
  loanId: null,
  arrearsId: null,
  instalmentNo: null,
  proceedingId: null,
  method: null,
  ...unsplit,
  leadUnit: null,
  participants: [],
  tags: [],
  reversesId: null,
  note: null,
} satisfies Partial<PaymentDraft>;
