// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import type { ReactNode } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { fen } from "../../shared/money.ts";
import { startLanguage } from "../language/index.ts";
import { InstalmentsInput } from "./instalments-input.tsx";
import { instalmentsIn } from "./instalments.ts";
import type { InstalmentRow } from "./instalments.ts";
import { AgreementSettingContext } from "./setting.ts";

vi.mock("../app/session.tsx", () => ({ useSession: () => ({ office: { today: "2026-11-23" } }) }));

const pair = { payer: "云岭物流", payee: "稻香食品" };
const held = vi.fn<(value: unknown) => void>();
const left = vi.fn<(path: string) => void>();

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

type ExampleProps = { readonly from: readonly InstalmentRow[]; readonly problems?: Readonly<Record<string, string>> };

function Example({ from, problems = {} }: ExampleProps): ReactNode {
  const [value, setValue] = useState<unknown>(from);
  const change = (next: unknown) => {
    held(next);
    setValue(next);
  };
  return (
    <MantineProvider env="test">
      <AgreementSettingContext value={{ parties: Object.values(pair), usual: pair, amountClaimed: fen(12_000_000) }}>
        <InstalmentsInput label="分期履行" value={value} onChange={change} onLeave={left} problems={problems} />
      </AgreementSettingContext>
    </MantineProvider>
  );
}

const row = (over: Partial<InstalmentRow> = {}): InstalmentRow => ({
  ...pair,
  amount: 4_000_000,
  dueOn: "2026-12-10",
  note: null,
  ...over,
});
const show = (from: readonly InstalmentRow[], problems?: ExampleProps["problems"]) =>
  render(<Example from={from} {...(problems && { problems })} />);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { exact: false, selector: "input" });

describe("writing instalments", () => {
  test("the first is between the two who quarrel, in a month", () => {
    show([]);
    press("添加一期");
    expect(held).toHaveBeenLastCalledWith([{ ...pair, amount: null, dueOn: "2026-12-23", note: null }]);
  });

  test("the next is the last once more, a month later, and the sum is compared with what was claimed", () => {
    show([row()]);
    expect(screen.getByRole("status").textContent).toContain("共 1 期，合计 40,000.00 元");
    expect(screen.getByRole("status").textContent).toContain("比涉及金额 120,000.00 元少 80,000.00 元");
    press("添加一期");
    expect(held).toHaveBeenLastCalledWith([row(), row({ dueOn: "2027-01-10" })]);
    fireEvent.change(field("第 2 期金额"), { target: { value: "9万" } });
    expect(screen.getByRole("status").textContent).toContain("比涉及金额 120,000.00 元多 10,000.00 元");
    fireEvent.change(field("第 2 期金额"), { target: { value: "8万" } });
    expect(screen.getByRole("status").textContent).toContain("与涉及金额 120,000.00 元一致");
  });

  test("one that is too many can be taken away", () => {
    show([row(), row({ dueOn: "2027-01-10" })]);
    press("去掉第 1 期");
    expect(held).toHaveBeenLastCalledWith([row({ dueOn: "2027-01-10" })]);
  });

  test("what is wrong stands under its own input, which says when it was left", () => {
    show([row(), row({ payee: "云岭物流" })], { "1.payee": "付款方和收款方不能相同。" });
    expect(field("第 2 期收款方").getAttribute("aria-invalid")).toBe("true");
    expect(field("第 1 期收款方").getAttribute("aria-invalid")).not.toBe("true");
    fireEvent.blur(field("第 2 期收款方"));
    expect(left).toHaveBeenCalledExactlyOnceWith("1.payee");
  });
});

describe("splitting evenly", () => {
  test("takes what was claimed, in three, from next month on", () => {
    show([]);
    press("平均分期……");
    press("按月平均分期");
    expect(held).toHaveBeenLastCalledWith(["2026-12-23", "2027-01-23", "2027-02-23"].map((dueOn) => row({ dueOn })));
  });

  test("or what stands there already, in as many as one wants", () => {
    show([row({ amount: 10_000_000 }), row({ amount: null })]);
    press("平均分期……");
    expect(field("总额").value).toBe("100,000.00");
    fireEvent.change(field("期数"), { target: { value: "4" } });
    press("按月重新分期");
    const amounts = instalmentsIn(held.mock.lastCall?.[0]).map(({ amount }) => amount);
    expect(amounts).toEqual([2_500_000, 2_500_000, 2_500_000, 2_500_000]);
  });

  test("waits until it knows how much, how many and from when", () => {
    show([]);
    press("平均分期……");
    fireEvent.change(field("期数"), { target: { value: "" } });
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "按月平均分期" }).disabled).toBe(true);
  });
});
