import type { ReactNode } from "react";
import type { PaymentNotice } from "../../shared/payments/contract.ts";
import { paymentStates } from "../../shared/payments/states.ts";
import type { Names } from "../../shared/names.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import classes from "./notices.module.css";

/** What speaks for looking twice at a payment; it is kept all the same. */
export function NoticeLines({ notices }: { readonly notices: readonly PaymentNotice[] }): ReactNode {
  const words = useWords();
  return notices.map((notice) => (
    <p key={`${notice.code} ${notice.record?.id ?? 0}`} className={classes["notice"]} role="status">
      {noticeWords(notice, words)}{" "}
      {notice.record && (
        <PlaceLink register={notice.record.register} place={{ id: notice.record.id }} inText>
          {words.t("record.open")}
        </PlaceLink>
      )}
    </p>
  ));
}

function noticeWords({ code, data }: PaymentNotice, { t, nameOf }: Words): string {
  const states: Names = paymentStates;
  const amount = (name: string) => formatYuan(fen(Number(data[name] ?? 0)));
  switch (code) {
    case "SIMILAR_PAYMENT": {
      const state = states[String(data["state"])];
      return t("payments.similar", {
        date: String(data["receivedOn"]),
        state: state ? nameOf(state) : "",
        days: Number(data["days"]),
      });
    }
    case "MORE_THAN_OUTSTANDING":
      return t("payments.moreThanOutstanding", { amount: amount("outstanding") });
    case "MORE_THAN_CLAIMED":
      return t("payments.moreThanClaimed", { received: amount("received"), claimed: amount("claimed") });
    default:
      return t("payments.countsLater", { date: String(data["countsOn"]) });
  }
}
