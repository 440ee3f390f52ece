// @vitest-environment jsdom
import { MantineProvider, Modal } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import type { ReactNode } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startLanguage } from "../../language/index.ts";
import { DateField } from "./date-field.tsx";
import type { DateFieldProps } from "./date-field.tsx";

const changed = vi.fn<(value: string | null) => void>();
const closed = vi.fn<() => void>();

beforeAll(async () => {
  // jsdom has no media queries and no sizes; the components ask for both.
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  await startLanguage();
});
beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

function Example(given: Pick<DateFieldProps, "onReadable">): ReactNode {
  const [value, setValue] = useState<string | null>("2026-03-05");
  const change = (next: string | null) => {
    changed(next);
    setValue(next);
  };
  return (
    <MantineProvider env="test">
      <Modal opened onClose={closed} title="记一次调解">
        <DateField label="日期" value={value} onChange={change} {...given} />
      </Modal>
    </MantineProvider>
  );
}

function open(): HTMLInputElement {
  render(<Example />);
  return screen.getByRole<HTMLInputElement>("textbox", { name: "日期" });
}

const calendar = () => screen.queryByRole("button", { name: "下个月" });

describe("a day as people type it", () => {
  test.each([
    ["2026.3.6", "2026-03-06"],
    ["20260306", "2026-03-06"],
    ["2026年3月6日", "2026-03-06"],
  ])("%s is %s", (text, day) => {
    const input = open();
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: text } });
    expect(changed).toHaveBeenLastCalledWith(day);
    fireEvent.blur(input);
    expect(input.value).toBe(day);
  });
});

describe("a day that can't be read", () => {
  test.each(["2026-02-30", "昨天", "2026-13-01"])("%s stays as it was typed, is told of, and is mended", (text) => {
    const readable = vi.fn<(readable: boolean) => void>();
    render(<Example onReadable={readable} />);
    const input = screen.getByRole<HTMLInputElement>("textbox", { name: "日期" });
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: text } });
    expect(screen.queryByText(/看不懂这个日期/u)).toBeNull();
    fireEvent.blur(input);
    expect(input.value).toBe(text);
    expect(screen.getByText(/看不懂这个日期/u)).toBeDefined();
    expect(readable).toHaveBeenLastCalledWith(false);
    expect(changed).not.toHaveBeenCalled();
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: "2026.3.6" } });
    fireEvent.blur(input);
    expect(input.value).toBe("2026-03-06");
    expect(readable).toHaveBeenLastCalledWith(true);
    expect(screen.queryByText(/看不懂这个日期/u)).toBeNull();
  });

  test("is as good as none once it is wiped out", () => {
    const readable = vi.fn<(readable: boolean) => void>();
    render(<Example onReadable={readable} />);
    const input = screen.getByRole<HTMLInputElement>("textbox", { name: "日期" });
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: "昨天" } });
    fireEvent.change(input, { target: { value: "" } });
    fireEvent.blur(input);
    expect(changed).toHaveBeenLastCalledWith(null);
    expect(readable).toHaveBeenLastCalledWith(true);
  });

  test("gives way to the last one where nobody asks whether it can be read", () => {
    const input = open();
    fireEvent.focus(input);
    fireEvent.change(input, { target: { value: "昨天" } });
    fireEvent.blur(input);
    expect(input.value).toBe("2026-03-05");
  });
});

describe("the calendar", () => {
  test("does not open by itself", () => {
    fireEvent.focus(open());
    expect(calendar()).toBeNull();
  });

  test("opens by a click and by ↓", () => {
    const input = open();
    fireEvent.focus(input);
    fireEvent.keyDown(input, { key: "ArrowDown" });
    expect(calendar()).not.toBeNull();
    fireEvent.blur(input);
    expect(calendar()).toBeNull();
    fireEvent.click(input);
    expect(calendar()).not.toBeNull();
  });

  test("is closed by Escape, which closes the dialog only when pressed again", () => {
    const input = open();
    fireEvent.click(input);
    fireEvent.keyDown(input, { key: "Escape" });
    expect(calendar()).toBeNull();
    expect(closed).not.toHaveBeenCalled();
    fireEvent.keyDown(input, { key: "Escape" });
    expect(closed).toHaveBeenCalledOnce();
  });
});
