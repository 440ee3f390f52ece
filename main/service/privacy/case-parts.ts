import type { CasePartName } from "../../../shared/privacy/case-fields.ts";

/**
 * A column of a part in which a person may stand, and what becomes of it when the person is taken out: `cleared` to
 * nothing; `emptied`, so that it can be seen that something stood there; a `party`, the several in `names`, and the list
 * of `signatures` lose the natural persons among them; `address` is kept of an enterprise; of `mentioned` texts, which
 * belong to other cases as well, only the names of this case's people go; `papers` hold what a paper was made of, and
 * `details` what a step says besides its day, texts among codes.
 */
export type PartColumn = {
  readonly field: string;
  readonly column: string;
  readonly as:
    "cleared" | "emptied" | "party" | "names" | "signatures" | "address" | "mentioned" | "papers" | "details";
};

/** One table of a case file. All texts are the program's own. */
export type CasePart = {
  readonly name: CasePartName;
  readonly table: string;
  /** What names a row. */
  readonly key: readonly string[];
  /** Condition on the table, under which its rows belong to the case `?`. */
  readonly ofCase: string;
  /** Every pair of a case and a row of the table `p`: what follows FROM, and the case's id in it. */
  readonly from: string;
  readonly caseId: string;
  readonly held: readonly PartColumn[];
  /** What has to be known besides, to tell whose it is. */
  readonly beside?: readonly string[];
};

const columnOf = (field: string) => field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

const columns = (as: PartColumn["as"], fields: string): PartColumn[] =>
  fields.split(" ").map((field) => ({ field, column: columnOf(field), as }));

type Described = Pick<CasePart, "name" | "table" | "held" | "beside">;

/** A part that says itself to which case it belongs. */
const ofCase = (part: Described, key: readonly string[] = ["id"]): CasePart => ({
  ...part,
  key,
  ofCase: "dispute_id = ?",
  from: `${part.table} AS p`,
  caseId: "p.dispute_id",
});

/** A part of an agreement or an assignment. */
const within = (whole: "agreement" | "assignment", part: Described, key: readonly string[]): CasePart => ({
  ...part,
  key,
  ofCase: `${whole}_id IN (SELECT w.id FROM ${whole} AS w WHERE w.dispute_id = ?)`,
  from: `${part.table} AS p JOIN ${whole} AS w ON w.id = p.${whole}_id`,
  caseId: "w.dispute_id",
});

const removed = columns("emptied", "removedReason");

/** Every table in which a case file may name somebody, in the order of `caseParts`. */
export const partsOfCase: readonly CasePart[] = [
  ofCase(
    {
      name: "parties",
      table: "case_party",
      beside: ["uscc"],
      held: [
        { field: "partyName", column: "name", as: "party" },
        ...columns("cleared", "idNumber phone gender ethnicity birthYear occupation representative"),
        ...columns("cleared", "agentName agentIdNumber agentPhone"),
        ...columns("address", "address"),
      ],
    },
    ["dispute_id", "position"],
  ),
  ofCase({ name: "links", table: "dispute_link", held: columns("emptied", "reason") }, ["dispute_id", "other_id"]),
  ofCase({
    name: "steps",
    table: "dispute_step",
    held: columns("details", "details"),
  }),
  ofCase({
    name: "sittings",
    table: "sitting",
    held: [
      ...columns("emptied", "place matter record"),
      ...columns("names", "partiesPresent"),
      ...columns("emptied", "invited"),
      ...removed,
    ],
  }),
  ofCase({
    name: "investigations",
    table: "investigation",
    held: [...columns("emptied", "place present askedPerson record"), ...removed],
  }),
  ofCase({
    name: "evidence",
    table: "evidence",
    held: [...columns("emptied", "name source note"), ...columns("names", "provider"), ...removed],
  }),
  ofCase({
    name: "declarations",
    table: "conflict_declaration",
    held: [...columns("emptied", "statement"), ...removed],
  }),
  ofCase({ name: "extensions", table: "term_extension", held: [...columns("emptied", "reason"), ...removed] }),
  ofCase({
    name: "agreements",
    table: "agreement",
    held: [
      ...columns("emptied", "facts issues terms performMethod performPlace endedReason changeReason"),
      ...columns("signatures", "signatures"),
      ...removed,
    ],
  }),
  within(
    "agreement",
    {
      name: "instalments",
      table: "instalment",
      held: [...columns("party", "payer payee"), ...columns("emptied", "note")],
    },
    ["agreement_id", "position"],
  ),
  ofCase({
    name: "confirmations",
    table: "judicial_confirmation",
    held: [...columns("emptied", "endedReason note"), ...removed],
  }),
  ofCase({
    name: "followUps",
    table: "follow_up",
    held: [...columns("emptied", "reason situation measures"), ...columns("names", "visited"), ...removed],
  }),
  ofCase({ name: "assignments", table: "assignment", held: [...columns("emptied", "requirement report"), ...removed] }),
  within("assignment", { name: "assignments", table: "assignment_step", held: columns("emptied", "note") }, ["id"]),
  within(
    "assignment",
    { name: "assignments", table: "assignment_extension", held: columns("emptied", "reason note") },
    ["id"],
  ),
  ofCase({
    name: "agenda",
    table: "meeting_item",
    held: [...columns("emptied", "topic opinion doneNote"), { field: "resolution", column: "decision", as: "emptied" }],
  }),
  {
    name: "meetings",
    table: "meeting",
    key: ["id"],
    ofCase: "id IN (SELECT i.meeting_id FROM meeting_item AS i WHERE i.dispute_id = ?)",
    from: "meeting AS p JOIN meeting_item AS i ON i.meeting_id = p.id",
    caseId: "i.dispute_id",
    held: columns("mentioned", "title attendees minutes"),
  },
  ofCase({
    name: "attachments",
    table: "attachment",
    held: [...columns("emptied", "name note"), ...removed],
  }),
  ofCase({
    name: "documents",
    table: "document",
    held: [
      ...columns("emptied", "title"),
      { field: "title", column: "about", as: "papers" },
      { field: "title", column: "facts", as: "papers" },
      ...removed,
    ],
  }),
  ofCase({ name: "dossier", table: "dossier", held: columns("emptied", "volumeNote remark") }, ["dispute_id"]),
  ofCase({ name: "dossier", table: "dossier_item", held: columns("emptied", "title note") }, [
    "dispute_id",
    "position",
  ]),
];
