// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import type { ReactNode } from "react";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Fen } from "../../../shared/money.ts";
import { startLanguage } from "../../language/index.ts";
import { MoneyField } from "./money-field.tsx";

const changed = vi.fn<(value: Fen | null) => void>();
const readable = vi.fn<(readable: boolean) => void>();

beforeAll(async () => {
  // jsdom has no media queries; the components ask for the colour scheme.
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  await startLanguage();
});

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

function Example(): ReactNode {
  const [value, setValue] = useState<Fen | null>(null);
  const change = (next: Fen | null) => {
    changed(next);
    setValue(next);
  };
  return (
    <MantineProvider env="test">
      <MoneyField label="金额" value={value} onChange={change} onReadable={readable} />
    </MantineProvider>
  );
}

function type(text: string): HTMLInputElement {
  render(<Example />);
  const input = screen.getByRole<HTMLInputElement>("textbox", { name: "金额" });
  fireEvent.change(input, { target: { value: text } });
  return input;
}

describe("an amount as people type it", () => {
  test.each([
    ["35万", 35_000_000, "35.00"],
    ["1,200.5", 120_050, "0.12"],
    ["￥３５０００", 3_500_000, "3.50"],
  ])("%s is understood, and shown in 万元", (text, fen, wan) => {
    type(text);
    expect(changed).toHaveBeenLastCalledWith(fen);
    expect(screen.getByText(`合 ${wan} 万元`)).toBeDefined();
  });

  test("what was typed becomes yuan with two digits once the field is left", () => {
    const input = type("35万");
    expect(input.value).toBe("35万");
    fireEvent.blur(input);
    expect(input.value).toBe("350,000.00");
  });

  test("what can't be read stays as typed, says why, and keeps the form from being saved", () => {
    const input = type("三十五万");
    fireEvent.blur(input);
    expect(input.value).toBe("三十五万");
    expect(screen.getByText(/看不懂这个金额/u)).toBeDefined();
    expect(readable).toHaveBeenLastCalledWith(false);
    expect(changed).toHaveBeenLastCalledWith(null);
  });
});
