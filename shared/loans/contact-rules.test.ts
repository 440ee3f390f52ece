import { describe, expect, test } from "vitest";
import { contactProblems, warningsOf } from "./contact-rules.ts";
import type { Contact, ContactWarning } from "./contact-rules.ts";

const call: Contact = {
  at: "2026-11-23T10:00",
  actor: "bank",
  channel: "phone",
  reached: "borrower",
  answered: true,
  consented: false,
  detailsTold: true,
  visitors: null,
  script: "reminder",
};
/** As the rule set of a new office has them. */
const limits = { contactFromHour: 8, contactUntilHour: 22, attemptsPerDay: 6, visitors: 2 };
const missed = (at: string): Contact => ({ ...call, at, answered: false, reached: "nobody", detailsTold: false });

describe("what the banks' own rules say of a contact (domain sheet 6.3)", () => {
  test.each<[string, Partial<Contact>, ContactWarning[]]>([
    ["in office hours", {}, []],
    ["at eight", { at: "2026-11-23T08:00" }, []],
    ["before eight", { at: "2026-11-23T07:59" }, ["OUTSIDE_HOURS"]],
    ["before ten at night", { at: "2026-11-23T21:59" }, []],
    ["at ten at night", { at: "2026-11-23T22:00" }, ["OUTSIDE_HOURS"]],
    ["after midnight, with consent", { at: "2026-11-23T00:30", consented: true }, []],
    ["a letter at night", { at: "2026-11-23T23:00", channel: "letter" }, []],
    ["a court's summons at night", { at: "2026-11-23T23:00", actor: "court", script: "authority" }, []],
    ["a visit by two", { channel: "visit", visitors: 2 }, []],
    ["a visit by one", { channel: "visit", visitors: 1 }, ["VISIT_ALONE"]],
    ["a third party asked for an address", { reached: "third_party", detailsTold: false, script: "locating" }, []],
    ["a third party told of the debt", { reached: "third_party" }, ["THIRD_PARTY_TOLD"]],
    ["in the name of an authority", { script: "authority" }, ["IN_NAME_OF_AUTHORITY"]],
    [
      "all at once",
      { at: "2026-11-23T22:30", channel: "visit", visitors: 1, reached: "third_party", script: "authority" },
      ["OUTSIDE_HOURS", "VISIT_ALONE", "THIRD_PARTY_TOLD", "IN_NAME_OF_AUTHORITY"],
    ],
  ])("%s", (_, over, warnings) => {
    expect(warningsOf({ ...call, ...over }, [], limits)).toEqual(warnings);
  });

  test("the sixth unanswered attempt of a day warns, the fifth does not", () => {
    const hours = ["09", "10", "11", "12", "13"].map((hour) => missed(`2026-11-23T${hour}:00`));
    expect(warningsOf(missed("2026-11-23T14:00"), hours.slice(1), limits)).toEqual([]);
    expect(warningsOf(missed("2026-11-23T14:00"), hours, limits)).toEqual(["TOO_MANY_ATTEMPTS"]);
    expect(warningsOf({ ...call, at: "2026-11-23T14:00" }, hours, limits)).toEqual([]);
    expect(warningsOf(missed("2026-11-24T09:00"), hours, limits)).toEqual([]);
    expect(warningsOf({ ...missed("2026-11-23T14:00"), channel: "message" }, hours, limits)).toEqual([]);
    // One that was entered late is no later attempt.
    expect(warningsOf(missed("2026-11-23T08:30"), hours, limits)).toEqual([]);
  });
});

test.each<[Partial<Contact> & { person?: string | null }, string[]]>([
  [{}, []],
  [{ at: "2026-11-23T10:01" }, ["at DATE_IN_FUTURE"]],
  [{ at: "2026-11-23T24:00" }, ["at TIME_UNREADABLE"]],
  [{ at: "2026-02-30T10:00" }, ["at TIME_UNREADABLE"]],
  [{ channel: "visit" }, ["visitors VISITORS_MISSING"]],
  [{ reached: "nobody" }, ["reached REACHED_NOBODY"]],
  [{ reached: "third_party" }, ["person PERSON_MISSING"]],
  [{ reached: "third_party", person: "邻居" }, []],
])("%o: %o", (over, codes) => {
  const found = contactProblems({ ...call, person: null, ...over }, "2026-11-23T10:00");
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(codes);
});
