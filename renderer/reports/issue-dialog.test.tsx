// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { startLanguage } from "../language/index.ts";
import { IssueDialog } from "./issue-dialog.tsx";

const toLock = { queryKey: ["toLock"], queryFn: () => ({ verified: 64, unverified: 9 }) };
vi.mock("../app/client.ts", () => ({
  orpc: { reports: { toLock: { queryOptions: () => toLock }, issue: { mutationOptions: () => ({}) } } },
}));
vi.mock("../app/session.tsx", () => ({ useSession: () => ({ office: { today: "2026-11-26" } }) }));

beforeAll(() => {
  void startLanguage();
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});
afterEach(cleanup);

const show = async (from: string, to: string) => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <IssueDialog opened period={{ from, to }} close={vi.fn()} done={vi.fn()} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByText(/本期已核实的 64 笔到账随之锁定/u);
};

test("a period that is not over is said to be so before it is frozen", async () => {
  await show("2026-07-01", "2026-12-31");
  expect(screen.getByRole("note").textContent).toBe(
    "本期到2026年12月31日才结束。现在定稿，数字只到2026年11月26日，以后的不补进这份定稿。",
  );
});

test.each([
  ["2026-01-01", "2026-06-30"],
  ["2026-07-01", "2026-11-26"],
])("nothing of it about %s to %s", async (from, to) => {
  await show(from, to);
  expect(screen.queryByRole("note")).toBeNull();
});
