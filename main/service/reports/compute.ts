import { ORPCError } from "@orpc/server";
import type { Kysely } from "kysely";
import type { LocalDate } from "../../../shared/calendar.ts";
import { previousPeriod, samePeriodLastYear } from "../../../shared/period.ts";
import type { Period } from "../../../shared/period.ts";
import type { LedgerIdentity, Report, ReportFigure } from "../../../shared/reports/contract.ts";
import { indicatorCodes, indicators } from "../../../shared/reports/indicators.ts";
import type { Indicator } from "../../../shared/reports/indicators.ts";
import { identityVerdict } from "../../../shared/reports/ledger-identity.ts";
import { paragraphOf } from "../../../shared/reports/paragraph.ts";
import type { Schema } from "../../database/schema.ts";
import { breakdownsOf } from "./breakdowns.ts";
import { figuresOf } from "./totals.ts";
import type { Figures } from "./totals.ts";

/** The days of a period that have come: what is open or overdue at its end cannot be known before. */
export function countedDays({ from, to }: Period, today: LocalDate): Period {
  return { from, to: from <= today && today < to ? today : to };
}

/** The report of a period as the records stand now. Throws LEDGER_DOES_NOT_ADD_UP. */
export async function computeReport(db: Kysely<Schema>, period: Period, today: LocalDate): Promise<Report> {
  const counted = countedDays(period, today);
  const previousOne = previousPeriod(period);
  const lastYearsOne = samePeriodLastYear(period);
  const figures = await figuresOf(db, counted);
  const identity = requireIdentity(figures);
  const previous = await figuresOf(db, previousOne);
  // Of a year both are the year before.
  const lastYear = isSame(previousOne, lastYearsOne) ? previous : await figuresOf(db, lastYearsOne);
  const count = (code: keyof Figures) => figures[code].value ?? 0;
  return {
    period,
    asOf: counted.to,
    previousPeriod: previousOne,
    lastYearPeriod: lastYearsOne,
    indicators: indicatorCodes.map((code): ReportFigure => {
      const { unit, formulaVersion }: Indicator = indicators[code];
      const { value, totals } = figures[code];
      return {
        code,
        unit,
        value,
        previous: previous[code].value,
        lastYear: lastYear[code].value,
        formulaVersion,
        ratio: unit === "basis_points" || unit === "tenth_days" ? totals : null,
      };
    }),
    breakdowns: await breakdownsOf(db, counted),
    identity,
    paragraph: paragraphOf(counted, {
      registered: count("registered"),
      resolved: count("resolved"),
      open: count("open"),
      overdue: count("overdue"),
      recovered: count("recovered"),
      collected: count("collected"),
      assessed: count("assessed"),
    }),
  };
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function requireIdentity(figures: Figures): LedgerIdentity {
  const count = (code: keyof Figures) => figures[code].value ?? 0;
  const movements = {
    opening: count("opening"),
    entered: count("entered"),
    resolved: count("resolved"),
    reopened: count("reopened"),
    litigated: count("leftForCourt"),
    terminated: count("terminated"),
    withdrawn: count("withdrawn"),
    transferred: count("transferred"),
    merged: count("merged"),
    notAccepted: count("notAccepted"),
    closing: count("open"),
  };
  const { holds, ...sums } = identityVerdict(movements);
  if (!holds) throw new ORPCError("LEDGER_DOES_NOT_ADD_UP", { data: sums });
  return { ...movements, holds };
}
