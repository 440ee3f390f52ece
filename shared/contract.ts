import type { InferContractRouterInputs, InferContractRouterOutputs } from "@orpc/contract";
import { access } from "./access/contract.ts";
import { accounts } from "./accounts/contract.ts";
import { agreements } from "./agreements/contract.ts";
import { arrears } from "./arrears/contract.ts";
import { assessments } from "./assessments/contract.ts";
import { assignments } from "./assignments/contract.ts";
import { attachments } from "./attachments/contract.ts";
import { audit } from "./audit/contract.ts";
import { backups } from "./backups/contract.ts";
import { calendar } from "./calendar/contract.ts";
import { confirmations } from "./confirmations/contract.ts";
import { deadlines } from "./deadlines/contract.ts";
import { desk } from "./desk/contract.ts";
import { dictionaries } from "./dictionaries/contract.ts";
import { disputes } from "./disputes/contract.ts";
import { documents } from "./documents/contract.ts";
import { dossiers } from "./dossiers/contract.ts";
import { drafts } from "./drafts/contract.ts";
import { enterprises } from "./enterprises/contract.ts";
import { fasttrack } from "./fasttrack/contract.ts";
import { followUps } from "./followups/contract.ts";
import { identifiers } from "./identifiers-contract.ts";
import { imports } from "./imports/contract.ts";
import { ledger } from "./ledger/contract.ts";
import { loans } from "./loans/contract.ts";
import { mediation } from "./mediation/contract.ts";
import { measures } from "./measures/contract.ts";
import { meetings } from "./meetings/contract.ts";
import { numbers } from "./numbers/contract.ts";
import { office } from "./office/contract.ts";
import { payments } from "./payments/contract.ts";
import { privacy } from "./privacy/contract.ts";
import { proceedings } from "./proceedings/contract.ts";
import { projects } from "./projects/contract.ts";
import { reports } from "./reports/contract.ts";
import { statements } from "./statements/contract.ts";
import { rules } from "./rules/contract.ts";
import { search } from "./search-contract.ts";
import { serviceRecords } from "./servicerecords/contract.ts";
import type { RegisterName } from "./search-contract.ts";

/** Everything that a page, a script or another program may ask of the service. */
export const contract = {
  office,
  accounts,
  dictionaries,
  calendar,
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
  backups,
  privacy,
  drafts,
};

export type Contract = typeof contract;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;

/** A record of each register, as its list shows it. */
export type Rows = {
  [Name in RegisterName]: Outputs[Name] extends { open: { record: infer Row } } ? Row : never;
};
