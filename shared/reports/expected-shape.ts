import { fen, wanNumber } from "../money.ts";
import type { Report } from "./contract.ts";
import type { IndicatorCode } from "./indicators.ts";
import { publicRows } from "./small-cells.ts";

/** A report for scripts: the headline numbers under short names, and under `report` all there is. */
export function expectedShape(report: Report) {
  const of = (code: IndicatorCode) => report.indicators.find((figure) => figure.code === code)?.value ?? 0;
  return {
    period: [report.period.from, report.period.to],
    disputes: {
      registered: of("registered"),
      resolved: of("resolved"),
      open: of("open"),
      claimedWan: wanNumber(fen(of("claimed"))),
    },
    recoveredForEnterprisesFen: of("recovered"),
    recoveredExcluded: { avoidedEstimateFen: of("avoided"), unverifiedFen: of("unverified") },
    loansCollectedCashFen: of("collected"),
    loansNonCashFen: of("nonCash"),
    assessmentsDecided: of("assessed"),
    assessmentsOpen: of("assessing"),
    fastTrackCases: of("fastTrackCases"),
    report,
  };
}

/** The same for the public: small cells hidden, and a breakdown that would give itself away left out. */
export function publicShape(report: Report) {
  const { type, town, source } = report.breakdowns;
  const breakdowns = {
    type: publicRows(type) ?? [],
    town: publicRows(town) ?? [],
    source: publicRows(source) ?? [],
  };
  return { ...expectedShape(report), profile: "public", report: { ...report, breakdowns } };
}
