import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { client } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { usePlace } from "../parts/register/place.ts";

type Payment = Rows["payments"];

/** 提交核实 · 核实 · 退回 · 冲回: the acts that fit the state of a payment. */
export function PaymentActs({ row }: { readonly row: Payment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const { user } = useSession();
  const [, go] = usePlace("payments");
  const queryClient = useQueryClient();
  const [sendsBack, setSendsBack] = useState(false);
  const act = useMutation({
    mutationFn: (run: (target: { id: number; version: number }) => Promise<Payment>) =>
      run({ id: row.id, version: row.version }),
    onSuccess: () => setSendsBack(false),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const isWaiting = row.state === "to_verify";
  const isOpen = row.state === "draft" || row.state === "returned";
  const isCounted = row.state === "verified" || row.state === "locked";
  return (
    <>
      {isOpen && (
        <ActButton
          isMain
          isPending={act.isPending}
          whyNot={may(["payments", "submit"]).why}
          onClick={() => act.mutate(client.payments.submit)}
        >
          {t("payments.submit")}
        </ActButton>
      )}
      {isWaiting && (
        <>
          <ActButton
            isMain
            isPending={act.isPending && !sendsBack}
            whyNot={may(["payments", "verify"]).why ?? whyNotVerify(row, user.name, words)}
            onClick={() => act.mutate(client.payments.verify)}
          >
            {t("payments.verify")}
          </ActButton>
          <ActButton whyNot={may(["payments", "sendBack"]).why} onClick={() => setSendsBack(true)}>
            {t("payments.sendBack")}
          </ActButton>
        </>
      )}
      {isCounted && row.amount > 0 && (
        <ActButton
          whyNot={may(["payments", "create"]).why}
          onClick={() => go({ form: "new", with: { reversesId: row.id } })}
        >
          {t("payments.reverse")}
        </ActButton>
      )}
      {act.error && !sendsBack && (
        <Text size="sm" className="overdue" role="alert">
          {errorWords(act.error, words)}
        </Text>
      )}
      <ReasonDialog
        opened={sendsBack}
        title={t("payments.sendBackTitle")}
        explanation={t("payments.sendBackExplained")}
        confirm={t("payments.sendBack")}
        isPending={act.isPending}
        error={act.error && errorWords(act.error, words)}
        close={() => {
          setSendsBack(false);
          act.reset();
        }}
        go={(reason) => act.mutate((target) => client.payments.sendBack({ ...target, reason }))}
      />
    </>
  );
}

/** What the service would object to, as far as the page can know it. */
function whyNotVerify(row: Payment, userName: string, { t }: Words): string | null {
  if (row.createdBy === userName || row.updatedBy === userName) return t("problem.SAME_PERSON");
  return row.voucherNo === null ? t("problem.EVIDENCE_MISSING") : null;
}
