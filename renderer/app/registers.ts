import { arrearsView } from "../arrears/index.ts";
import { assessmentsView } from "../assessments/index.ts";
import { disputesView } from "../disputes/index.ts";
import { enterprisesView } from "../enterprises/index.ts";
import { fastTrackView } from "../fasttrack/index.ts";
import { loansView } from "../loans/index.ts";
import { measuresView } from "../measures/index.ts";
import type { Registers } from "../parts/register/registers.ts";
import { paymentsView } from "../payments/index.ts";
import { projectsView } from "../projects/index.ts";
import { serviceRecordsView } from "../servicerecords/index.ts";

export const registers: Registers = {
  disputes: disputesView,
  enterprises: enterprisesView,
  payments: paymentsView,
  loans: loansView,
  arrears: arrearsView,
  projects: projectsView,
  assessments: assessmentsView,
  fasttrack: fastTrackView,
  measures: measuresView,
  serviceRecords: serviceRecordsView,
};
