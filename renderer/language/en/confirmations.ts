export const confirmations = {
  "confirmations.title": "Court confirmation",
  "confirmations.notYet":
    "Within 30 days of the day on which an agreement takes effect, both parties may ask a court to confirm it. None has taken effect yet.",
  "confirmations.nothing":
    "Not applied for. If both parties wish, they apply together with the agreement, proof of the mediation and their papers.",
  "confirmations.tooLate": "Not applied for. An application that was made in time can still be entered.",
  "confirmations.until": "can be asked for until {{day}}",
  "confirmations.untilProvisional": "can be asked for until {{day}} (provisional)",
  "confirmations.reminders": "Reminders: {{days}}",
  "confirmations.cannot": "Cannot be applied for: {{why}}",
  "confirmations.oralWarning": "Oral agreement: the court also wants the committee's proof that mediation took place.",
  "confirmations.labourWarning": "Labour dispute: the court confirms payment terms alone.",
  "confirmations.applyExplained": "Both parties apply together, no later than {{day}}.",
  "confirmations.jointHint": "The court takes no application of one party alone",
  "confirmations.docketHint": "As on the court's paper; leave it out if there is none yet",
  "confirmations.remove": "Remove the application",
  "problem.AGREEMENT_NOT_IN_FORCE": "The agreement is not in force, or has come to its end.",
  "problem.NOT_CONFIRMABLE": "{{why}}.",
  "problem.CONFIRMATION_WINDOW_OVER": "The window ended on {{until}}.",
  "problem.JOINT_APPLICATION_NEEDED": "Both parties must apply together.",
  "problem.BEFORE_EFFECT": "Not before {{effectiveOn}}, when the agreement took effect.",
} as const;
