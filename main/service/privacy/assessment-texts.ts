import type { Connection } from "../../database/open.ts";
import type { Value } from "../registers/index.ts";

/** What the file of an assessment `r` says in free words: who was heard, who reviewed it, what was found, what steps say. */
export const ASSESSMENT_TEXTS = `(SELECT group_concat(said, '；') FROM (
  SELECT concat_ws('；', c.attendees, c.record,
      (SELECT group_concat(concat_ws('；', d.value ->> 'text', d.value ->> 'reason'), '；') FROM json_each(c.demands) AS d))
      AS said FROM consultation AS c WHERE c.assessment_id = r.id
  UNION ALL SELECT concat_ws('；', e.name, e.unit, e.opinion, e.changes) FROM expert_review AS e
    WHERE e.assessment_id = r.id
  UNION ALL SELECT concat_ws('；', t.item, t.finding, t.action) FROM tracking_note AS t WHERE t.assessment_id = r.id
  UNION ALL SELECT n.note FROM assessment_notice AS n WHERE n.assessment_id = r.id
  UNION ALL SELECT s.note FROM survey_sheet AS s WHERE s.assessment_id = r.id
  UNION ALL SELECT concat_ws('；', f.name, f.worse_reason, f.note) FROM risk_factor AS f WHERE f.assessment_id = r.id
  UNION ALL SELECT concat_ws('；', m.content, m.responsible, m.assist) FROM mitigation AS m WHERE m.assessment_id = r.id
  UNION ALL SELECT concat_ws('；', s.details ->> 'note', s.details ->> 'reason', s.details ->> 'opinion',
      s.details ->> 'conditions', s.details ->> 'why') FROM assessment_step AS s WHERE s.assessment_id = r.id
  UNION ALL SELECT concat_ws('；', r.plan, r.no_survey_reason, r.reach_reason, r.level_reason, r.lowering_reason,
      r.filing_opinion, r.conditions)
  UNION ALL SELECT j.value ->> 'reasons' FROM json_each(r.criteria) AS j) WHERE said <> '')`;

/** Takes people out of these texts, removed parts included; what was counted and marked stays. Answers how much changed. */
export function emptyAssessmentTexts(writer: Connection, id: number, anonymous: string): number {
  const run = (text: string, ...values: readonly Value[]) => writer.prepare(text).run(...values, id).changes;
  return (
    run("UPDATE consultation SET attendees = NULL, record = ?, demands = '[]' WHERE assessment_id = ?", anonymous) +
    run(
      `UPDATE expert_review SET name = ? || id, unit = ?, opinion = iif(opinion IS NULL, NULL, ?),
         changes = iif(changes IS NULL, NULL, ?) WHERE assessment_id = ?`,
      anonymous,
      anonymous,
      anonymous,
      anonymous,
    ) +
    run("UPDATE tracking_note SET item = ?, finding = NULL, action = NULL WHERE assessment_id = ?", anonymous) +
    run("UPDATE assessment_notice SET note = NULL WHERE note IS NOT NULL AND assessment_id = ?") +
    run("UPDATE survey_sheet SET note = NULL WHERE note IS NOT NULL AND assessment_id = ?") +
    run(
      `UPDATE risk_factor SET note = NULL, worse_reason = iif(worse_reason IS NULL, NULL, ?)
       WHERE coalesce(note, worse_reason) IS NOT NULL AND assessment_id = ?`,
      anonymous,
    ) +
    run(
      `UPDATE mitigation SET content = ?, responsible = iif(responsible IS NULL, NULL, ?), assist = NULL
       WHERE assessment_id = ?`,
      anonymous,
      anonymous,
    ) +
    run(
      `UPDATE assessment_step
       SET details = json_remove(details, '$.note', '$.reason', '$.opinion', '$.conditions', '$.why', '$.plan')
       WHERE details <> '{}' AND assessment_id = ?`,
    ) +
    run(
      `UPDATE assessment SET plan = NULL, no_survey_reason = NULL, reach_reason = NULL, level_reason = NULL,
         filing_opinion = NULL, conditions = NULL, criteria = '[]'
       WHERE coalesce(plan, no_survey_reason, reach_reason, level_reason, filing_opinion, conditions,
         nullif(criteria, '[]')) IS NOT NULL AND id = ?`,
    )
  );
}
