import { Button, SegmentedControl, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import { codesOf } from "../../shared/names.ts";
import { allocationModes, allocationRules } from "../../shared/payments/allocation.ts";
import type { Allocated, AllocationMode } from "../../shared/payments/allocation.ts";
import { loanParts } from "../../shared/payments/states.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { problemsOf, problemWords } from "../parts/error-words.ts";
import classes from "./loans.module.css";

type Answer = Outputs["payments"]["allocate"];

type AllocationNoteProps = {
  readonly loanId: number;
  /** Fen, above zero. */
  readonly amount: number;
  /** As they stand in the form now; null where nobody has said them. */
  readonly parts: { readonly [Part in keyof Allocated]: number | null };
  /** A payment that is being changed does not count as paid. */
  readonly paymentId?: number;
  /** The court proceeding that the payment is linked to. */
  readonly proceedingId?: number;
  readonly onApply: (parts: Allocated) => void;
};

/** While somebody types there is nothing to look for. */
const WAIT_MS = 250;

/** 还款分配: how an amount would go to the parts of a loan, as it is typed, and the way to take that over. */
export function AllocationNote(props: AllocationNoteProps): ReactNode {
  const { loanId, amount, parts, paymentId, proceedingId, onApply } = props;
  const words = useWords();
  const { t, nameOf } = words;
  const [chosen, choose] = useState<AllocationMode | null>(null);
  const mode = chosen ?? (proceedingId === undefined ? "loan" : "court");
  const [asked] = useDebouncedValue(amount, WAIT_MS);
  const { data, error } = useQuery({
    ...orpc.payments.allocate.queryOptions({
      input: {
        loan: loanId,
        amount: asked,
        mode,
        ...(paymentId !== undefined && { except: paymentId }),
        ...(mode === "court" && proceedingId !== undefined && { proceedingId }),
      },
    }),
    enabled: asked > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (amount <= 0) return null;
  const isApplied = data !== undefined && codesOf(loanParts).every((part) => parts[part] === data.parts[part]);
  return (
    <div className={classes["allocation"]} role="group" aria-label={t("loans.allocation")}>
      <SegmentedControl
        size="xs"
        aria-label={t("loans.allocationMode")}
        value={mode}
        onChange={(next) => choose(next)}
        data={codesOf(allocationModes).map((value) => ({ value, label: nameOf(allocationModes[value]) }))}
      />
      {error ? (
        <Text size="xs" className="overdue" role="status">
          {problemsOf(error)
            .map((problem) => problemWords(problem, words))
            .join(" ") || t("problem.other")}
        </Text>
      ) : (
        data && (
          <>
            <AllocationTable data={data} />
            <div className={classes["applied"]}>
              {isApplied ? (
                <Text size="xs" className="quiet" role="status">
                  {t("loans.allocationApplied")}
                </Text>
              ) : (
                <Button variant="default" size="compact-sm" onClick={() => onApply(data.parts)}>
                  {t("loans.allocationApply")}
                </Button>
              )}
              <Text size="xs" className="quiet">
                {data.rule === "court" ? t("loans.courtOrder") : nameOf(allocationRules[data.rule])}
              </Text>
              {data.warnings.map((warning) => (
                <Text key={warning.code} size="xs" className="overdue" role="status">
                  {problemWords(warning, words)}
                </Text>
              ))}
            </div>
          </>
        )
      )}
    </div>
  );
}

const shown = ["fees", "penalty", "interest", "principal", "other"] as const;

const yuan = (amount: number) => formatYuan(fen(amount));

function AllocationTable({ data }: { readonly data: Answer }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <table className={classes["table"]} aria-label={t("loans.allocation")}>
      <thead>
        <tr>
          <th scope="col">{t("loans.part")}</th>
          <th scope="col" data-amount>
            {t("loans.owedBefore")}
          </th>
          <th scope="col" data-amount>
            {t("loans.goesTo")}
          </th>
          <th scope="col" data-amount>
            {t("loans.owedAfter")}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown
          .filter((part) => part !== "other" || data.parts.other > 0)
          .map((part) => (
            <tr key={part}>
              <td>{nameOf(loanParts[part])}</td>
              <td data-amount className="figures">
                {part === "other" ? "" : yuan(data.before[part])}
              </td>
              <td data-amount className="figures">
                {yuan(data.parts[part])}
              </td>
              <td data-amount className="figures">
                {part === "other" ? "" : yuan(data.after[part])}
              </td>
            </tr>
          ))}
        <tr data-total>
          <td>{t("loans.total")}</td>
          <td data-amount className="figures">
            {yuan(data.before.total)}
          </td>
          <td data-amount className="figures">
            {yuan(shown.reduce((sum, part) => sum + data.parts[part], 0))}
          </td>
          <td data-amount className="figures">
            {yuan(data.after.total)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
