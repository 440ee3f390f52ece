// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { startLanguage } from "../language/index.ts";
import { DueWords } from "./due-words.tsx";

const colours = vi.hoisted(() => vi.fn<() => Promise<{ yellowWithinDays: number }>>());
vi.mock("../app/client.ts", () => ({
  orpc: { rules: { colours: { queryOptions: () => ({ queryKey: ["colours"], queryFn: colours }) } } },
}));
vi.mock("../app/session.tsx", () => ({ useSession: () => ({ office: { today: "2026-11-23" } }) }));

beforeAll(() => startLanguage());
afterEach(cleanup);

const show = (dueOn: string, workdays: number | null) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <DueWords deadline={{ dueOn, workdays, provisional: false }} />
    </QueryClientProvider>,
  );

test.each([
  ["2026-11-20", null, "已超期 3 天", "red"],
  ["2026-11-26", 3, "还剩 3 个工作日", "yellow"],
  ["2026-11-27", 4, "还剩 4 个工作日", "green"],
])("what is due on %s is told in words, and its colour is that of the rule", async (dueOn, workdays, said, colour) => {
  colours.mockResolvedValue({ yellowWithinDays: 3 });
  show(dueOn, workdays);
  await waitFor(() => expect(screen.getByText(said).dataset["colour"]).toBe(colour));
});

test("the words do not wait for the rule, nor does what is overdue for its red", async () => {
  colours.mockRejectedValue(new Error("not reached"));
  show("2026-11-26", 3);
  show("2026-11-20", null);
  await waitFor(() => expect(colours).toHaveBeenCalled());
  expect(screen.getByText("还剩 3 个工作日").dataset["colour"]).toBeUndefined();
  expect(screen.getByText("已超期 3 天").dataset["colour"]).toBe("red");
});
