// @vitest-environment jsdom
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { disputes } from "../../../shared/disputes/contract.ts";
import { disputeActs } from "../../../shared/disputes/moves.ts";
import { problem } from "../../../shared/problems.ts";
import { startLanguage, wordsIn } from "../../language/index.ts";
import { initialValues } from "../../parts/acts/act-field.ts";
import type { ActField } from "../../parts/acts/act-field.ts";
import { actForms } from "./act-forms.ts";
import type { FormedAct, Given } from "./act-forms.ts";

vi.mock("../../app/client.ts", () => ({ client: {}, orpc: {} }));

const acts = Object.keys(disputeActs).filter((act): act is FormedAct => act !== "agree");

/** A case of which only this matters. */
const row = { channel: null, courtProcedure: null, leadUnit: null, source: "application" } as Given["row"];

function fieldsOf(act: FormedAct, problems: Given["problems"] = []): readonly ActField[] {
  return actForms[act]({ row, today: "2026-11-23", words: wordsIn("zh"), allowed: undefined, problems });
}

function inputOf(act: FormedAct): z.ZodObject {
  return disputes[act]["~orpc"].inputSchema as unknown as z.ZodObject;
}

/** What somebody may type into a field. */
function typed(field: ActField): unknown {
  switch (field.kind) {
    case "date":
      return "2026-11-23";
    case "choice":
      return field.choices[0]?.value;
    case "choices":
      return field.choices.map(({ value }) => value);
    case "word":
      return "county_court";
    case "own":
      return 7;
    default:
      return "写明情况";
  }
}

beforeAll(startLanguage);

describe.each(acts)("the dialog of %s", (act) => {
  test("asks for all that the contract wants, and for nothing else", () => {
    const wanted = Object.keys(inputOf(act).shape).filter((name) => name !== "disputeId" && name !== "version");
    expect(
      fieldsOf(act)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(wanted.toSorted());
  });

  test("sends what the contract takes once everything is filled in", () => {
    const values = Object.fromEntries(fieldsOf(act).map((field) => [field.name, typed(field)]));
    expect(inputOf(act).safeParse({ disputeId: 1, version: 1, ...values }).error).toBeUndefined();
  });

  test("sends what the contract takes with only what is required", () => {
    const fields = fieldsOf(act);
    const asked = fields.filter(({ asked }) => asked === undefined || asked(initialValues(fields)));
    const required = asked.filter((field) => field.required).map((field) => [field.name, typed(field)]);
    const values = { ...initialValues(fields), ...Object.fromEntries(required) };
    expect(inputOf(act).safeParse({ disputeId: 1, version: 1, ...values }).error).toBeUndefined();
  });
});

const askedIn = (act: FormedAct, values: Readonly<Record<string, unknown>>, problems: Given["problems"] = []) =>
  fieldsOf(act, problems)
    .filter(({ asked }) => asked === undefined || asked(values))
    .map(({ name }) => name);

describe("what is asked only sometimes", () => {
  test("the court's procedure, for a court's case", () => {
    expect(askedIn("accept", { channel: "people" })).not.toContain("courtProcedure");
    expect(askedIn("accept", { channel: "court" })).toContain("courtProcedure");
  });

  test("why nobody visits and the docket number, where the case lacks them", () => {
    expect(askedIn("proposeStrikeOff", {})).toEqual(["on", "note"]);
    expect(askedIn("proposeStrikeOff", {}, [problem("waiver", "FOLLOW_UP_MISSING")])).toEqual(["on", "waiver", "note"]);
    expect(askedIn("proposeStrikeOff", {}, [problem("docketNo", "DOCKET_MISSING")])).toEqual([
      "on",
      "docketNo",
      "note",
    ]);
  });

  test("only ways that the type allows are offered", () => {
    const channels = { people: "talks_only", court: "yes", commercial: "no", department: "yes" } as const;
    const [, way] = actForms.accept({
      row: { ...row, source: "court" },
      today: "2026-11-23",
      words: wordsIn("zh"),
      allowed: { channels },
      problems: [],
    });
    expect(way).toMatchObject({
      initial: "court",
      choices: [
        { value: "people", label: "人民调解：只能协商" },
        { value: "court", label: "法院委托调解" },
        { value: "department", label: "部门协调办理" },
      ],
    });
  });
});
