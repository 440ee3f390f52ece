// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { startLanguage } from "../../language/index.ts";
import { EntryBlock } from "./entry-block.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { Entry, EntryActs } from "./entry.tsx";

beforeAll(async () => {
  // jsdom has no media queries; the components ask for the colour scheme.
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  await startLanguage();
});
afterEach(cleanup);

type Visit = { readonly id: number; readonly acts: readonly string[] };

const visits = (count: number): Visit[] => Array.from({ length: count }, (_, id) => ({ id, acts: ["删除"] }));

function show(given: readonly Visit[]) {
  const draw = (shown: readonly Visit[]): ReactNode => (
    <MantineProvider env="test">
      <EntryBlock
        title="回访记录"
        nothing="还没有回访。"
        acts={<button type="button">记一次回访</button>}
        entries={shown.map(({ id, acts }) => (
          <Entry key={id} on="2026-11-20" says={`第 ${id + 1} 次`}>
            <EntryFacts facts={[{ label: "情况", says: `说了 ${id + 1} 句` }]} />
            <EntryActs>
              {acts.map((act) => (
                <button key={act} type="button">
                  {act}
                </button>
              ))}
            </EntryActs>
          </Entry>
        ))}
      />
    </MantineProvider>
  );
  const { rerender } = render(draw(given));
  return (shown: readonly Visit[]) => rerender(draw(shown));
}

const line = (name: string) => screen.getByRole("button", { name: new RegExp(name, "u") });
const lines = () => within(screen.getByRole("list")).getAllByRole("button", { expanded: false });

describe("a block of entries", () => {
  test("says what to do first while there are none", () => {
    show([]);
    expect(screen.getByText("还没有回访。")).toBeDefined();
    expect(screen.queryByRole("list")).toBeNull();
  });

  test("shows the first few, and all when asked", () => {
    show(visits(8));
    expect(lines()).toHaveLength(6);
    fireEvent.click(screen.getByRole("button", { name: "显示全部 8 条" }));
    expect(lines()).toHaveLength(8);
    expect(screen.queryByRole("button", { name: "显示全部 8 条" })).toBeNull();
  });

  test("opens an entry to be read whole, and closes it again", () => {
    show(visits(2));
    expect(screen.queryByText("说了 2 句")).toBeNull();
    fireEvent.click(line("第 2 次"));
    expect(screen.getByText("说了 2 句")).toBeDefined();
    expect(line("第 2 次").getAttribute("aria-expanded")).toBe("true");
    fireEvent.click(line("第 2 次"));
    expect(screen.queryByText("说了 2 句")).toBeNull();
  });
});

describe("whoever works by keyboard", () => {
  test("goes on in the block when the entry that they stood in is gone", () => {
    const change = show(visits(2));
    fireEvent.click(line("第 2 次"));
    screen.getByRole("button", { name: "删除" }).focus();
    change(visits(1));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "记一次回访" }));
  });

  test("goes on at the line of the entry whose act is no longer possible", () => {
    const change = show(visits(1));
    fireEvent.click(line("第 1 次"));
    screen.getByRole("button", { name: "删除" }).focus();
    change([{ id: 0, acts: [] }]);
    expect(document.activeElement).toBe(line("第 1 次"));
  });

  test("is not called back from where they went", () => {
    const change = show(visits(2));
    line("第 2 次").focus();
    line("第 2 次").blur();
    change(visits(1));
    expect(document.activeElement).toBe(document.body);
  });
});

test("what an entry does not say is left out", () => {
  render(
    <EntryFacts
      facts={[
        { label: "地点", says: "调解室" },
        { label: "备注", says: null },
        { label: "附件", says: "" },
        { label: "窗口", says: false },
      ]}
    />,
  );
  expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual(["地点"]);
});
