export const followups = {
  "followups.title": "Follow-up",
  "followups.nothing":
    "No visits yet. After each payment day, call or visit: was it paid, are they content, are there signs of a relapse?",
  "followups.add": "Enter a visit",
  "followups.revise": "Edit the visit",
  "followups.remove": "Remove the visit",
  "followups.satisfactionHint": "As they said it themselves; leave it out if nobody asked",
  "followups.relapseHint": "With signs of one, say what was done about it",
  "followups.relapse":
    "The last visit found signs of a relapse. If it has to be mediated again or handed to a department, the case can be reopened.",
  "problem.FOLLOW_UP_NOT_NOW": "The case is “{{state}}”: visits are entered once it was agreed or came to another end.",
  "problem.MEASURES_MISSING": "With signs of a relapse, say what was done about it.",
} as const;
