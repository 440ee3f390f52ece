import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { loanFields } from "../../shared/loans/fields.ts";
import { fen, formatYuan } from "../../shared/money.ts";
import type { DebtPart } from "../../shared/payments/allocation.ts";
import { loanParts } from "../../shared/payments/states.ts";
import { useWords } from "../language/index.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import type { LoanFile } from "./asking.ts";
import { ChargeBlock } from "./charge-block.tsx";
import classes from "./loans.module.css";
import { WithLoanFile } from "./with-loan-file.tsx";

/** In the order of a loan's own papers. */
const parts: readonly DebtPart[] = ["principal", "interest", "penalty", "fees"];

/** 欠款构成: what was owed, what came on top, what was paid and what is left; and how it was collected. */
export function DebtSection({ row }: { readonly row: Rows["loans"] }): ReactNode {
  return (
    <WithLoanFile row={row}>
      {(file) => (
        <>
          <DebtTable debt={file.debt} />
          <Collected row={row} file={file} />
          <ChargeBlock row={row} charges={file.charges} />
        </>
      )}
    </WithLoanFile>
  );
}

const yuan = (amount: number): string => formatYuan(fen(amount));

function DebtTable({ debt }: { readonly debt: LoanFile["debt"] }): ReactNode {
  const { t, nameOf } = useWords();
  const columns = ["atHandover", "charged", "paid", "left"] as const;
  const total = (column: (typeof columns)[number]) => parts.reduce((sum, part) => sum + debt[column][part], 0);
  return (
    <table className={classes["table"]} aria-label={t("loans.debt")}>
      <thead>
        <tr>
          <th scope="col">{t("loans.part")}</th>
          {columns.map((column) => (
            <th key={column} scope="col" data-amount>
              {t(`loans.debt.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <td>{nameOf(loanParts[part])}</td>
            {columns.map((column) => (
              <td key={column} data-amount className="figures">
                {column === "left" ? <Left amount={debt.left[part]} /> : yuan(debt[column][part])}
              </td>
            ))}
          </tr>
        ))}
        <tr data-total>
          <td>{t("loans.total")}</td>
          {columns.map((column) => (
            <td key={column} data-amount className="figures">
              {yuan(column === "left" ? debt.outstanding : total(column))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** More may have been paid of a part than was said to be owed. */
function Left({ amount }: { readonly amount: number }): ReactNode {
  const { t } = useWords();
  if (amount >= 0) return yuan(amount);
  return <span className="quiet">{t("loans.paidBeyond", { amount: yuan(-amount) })}</span>;
}

/** Money is the headline; what was no money stands apart, and what came in after a write-off is said besides. */
function Collected({ row, file }: { readonly row: Rows["loans"]; readonly file: LoanFile }): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const named = (method: string) => {
    const entry = entryOf("collection_method", method);
    return entry ? nameOf(entry) : method;
  };
  const sums = [
    [nameOf(loanFields.collectedTotal), row.collectedTotal, true],
    [nameOf(loanFields.collectedPrincipal), row.collectedPrincipal, true],
    [nameOf(loanFields.afterWriteOff), row.afterWriteOff, row.writtenOffOn !== null],
    [nameOf(loanFields.pending), row.pending, row.pending !== 0],
    [t("loans.apart"), row.nonCash, row.nonCash !== 0],
  ] as const;
  return (
    <>
      <div className={classes["sums"]}>
        {sums.map(
          ([name, amount, isShown]) =>
            isShown && (
              <span key={name}>
                <span className="quiet">{name}</span>{" "}
                <span className="figures">{t("money.yuan", { amount: yuan(amount) })}</span>
              </span>
            ),
        )}
      </div>
      {file.byMethod.length > 0 && (
        <table className={classes["table"]} aria-label={t("loans.byMethod")}>
          <thead>
            <tr>
              <th scope="col">{t("loans.byMethod")}</th>
              <th scope="col">{t("loans.kindOfMethod")}</th>
              <th scope="col" data-amount>
                {t("loans.verified")}
              </th>
              <th scope="col" data-amount>
                {nameOf(loanFields.pending)}
              </th>
            </tr>
          </thead>
          <tbody>
            {file.byMethod.map(({ method, cash, verified, pending }) => (
              <tr key={`${method}${cash ? "cash" : ""}`}>
                <td>{named(method)}</td>
                <td className={cash ? undefined : "quiet"}>{t(cash ? "loans.inCash" : "loans.notInCash")}</td>
                <td data-amount className="figures">
                  {yuan(verified)}
                </td>
                <td data-amount className="figures">
                  {yuan(pending)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
