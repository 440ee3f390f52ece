/** A case as an agenda shows it, from the table `s`. */
export const caseColumns = `'disputes' AS register, s.id AS disputeId, s.ledger_no AS ledgerNo,
  coalesce(s.title, s.applicant_name || ' – ' || s.respondent_name) AS title, s.applicant_name AS applicantName,
  s.applicant_uscc AS applicantUscc, s.respondent_name AS respondentName, s.respondent_uscc AS respondentUscc, s.state,
  s.registered_on AS registeredOn, s.next_due_on AS nextDueOn, s.risk_level AS riskLevel, s.lead_unit AS leadUnit,
  s.handler`;
