import { access } from "./access/index.ts";
import { accounts } from "./accounts/index.ts";
import { agreements } from "./agreements/index.ts";
import { arrears } from "./arrears/index.ts";
import { assessments } from "./assessments/index.ts";
import { assignments } from "./assignments/index.ts";
import { attachments } from "./attachments/index.ts";
import { audit } from "./audit/index.ts";
import { backups } from "./backups/index.ts";
import { calendar, identifiers } from "./calendar/index.ts";
import { confirmations } from "./confirmations/index.ts";
import { deadlines } from "./deadlines/index.ts";
import { desk } from "./desk/index.ts";
import { dictionaries } from "./dictionaries/index.ts";
import { disputes } from "./disputes/index.ts";
import { documents } from "./documents/index.ts";
import { dossiers } from "./dossiers/index.ts";
import { drafts } from "./drafts/index.ts";
import { enterprises } from "./enterprises/index.ts";
import { fasttrack } from "./fasttrack/index.ts";
import { followUps } from "./followups/index.ts";
import { holidays } from "./holidays/index.ts";
import { imports } from "./imports/index.ts";
import { ledger } from "./ledger/index.ts";
import { loans } from "./loans/index.ts";
import { mediation } from "./mediation/index.ts";
import { measures } from "./measures/index.ts";
import { meetings } from "./meetings/index.ts";
import { numbers } from "./numbers/index.ts";
import { office } from "./office/acting.ts";
import { officeStatus } from "./office/status.ts";
import { payments } from "./payments/index.ts";
import { privacy } from "./privacy/index.ts";
import { proceedings } from "./proceedings/index.ts";
import { projects } from "./projects/index.ts";
import { reports } from "./reports/index.ts";
import { statements } from "./statements/index.ts";
import { rules } from "./rules/index.ts";
import { search } from "./search/index.ts";
import { serviceRecords } from "./servicerecords/index.ts";

/** The whole contract, carried out. */
export const router = office.router({
  office: officeStatus,
  accounts,
  dictionaries,
  calendar: { ...calendar, ...holidays },
  identifiers,
  search,
  desk,
  deadlines,
  rules,
  numbers,
  enterprises,
  disputes,
  assignments,
  meetings,
  mediation,
  agreements,
  confirmations,
  followUps,
  documents,
  dossiers,
  attachments,
  payments,
  loans,
  proceedings,
  arrears,
  ledger,
  projects,
  assessments,
  fasttrack,
  measures,
  serviceRecords,
  imports,
  statements,
  reports,
  access,
  audit,
  drafts,
  backups,
  privacy,
});

export type OfficeRouter = typeof router;
