/** Assignments and hand-over. */
export const assignments = {
  "assignments.title": "Assignments and hand-over",
  "assignments.nothing":
    "Nothing has been assigned. A supervisor or administrator assigns what another unit or person is to do; they sign for it and then report.",
  "assignments.issue": "Assign",
  "assignments.issueTitle": "Assign, refer, supervise or assist",
  "assignments.issueExplained":
    "Once somebody signs for what was assigned or referred, the case is led by their unit, and handled by the person if one was named; to supervise or assist changes neither.",
  "assignments.toStaffHint": "Nobody named: the unit signs for it",
  "assignments.firstContact": "First contact: {{name}}, responsible until the hand-over is signed for.",
  "assignments.firstContactEnded":
    "First contact: {{name}}, responsible until {{day}}, when {{assignmentNo}} was signed for.",
  "assignments.to": "{{kind}}: {{unit}}",
  "assignments.on": "Date",
  "assignments.signExplained":
    "When an assignment or referral is signed for, the case goes to whoever signs, and the first contact is no longer responsible.",
  "assignments.sendBackExplained":
    "What is not the unit's business can be sent back until {{day}}; it is then given to somebody else.",
  "assignments.returnUntil": "Can be sent back until",
  "assignments.withdrawExplained": "Nobody has signed for it yet. Its number stays and is not used again.",
  "assignments.reassignExplained": "What was sent back is closed, and somebody else gets it under a number of its own.",
  "assignments.closeExplained": "Where it came from a meeting, the meeting's decision is done too.",
  "assignments.reworkHint": "Left empty: as before",
  "assignments.askedFor": "{{name}} asked on {{day}} for time until {{until}}: {{reason}}",
  "assignments.extension": "More time",
  "assignments.unanswered": "not answered yet",
  "assignments.answered": "{{decision}} ({{name}}, {{day}}) {{note}}",
  "assignments.supervision": "Supervision",
  "assignments.supervisedOn": "{{supervision}} ({{day}})",
  "assignments.fromMeeting": "Decided by",
  "assignments.replaces": "Replaces",
  "assignments.replacedBy": "Replaced by",
  "assignments.course": "Course",
  "desk.answered": "Assignments answered (reported, sent back, more time)",
  "desk.noAnswered": "No assignment waits to be closed, reassigned or given more time.",
  "entity.assignment": "assignment",
  "problem.NOT_THE_RECEIVER":
    "This was given to {{name}}, who answers in person; an administrator or supervisor can note the answer for them.",
  "problem.NOT_THE_ISSUER": "{{name}} issued this; only they or an administrator can withdraw it.",
  "problem.RETURN_TERM_OVER":
    "It could be sent back until {{until}}. Sign for it, and ask for more time if that is needed.",
  "problem.CLOSED_BY_REPORTER":
    "Whoever reported on it or has it cannot close it; somebody else on the issuing side has to.",
  "problem.ASSIGNMENT_NOT_OVERDUE": "It is to be reported on by {{dueOn}} and is not overdue.",
  "problem.ALREADY_REMINDED": "They have been reminded; the next step is supervision.",
  "problem.REMIND_FIRST": "Remind them first.",
  "problem.ALREADY_SUPERVISED": "It is under supervision; the next step is to list it.",
  "problem.SUPERVISE_FIRST": "Put it under supervision first.",
  "problem.ALREADY_LISTED": "It is listed already.",
  "problem.EXTENSION_PENDING": "The last request for more time has not been answered.",
  "problem.NO_EXTENSION_ASKED": "Nobody is waiting for an answer about more time.",
  "problem.EXTENSION_DECIDED_BY_ASKER":
    "Whoever asked for more time, or has the work, cannot decide about it; somebody else has to.",
  "problem.EXTENSION_NOT_LATER": "Must be later than {{least}}.",
  "problem.REWORK_DUE_EARLIER": "Cannot be before {{dueOn}}, when it was due.",
  "problem.DUE_BEFORE_ISSUE": "Cannot be before the day of issue, {{on}}.",
} as const;
