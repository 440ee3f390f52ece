import { assessmentTables } from "./0005-assessments.ts";
import { fastTrackTables } from "./0005-fasttrack.ts";
import { measureTables } from "./0005-measures.ts";
import { ownerTables } from "./0005-owners.ts";
import { projectColumns } from "./0005-project-columns.ts";
import { ruleColumns } from "./0005-rules.ts";

/** Assessments step by step, papers that come later, and the measures that the office answers for. */
export const fifth = [projectColumns, assessmentTables, fastTrackTables, measureTables, ownerTables, ruleColumns].join(
  "\n",
);
