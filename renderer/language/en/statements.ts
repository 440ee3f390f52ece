/** What enterprises and banks sign for a period. */
export const statements = {
  "statements.title": "Statements",
  "statements.nothing":
    "There are no statements yet. “Make a statement” lists what was verified in a period, to be printed and signed by the enterprise.",
  "statements.nothingYet":
    "No statement matches. “Make a statement” lists what was verified in a period, to be signed by the enterprise or bank.",
  "statements.make": "Make a statement",
  "statements.makeExplained":
    "It lists the verified payments that count in the period; what was taken back stands below zero. It is kept as it was made; later changes of the ledger are shown here.",
  "statements.kind": "Kind of statement",
  "statements.days": "{{from}} to {{to}}",
  "statements.entries": "Entries",
  "statements.differs": "Ledger changed",
  "statements.differsFromSigned":
    "{{made}} yuan was signed; by today's ledger the same period comes to {{now}} yuan. Make another one from the ledger as it is and have it signed where that is needed.",
  "statements.differsFromMade":
    "It was made for {{made}} yuan; by today's ledger the same period comes to {{now}} yuan. Delete it and make another one before it is signed.",
  "statements.added": "Added since it was made",
  "statements.gone": "No longer counted, or changed, since it was made",
  "statements.listed": "What it lists",
  "statements.reversal": "taken back",
  "statements.arrears": "arrears",
  "statements.nonCash": "not cash",
  "statements.word": "Word",
  "statements.excel": "Excel",
  "statements.sign": "Record as signed",
  "statements.signExplained":
    "Record it once the signed and sealed statement has come back. It can then be neither changed nor deleted.",
  "statements.signChanged":
    "The ledger was changed since it was made. If this is what they signed, record it as it is; the difference stays on show.",
  "statements.byHint": "Name and post of whoever signed",
  "statements.object": "Record an objection",
  "statements.remove": "Delete the statement",
  "statements.more": "Show more",
  "statements.allEnterprises": "Show all enterprises",
  "statements.fileGone":
    "The file of this statement is gone or damaged. Restore it from a backup; Excel still tells what it was made of.",
  "entity.statement": "Statement",
  "audit.field.statementTotal": "Sum in yuan",
  "audit.field.statementState": "Statement",
  "audit.field.answeredOn": "Answered on",
  "audit.field.answeredBy": "Answered by",
  "audit.field.objection": "Objection",
  "problem.PERIOD_BACKWARDS": "The period can't end before it begins.",
  "problem.PERIOD_NOT_BEGUN": "This period has not begun yet.",
  "problem.NOTHING_COUNTED": "Nothing was verified in this period, so there is nothing to sign.",
  "problem.STATEMENT_WAITING": "A statement of the same period that says the same is waiting to be signed.",
  "problem.STATEMENT_SIGNED_ALREADY": "The same period has been signed, and nothing has changed since.",
  "problem.STATEMENT_ANSWERED": "This statement has been answered already.",
  "problem.ANSWERED_BEFORE_MADE": "It can't be answered before it was made on {{madeOn}}.",
  "problem.STATEMENT_SIGNED": "A signed statement is proof and can't be deleted.",
} as const;
