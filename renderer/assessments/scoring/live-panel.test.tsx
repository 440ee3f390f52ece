// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { scoreAssessment } from "../../../shared/assessments/score.ts";
import type { ScoreFacts } from "../../../shared/assessments/score.ts";
import type { ScoreParameters } from "../../../shared/assessments/score-rules.ts";
import { startLanguage } from "../../language/index.ts";
import { LivePanel } from "./live-panel.tsx";
import type { Marks } from "./marks.ts";

vi.mock("../../app/client.ts", () => ({ client: {} }));

beforeAll(async () => {
  // jsdom has no media queries; the components ask for the colour scheme.
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  await startLanguage();
});
afterEach(cleanup);

const rules: ScoreParameters = {
  risk_index: {
    majorAbove: 6400,
    largerAbove: 3600,
    generalAbove: 1600,
    minorAbove: 400,
    indexHighAbove: 6400,
    indexMediumFrom: 3600,
  },
  risk_count: { enabled: true, highMajor: 2, highLarger: 5, mediumMajor: 1, mediumLarger: 2 },
  risk_opposition: { enabled: true, highAbovePercent: 33, mediumFromPercent: 10, reachPercent: 0 },
  risk_opposition_expropriation: { enabled: false, highAbovePercent: 33, mediumFromPercent: 5, reachPercent: 95 },
  risk_participants: { enabled: false, highAbove: 200, mediumFrom: 20 },
  risk_triggers: {
    enabled: false,
    highPeople: 200,
    mediumPeople: 100,
    highOpposePercentAbove: 50,
    mediumOpposePercentFrom: 20,
  },
  risk_experts: { enabled: true, minimum: 3 },
};

const marks = (weightBp: number, p0: number, q0: number, after: readonly [number, number] | null = null): Marks => ({
  weightBp,
  p0,
  q0,
  p1: after?.[0] ?? null,
  q1: after?.[1] ?? null,
});

/** The domain sheet's example B, its measures not marked yet. */
const exampleB = [marks(5000, 90, 90), marks(3000, 80, 80), marks(2000, 60, 60)];

type Surveys = Parameters<typeof LivePanel>[0]["surveys"];

function show(given: readonly Marks[], over: Partial<ScoreFacts> = {}, surveys: Surveys = []) {
  const facts: ScoreFacts = {
    factors: given,
    survey: { valid: 300, oppose: 29, target: 0, reached: 0 },
    experts: [],
    participants: null,
    incident: null,
    incidentPeople: null,
    landTaking: false,
    ...over,
  };
  const factors = given.map((each, place) => ({ name: `因素${place + 1}`, marks: each }));
  render(
    <MantineProvider env="test">
      <LivePanel factors={factors} score={scoreAssessment(facts, rules)} rule={rules.risk_index} surveys={surveys} />
    </MantineProvider>,
  );
}

const part = (name: string) => {
  const row = screen.getByRole("rowheader", { name: new RegExp(`^${name}`, "u") }).closest("tr");
  return [...(row?.querySelectorAll("td") ?? [])].map(({ textContent }) => textContent);
};

describe("what the marks come to while they are typed", () => {
  test("every part says its number, its level and whether it decided", () => {
    show(exampleB);
    expect(part("风险指数")[0]).toBe("I = 0.669高风险由此项决定");
    expect(part("重大、较大因素个数")[0]).toBe("重大 1 个，较大 1 个中风险");
    expect(part("反对比例")[0]).toBe("反对 29 份，有效 300 份，占 9.67%低风险");
    expect(part("取最重的一项")[0]).toBe("高风险由风险指数决定");
  });

  test("a rule that is switched off says so, and what is missing is said", () => {
    show(exampleB);
    expect(part("可能参与人数")).toEqual(["未启用", "未启用"]);
    expect(part("专家意见")[0]).toBe("措施后才计");
    expect(part("风险指数")[1]).toBe("无法评判还有 3 个风险因素没有打完分。");
    expect(part("取最重的一项")[1]).toContain("还不能评判");
  });

  test("the matrices stand as tables for those who do not see them", () => {
    show([marks(10_000, 65, 75, [20, 20])]);
    const [before, after] = [
      screen.getByRole("table", { name: "措施前" }),
      screen.getByRole("table", { name: "措施后" }),
    ];
    expect(
      within(before)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual(["1", "因素1", "65", "75", "较大"]);
    expect(within(after).getByRole("cell", { name: "微小" })).toBeDefined();
    expect(document.querySelectorAll("[data-spot]")).toHaveLength(2);
  });

  test("where people were asked anew, the bars show what they said then", () => {
    const written = { updatedBy: "王某", updatedAt: "2026-11-23T01:00:00.000Z", note: null };
    const households = { askedGroup: "被征收人", surveyedOn: "2026-11-20", target: null, reached: null };
    const degrees = { opposeStrong: null, opposeMedium: null, opposeWeak: null };
    const sheet = { ...written, ...households, ...degrees, issued: 60, returned: 50, valid: 50, neutral: 0 };
    show(exampleB, {}, [
      { ...sheet, id: 1, round: 1, support: 30, conditional: 0, oppose: 20 },
      { ...sheet, id: 2, round: 2, support: 45, conditional: 4, oppose: 1 },
    ]);
    expect(screen.getByRole("row", { name: /^反对 1 2%/u })).toBeDefined();
    expect(screen.getByRole("row", { name: /^支持 45 90%/u })).toBeDefined();
  });

  test("a factor without both its marks is in no matrix", () => {
    show([{ weightBp: 10_000, p0: 65, q0: null, p1: null, q1: null }]);
    expect(document.querySelectorAll("[data-spot]")).toHaveLength(0);
    expect(screen.getAllByText("概率和影响都填了的因素会出现在这里。")).toHaveLength(2);
  });
});
