import type { InstalmentState } from "../agreements/performance.ts";
import type { LocalDate } from "../calendar.ts";
import type { ComplaintClock } from "./complaint.ts";
import type { ArrearsDueKind } from "./due-kinds.ts";
import type { ArrearsState } from "./states.ts";

export type NextDue = { readonly dueOn: LocalDate; readonly kind: ArrearsDueKind };

type Standing = {
  readonly state: ArrearsState;
  readonly dueOn: LocalDate | null;
  /** Fen outstanding without contest. */
  readonly left: number;
  readonly instalments: readonly { readonly dueOn: LocalDate; readonly state: InstalmentState }[];
  readonly complaint: ComplaintClock;
};

/**
 * The earliest thing that is due and not done: the payment, or the instalments that took its place; passing a complaint
 * on, or answering it. What a court has decides when it is paid.
 */
export function nextDueOf(standing: Standing): NextDue | null {
  const due = [...paymentsDue(standing), ...complaintsDue(standing.complaint)];
  const [first] = due.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return first ?? null;
}

function paymentsDue({ state, dueOn, left, instalments }: Standing): NextDue[] {
  switch (state) {
    case "cleared":
    case "struck_off":
    case "in_court":
      return [];
    case "planned":
    case "paying": {
      const open = instalments.filter((instalment) => instalment.state !== "paid");
      if (open.length > 0) return open.map((instalment) => ({ dueOn: instalment.dueOn, kind: "instalment" }));
      break;
    }
    case "registered":
    case "verifying":
    case "undisputed":
    case "disputed":
    case "negotiating":
      break;
  }
  return dueOn === null || left <= 0 ? [] : [{ dueOn, kind: "payment" }];
}

function complaintsDue({ transfer, result }: ComplaintClock): NextDue[] {
  return [
    ...(transfer !== null && transfer.doneOn === null
      ? [{ dueOn: transfer.dueOn, kind: "complaint_transfer" } as const]
      : []),
    ...(result !== null && result.doneOn === null ? [{ dueOn: result.dueOn, kind: "complaint_result" } as const] : []),
  ];
}
