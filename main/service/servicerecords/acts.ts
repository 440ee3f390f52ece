import type { Rows } from "../../../shared/contract.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { ServiceDraft } from "../../../shared/servicerecords/contract.ts";
import { serviceProblems } from "../../../shared/servicerecords/rules.ts";
import type { Connection } from "../../database/open.ts";
import { unknownWords } from "../dictionaries/index.ts";
import { act, office, question } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { changeRecord, registerActs, writingOf } from "../registers/index.ts";
import { recordService, serviceRegister, serviceValues, serviceWords } from "./service-register.ts";

const os = office.serviceRecords;

const acts = registerActs<Rows["serviceRecords"], ServiceDraft>({
  register: serviceRegister,
  problemsOf,
  record: (context, draft) => recordService(writingOf(context), draft),
  change: (context, before, draft) => {
    const writing = writingOf(context);
    changeRecord(writing, "service_record", before, serviceValues(draft), serviceWords(writing.connection, draft));
  },
});

export const serviceRecords = os.router({
  list: os.list.use(question).handler(acts.list),
  open: os.open.use(question).handler(acts.open),
  create: os.create.use(act).handler(acts.create),
  revise: os.revise.use(act).handler(acts.revise),
  remove: os.remove.use(act).handler(acts.remove),
});

async function problemsOf(context: ActContext, draft: ServiceDraft): Promise<Problem[]> {
  return [
    ...serviceProblems(draft, context.today),
    ...linkProblems(context.ground.writer, draft),
    ...(await unknownWords(context.db, [["unit", "organisation", draft.unit]])),
  ];
}

const links = [
  ["enterpriseId", "enterprise"],
  ["projectId", "project"],
  ["measureId", "measure"],
] as const;

/** Code LINK_MISSING. */
function linkProblems(connection: Connection, draft: ServiceDraft): Problem[] {
  return links.flatMap(([field, table]) => {
    if (draft[field] === null) return [];
    const found = statement(connection, `SELECT 1 FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(draft[field]);
    return found === undefined ? [problem(field, "LINK_MISSING")] : [];
  });
}
