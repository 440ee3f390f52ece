import { Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import type { PaymentAct } from "../../shared/payments/moves.ts";
import { client, orpc } from "../app/client.ts";
import { useMay } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { errorWords, problemWords } from "../parts/error-words.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { usePlace } from "../parts/register/place.ts";

type Payment = Rows["payments"];

/** The acts that have a button of their own here; changing and deleting stand beside the record's name. */
const shown = ["submit", "verify", "sendBack", "takeBack", "reverse"] as const satisfies readonly PaymentAct[];
type ShownAct = (typeof shown)[number];

const procedures = {
  submit: "submit",
  verify: "verify",
  sendBack: "sendBack",
  takeBack: "takeBack",
  reverse: "create",
} as const;
const main: readonly ShownAct[] = ["submit", "verify"];

/** 提交核实 · 核实 · 退回 · 撤回 · 冲回: what can be done with a payment now, and why the rest cannot. */
export function PaymentActs({ row }: { readonly row: Payment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const [, go] = usePlace("payments");
  const queryClient = useQueryClient();
  const [sendsBack, setSendsBack] = useState(false);
  const { data } = useQuery(orpc.payments.moves.queryOptions({ input: { id: row.id } }));
  const act = useMutation({
    mutationFn: (run: (target: { id: number; version: number }) => Promise<Payment>) =>
      run({ id: row.id, version: row.version }),
    onSuccess: () => setSendsBack(false),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const run: Readonly<Record<ShownAct, () => void>> = {
    submit: () => act.mutate(client.payments.submit),
    verify: () => act.mutate(client.payments.verify),
    sendBack: () => setSendsBack(true),
    takeBack: () => act.mutate(client.payments.takeBack),
    reverse: () => go({ form: "new", with: { reversesId: row.id } }),
  };
  // Between an act and the next answer, what was possible before is not offered any more.
  const now = data === undefined || data.state !== row.state ? [] : data.now;
  return (
    <>
      {shown.map((name) => {
        const move = now.find((each) => each.act === name);
        if (move === undefined) return null;
        const [problem] = move.problems;
        return (
          <ActButton
            key={name}
            isMain={main.includes(name)}
            isPending={act.isPending && !sendsBack && main.includes(name)}
            whyNot={may(["payments", procedures[name]]).why ?? (problem ? problemWords(problem, words) : null)}
            onClick={run[name]}
          >
            {t(`payments.${name}`)}
          </ActButton>
        );
      })}
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
