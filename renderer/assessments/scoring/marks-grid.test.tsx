// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startLanguage } from "../../language/index.ts";
import { standInDrafts } from "../../parts/form/testing/service.ts";
import type { AssessmentFactor } from "../asking.ts";
import { MarksGrid } from "./marks-grid.tsx";
import type { MarkName } from "./marks.ts";
import { useMarksForm } from "./use-marks-form.ts";

const service = vi.hoisted(() => ({ drafts: {} }));
vi.mock("../../app/client.ts", () => ({ client: service }));
const drafts = standInDrafts();
service.drafts = drafts.procedures;

beforeAll(async () => {
  // jsdom has no media queries; the components ask for the colour scheme.
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  Object.defineProperty(document, "fonts", { value: new EventTarget() });
  await startLanguage();
});
beforeEach(() => drafts.reset());
afterEach(cleanup);

const rule = {
  majorAbove: 6400,
  largerAbove: 3600,
  generalAbove: 1600,
  minorAbove: 400,
  indexHighAbove: 6400,
  indexMediumFrom: 3600,
};

const factor = (id: number, over: Partial<AssessmentFactor> = {}): AssessmentFactor => ({
  id,
  category: "4",
  name: `因素${id}`,
  stage: "construction",
  weightBp: null,
  p0: null,
  q0: null,
  p1: null,
  q1: null,
  worseReason: null,
  note: null,
  updatedBy: "乙承办",
  updatedAt: "2026-11-23T09:00:00+08:00",
  ...over,
});

const save = vi.fn<() => void>();

type TableProps = { readonly factors: readonly AssessmentFactor[]; readonly fixed?: readonly MarkName[] };

function Table({ factors, fixed = [] }: TableProps): ReactNode {
  const form = useMarksForm({ userId: 1, assessmentId: 7, factors, rule, fixed });
  return (
    <MantineProvider env="test">
      <p>{form.disputed} disputed</p>
      <MarksGrid form={form} save={save} />
    </MantineProvider>
  );
}

const twelve = Array.from({ length: 12 }, (_, place) => factor(place + 1));
const cells = () => screen.getAllByRole<HTMLInputElement>("textbox");
const cell = (row: number, name: MarkName): HTMLInputElement => {
  const found = cells().find((input) => input.dataset["cell"] === `${row - 1} ${name}`);
  if (found === undefined) throw new Error(`no cell ${name} in row ${row}`);
  return found;
};
const enter = (row: number, name: MarkName) => {
  cell(row, name).focus();
  return cell(row, name);
};
const write = (input: HTMLInputElement, text: string) => fireEvent.change(input, { target: { value: text } });
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

describe("the table of marks", () => {
  test("nothing stands in it that nobody gave", () => {
    render(<Table factors={twelve} />);
    expect(cells()).toHaveLength(60);
    expect(cells().every(({ value }) => value === "")).toBe(true);
  });

  test("Enter goes to the next row where this one was begun, the arrows along the column", () => {
    render(<Table factors={twelve} />);
    enter(1, "p0");
    enter(1, "q0");
    press("Enter");
    expect(document.activeElement).toBe(cell(2, "p0"));
    press("ArrowDown");
    expect(document.activeElement).toBe(cell(3, "p0"));
    press("ArrowUp");
    press("ArrowUp");
    press("ArrowUp");
    expect(document.activeElement).toBe(cell(1, "p0"));
  });

  test("what two marks come to is said in words beside them", () => {
    render(<Table factors={twelve} />);
    write(enter(1, "p0"), "65");
    write(enter(1, "q0"), "75");
    expect(screen.getByText("0.4875")).toBeDefined();
    expect(screen.getByText("较大")).toBeDefined();
  });

  test("Escape takes back what was typed since the cursor came", () => {
    render(<Table factors={[factor(1, { p0: 40 })]} />);
    write(enter(1, "p0"), "50");
    enter(1, "q0");
    write(enter(1, "p0"), "5x");
    expect(screen.getByText("填 0 到 100 的整数")).toBeDefined();
    press("Escape");
    expect(cell(1, "p0").value).toBe("50");
  });

  test("Ctrl+S saves from any cell", () => {
    render(<Table factors={twelve} />);
    enter(5, "q1");
    press("s", { ctrlKey: true });
    expect(save).toHaveBeenCalledOnce();
  });

  test("a measure that makes it worse is asked for its reason", () => {
    render(<Table factors={[factor(1, { p0: 40, q0: 40, p1: 30, q1: 30 })]} />);
    expect(screen.queryByRole("textbox", { name: /说明理由/u })).toBeNull();
    write(enter(1, "q1"), "41");
    expect(screen.getByRole("textbox", { name: /“因素1”措施后反而更重，说明理由/u })).toBeDefined();
  });

  test("marks that the level was told from stay, and Tab passes them by", () => {
    render(<Table factors={twelve} fixed={["weightBp", "p0", "q0"]} />);
    expect(cell(1, "q0").readOnly).toBe(true);
    expect(cell(1, "q0").tabIndex).toBe(-1);
    expect(cell(1, "p1").readOnly).toBe(false);
  });

  test("somebody else's marks come in where nothing was typed; what was typed stays", () => {
    const { rerender } = render(<Table factors={[factor(1), factor(2)]} />);
    write(enter(1, "p0"), "30");
    rerender(<Table factors={[factor(1, { p0: 60, q0: 70 }), factor(2, { p0: 20 })]} />);
    expect(cell(1, "p0").value).toBe("30");
    expect(cell(1, "q0").value).toBe("70");
    expect(cell(2, "p0").value).toBe("20");
    expect(screen.getByText("1 disputed")).toBeDefined();
  });

  test.each([
    [["25", "20", "15"], "还差 40%"],
    [["50", "50", ""], "合计 100%"],
    [["60", "50", ""], "超出 10%"],
  ])("weights %j: %s", (weights, said) => {
    render(<Table factors={[factor(1), factor(2), factor(3)]} />);
    for (const [place, weight] of weights.entries()) write(enter(place + 1, "weightBp"), weight);
    expect(screen.getByRole("status").textContent).toBe(said);
  });
});
