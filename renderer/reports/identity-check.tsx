import type { ReactNode } from "react";
import type { Report } from "../../shared/reports/contract.ts";
import { identityParts } from "../../shared/reports/identity-line.ts";
import type { IndicatorCode } from "../../shared/reports/indicators.ts";
import { useWords } from "../language/index.ts";
import type { ShowBehind } from "./behind.ts";
import { NumberButton } from "./number-button.tsx";
import { periodWords } from "./period-words.ts";
import classes from "./reports.module.css";

type IdentityCheckProps = {
  readonly report: Report;
  /** Of an issued report; null for the present one. */
  readonly issuedId: number | null;
  readonly show: ShowBehind;
};

/** 台账核对: what was open, what came, what went, and what is open now. */
export function IdentityCheck({ report, issuedId, show }: IdentityCheckProps): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const of =
    issuedId === null
      ? ({ kind: "present", period: report.period, only: null } as const)
      : ({ kind: "issued", id: issuedId } as const);
  return (
    <section aria-label={t("reports.identity")} className={classes["part"]}>
      <h3 className={classes["heading"]}>{t("reports.identity")}</h3>
      <p className={`${classes["identity"] ?? ""} figures`}>
        {identityParts(report.identity, language).map(({ sign, code, name, value }) => (
          <span key={code} className={classes["term"]}>
            {sign} {name}{" "}
            <NumberButton
              name={name}
              text={String(value)}
              show={
                value === 0
                  ? null
                  : () =>
                      show({
                        indicator: countedAs(code, report),
                        title: `${name} · ${periodWords(report.period, words)}`,
                        of,
                      })
              }
            />{" "}
          </span>
        ))}
        <span className="quiet">{t("reports.identityHolds")}</span>
      </p>
    </section>
  );
}

/** A report that was issued before cases went on to court after their end counts both ways as one. */
function countedAs(code: IndicatorCode, { indicators }: Report): IndicatorCode {
  return code === "leftForCourt" && !indicators.some((figure) => figure.code === code) ? "litigated" : code;
}
