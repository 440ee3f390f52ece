import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import type { Role } from "../../shared/accounts/roles.ts";
import { mayDo } from "../../shared/accounts/roles.ts";
import { disputes } from "../../shared/disputes/contract.ts";
import { disputeActs } from "../../shared/disputes/moves.ts";
import type { DisputeAct } from "../../shared/disputes/moves.ts";
import { disputeStates } from "../../shared/disputes/states.ts";
import { codesOf } from "../../shared/names.ts";
import { openCaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import type { CaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import { DisputeActs } from "../../renderer/disputes/acts/dispute-acts.tsx";
import { startLanguage } from "../../renderer/language/index.ts";
import { atWork } from "./client-of-service.ts";
import { show, standInForDrawing } from "./show.tsx";

vi.mock("../../renderer/app/client.ts", () => import("./client-of-service.ts"));
const go = vi.hoisted(() => vi.fn());
vi.mock("../../renderer/parts/register/place.ts", () => ({ usePlace: () => [{}, go] }));

let kit: CaseKit;
beforeAll(async () => {
  standInForDrawing();
  await startLanguage();
  kit = await openCaseKit();
});
afterAll(async () => kit.close());
afterEach(() => {
  cleanup();
  go.mockClear();
});

const states = codesOf(disputeStates);
const doers = ["mediator", "verifier"] as const satisfies readonly Role[];

/** Shows the acts of a case as somebody's window does, once the service has said what they are. */
async function showActs(id: number, role: (typeof doers)[number]): Promise<readonly DisputeAct[]> {
  atWork.of = kit[role];
  const { record } = await kit[role].disputes.open({ id });
  const { now } = await kit[role].disputes.moves({ id });
  show(
    <div role="group" aria-label="操作">
      <DisputeActs row={record} />
    </div>,
  );
  await waitFor(() => screen.getByRole("group", { name: "操作" }));
  if (now.length > 0) await waitFor(() => button(now[0]?.act ?? "accept"));
  else await act(async () => Promise.resolve());
  return now.map((move) => move.act);
}

const box = () => screen.getByRole("group", { name: "操作" });
const button = (name: DisputeAct) => within(box()).getByRole("button", { name: disputeActs[name].zh });
const press = (key: string) => fireEvent.keyDown(document.body, { key });
const isOff = (name: DisputeAct) => button(name).getAttribute("aria-disabled") === "true";

/** What an act's own dialog asks for stands in nobody's way: whatever the contract takes with it. */
function askedBy(name: DisputeAct): readonly string[] {
  if (name === "agree") return [];
  return Object.keys((disputes[name]["~orpc"].inputSchema as unknown as z.ZodObject).shape);
}

describe.each(states)("a case that is %s", (state) => {
  test.each(doers)("offers to the %s what the service would do, and nothing else", async (role) => {
    const id = await kit.caseIn(state);
    const offered = await showActs(id, role);
    const { now } = await kit[role].disputes.moves({ id });
    const shown = within(box())
      .queryAllByRole("button")
      .map((each) => each.textContent)
      .filter((text) => text !== "办理A");
    expect(shown.toSorted()).toEqual(offered.map((name) => disputeActs[name].zh).toSorted());
    for (const { act: name, problems } of now) {
      const may = name === "agree" || mayDo(role, ["disputes", name]);
      const isPossible = may && problems.every(({ field }) => askedBy(name).includes(field));
      expect(isOff(name), name).toBe(!isPossible);
    }
  });
});

describe("the list of acts", () => {
  test("opens by A, and a figure chooses: the usual next step comes first", async () => {
    const id = await kit.caseIn("terminated");
    await showActs(id, "mediator");
    press("a");
    const items = await waitFor(() => screen.getAllByRole("menuitem"));
    expect(items.map((item) => item.textContent)).toEqual(["1告知途径", "2转司法"]);
    press("2");
    await waitFor(() => screen.getByRole("dialog", { name: /^转司法 / }));
  });

  test("says why something can't be done yet, and leads to where it is put right", async () => {
    const id = await kit.caseIn("registered", { claim: null, amountClaimed: null });
    await showActs(id, "mediator");
    expect(isOff("accept")).toBe(true);
    press("a");
    const [first] = await waitFor(() => screen.getAllByRole("menuitem"));
    expect(first?.textContent).toContain("还没有写申请事项");
    press("1");
    await waitFor(() => expect(go).toHaveBeenCalledWith({ form: "edit" }));
  });
});

test("what was typed into an act stays when the service refuses it", async () => {
  const id = await kit.caseIn("with_department");
  await showActs(id, "mediator");
  fireEvent.click(button("resolve"));
  const dialog = await waitFor(() => screen.getByRole("dialog", { name: /^部门化解 / }));
  fireEvent.change(within(dialog).getByRole("textbox", { name: "办理日期" }), { target: { value: "2026-11-01" } });
  fireEvent.change(within(dialog).getByRole("textbox", { name: "说明" }), { target: { value: "住建局已协调付清" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "部门化解" }));
  await waitFor(() => within(dialog).getByText(/不能早于登记日期/u));
  expect(within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: "说明" }).value).toBe("住建局已协调付清");
  expect(await kit.stateOf(id)).toBe("with_department");
});
