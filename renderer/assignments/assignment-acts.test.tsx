// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Role } from "../../shared/accounts/roles.ts";
import { assignmentActs, assignmentMoves, assignmentStates } from "../../shared/assignments/states.ts";
import type { AssignmentState } from "../../shared/assignments/states.ts";
import type { Assignment } from "../../shared/assignments/contract.ts";
import type { Rows } from "../../shared/contract.ts";
import { startLanguage } from "../language/index.ts";
import { standInDrafts } from "../parts/form/testing/service.ts";
import { AssignmentActs } from "./assignment-acts.tsx";

const service = vi.hoisted(() => ({ drafts: {}, assignments: {} as Record<string, (input: unknown) => unknown> }));
const session = vi.hoisted(() => ({ role: "administrator" as Role }));
vi.mock("../app/client.ts", () => ({
  client: service,
  orpc: { accounts: { list: { queryOptions: () => ({ queryKey: ["staff"], queryFn: () => [] }) } } },
}));
vi.mock("../app/session.tsx", async () => {
  const { mayDo } = await import("../../shared/accounts/roles.ts");
  return {
    useSession: () => ({ user: { id: 1, name: "王承办", role: session.role }, office: { today: "2026-11-23" } }),
    useMay: () => (path: readonly [string, string]) => ({ why: mayDo(session.role, path) ? null : "只有领导能办" }),
  };
});

const drafts = standInDrafts();
service.drafts = drafts.procedures;

beforeAll(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = vi.fn();
  Object.defineProperty(document, "fonts", { value: new EventTarget() });
  await startLanguage();
});
beforeEach(() => {
  session.role = "administrator";
  drafts.reset();
});
afterEach(cleanup);

const row = { id: 5, version: 9 } as Rows["disputes"];

const assignment: Assignment = {
  id: 7,
  assignmentNo: "洋商交办〔2026〕007号",
  kind: "refer",
  state: "waiting",
  fromUnit: null,
  toUnit: "justice_bureau",
  toStaffId: 3,
  toStaff: "赵经办",
  requirement: "核实欠款金额",
  issuedOn: "2026-11-16",
  issuedBy: "李分管",
  dueOn: "2026-11-30",
  signedOn: null,
  signedBy: null,
  reportedOn: null,
  report: null,
  closedOn: null,
  supervision: null,
  supervisedOn: null,
  returnUntil: "2026-11-23",
  meeting: null,
  replaces: null,
  replacedBy: null,
  extensions: [],
  steps: [],
  now: [],
};

function show(now: Assignment["now"]) {
  const queries = new QueryClient();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <AssignmentActs assignment={{ ...assignment, now }} row={row} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const possibleIn = (state: AssignmentState): Assignment["now"] =>
  assignmentMoves.filter(({ from }) => from.some((each) => each === state)).map(({ act }) => ({ act, problems: [] }));

describe.each(Object.keys(assignmentStates) as AssignmentState[])("of an assignment that is %s", (state) => {
  test("the buttons are what the table allows", () => {
    const now = possibleIn(state);
    show(now);
    const buttons = screen.queryAllByRole("button");
    expect(buttons.map((button) => button.textContent)).toEqual(now.map(({ act }) => assignmentActs[act].zh));
    expect(buttons.filter((button) => button.getAttribute("aria-disabled") === "true")).toEqual([]);
  });
});

test("what cannot be done stays in reach, does nothing, and says why", () => {
  show([{ act: "sign", problems: [{ field: "", code: "NOT_THE_RECEIVER", data: { name: "赵经办" } }] }]);
  const button = screen.getByRole("button", { name: "签收" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(button);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a role that may not do an act finds it closed", () => {
  session.role = "mediator";
  show([
    { act: "report", problems: [] },
    { act: "remind", problems: [] },
  ]);
  expect(screen.getByRole("button", { name: "反馈" }).getAttribute("aria-disabled")).toBeNull();
  expect(screen.getByRole("button", { name: "催办" }).getAttribute("aria-disabled")).toBe("true");
});

test("an act goes to the service with the case as it was seen", async () => {
  const sign = vi.fn(() => Promise.resolve());
  service.assignments["sign"] = sign;
  show([{ act: "sign", problems: [] }]);
  fireEvent.click(screen.getByRole("button", { name: "签收" }));
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(within(dialog).getByRole("button", { name: "签收" }));
  await waitFor(() => expect(sign).toHaveBeenCalledTimes(1));
  expect(sign).toHaveBeenCalledWith({ disputeId: 5, version: 9, id: 7, on: "2026-11-23", signedBy: "赵经办" });
});
