// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { ORPCError } from "@orpc/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { startLanguage } from "../../language/index.ts";
import type { KeptDraft } from "../form/kept-draft.ts";
import { standInDrafts } from "../form/testing/service.ts";
import type { OwnInputProps } from "../fields/field.ts";
import { ActDialog } from "./act-dialog.tsx";
import type { ActDialogProps } from "./act-dialog.tsx";
import type { ActField, ActValues } from "./act-field.ts";

const service = vi.hoisted(() => ({ drafts: {} }));
vi.mock("../../app/client.ts", () => ({
  client: service,
  orpc: { accounts: { list: { queryOptions: () => ({ queryKey: ["staff"], queryFn: () => [] }) } } },
}));
vi.mock("../../app/session.tsx", () => ({ useSession: () => ({ user: { id: 1 }, office: { today: "2026-11-23" } }) }));

const drafts = standInDrafts();
service.drafts = drafts.procedures;

beforeAll(async () => {
  // jsdom has no media queries, no sizes and no fonts; the components ask for all of them.
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
  vi.useFakeTimers();
  drafts.reset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const place: ActField = { name: "place", kind: "text", label: "地点", required: true };
const reason: ActField = { name: "reason", kind: "reason", label: "原因", required: true };
const note: ActField = { name: "note", kind: "text", label: "备注" };

const queries = new QueryClient();
const readAnew = vi.spyOn(queries, "invalidateQueries");

type Given = Partial<ActDialogProps> & { readonly fields: readonly ActField[] };

function show(given: Given) {
  const submit = vi.fn<(values: ActValues) => Promise<unknown>>(() => Promise.resolve());
  const close = vi.fn<() => void>();
  const draw = (over: Partial<ActDialogProps> = {}) => (
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <ActDialog opened title="记一次调解" draftKey="sitting:5" {...{ submit, close }} {...given} {...over} />
      </QueryClientProvider>
    </MantineProvider>
  );
  const { rerender } = render(draw());
  return { submit, close, change: (over: Partial<ActDialogProps>) => rerender(draw(over)) };
}

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name: new RegExp(`^${name}`, "u") });
const write = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const settle = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));
const tick = (name: string) => fireEvent.click(screen.getByRole("checkbox", { name }));
const lineOf = (name: string) => within(field(name).closest<HTMLElement>("[data-field]") ?? document.body);

const refusal = (...problems: Problem[]) => Promise.reject(new ORPCError("REFUSED", { data: { problems } }));
const keep = (values: ActValues) => {
  const draft: KeptDraft = { at: "2026-11-20T01:00:00.000Z", values, base: {}, version: null };
  drafts.kept.set("sitting:5", JSON.stringify(draft));
};
const kept = (): unknown => {
  const content = drafts.kept.get("sitting:5");
  return content === undefined ? undefined : (JSON.parse(content) as KeptDraft).values;
};

const notInTheStreet = ({ place: where }: ActValues): Problem[] =>
  where === "街上" ? [problem("place", "DATE_IN_FUTURE")] : [];

describe("what an act is sent with", () => {
  test("everything that it asks for, what was not touched included", async () => {
    const { submit, close } = show({ fields: [place, { ...note, initial: "老地方" }] });
    write("地点", "调解室");
    press("保存");
    await settle();
    expect(submit).toHaveBeenCalledExactlyOnceWith({ place: "调解室", note: "老地方" });
    expect(close).toHaveBeenCalledOnce();
  });

  test("nothing that is required may be missing, and a reason says something", async () => {
    const { submit } = show({ fields: [place, reason] });
    write("原因", "无");
    press("保存");
    await settle();
    expect(submit).not.toHaveBeenCalled();
    expect(lineOf("地点").getByText("必须填写。")).toBeDefined();
    expect(lineOf("原因").getByText("请写明原因，至少两个字。")).toBeDefined();
    expect(document.activeElement).toBe(field("地点"));
  });

  test("what the rules object to stands under its field, but not before somebody has left it", async () => {
    const { submit } = show({ fields: [place], problems: notInTheStreet });
    write("地点", "街上");
    expect(lineOf("地点").queryByText("不能晚于今天。")).toBeNull();
    fireEvent.blur(field("地点"));
    expect(lineOf("地点").getByText("不能晚于今天。")).toBeDefined();
    press("保存");
    await settle();
    expect(submit).not.toHaveBeenCalled();
    write("地点", "调解室");
    press("保存");
    await settle();
    expect(submit).toHaveBeenCalledOnce();
  });

  test("a rule about something that is not asked here is left to the service", async () => {
    const { submit } = show({ fields: [note], problems: () => [problem("heldOn", "DATE_IN_FUTURE")] });
    press("保存");
    await settle();
    expect(submit).toHaveBeenCalledOnce();
  });

  test("what is not asked as things stand is sent as it was", async () => {
    const has: ActField = { name: "has", kind: "flag", label: "有利害关系" };
    const consent: ActField = {
      name: "consent",
      kind: "flag",
      label: "各方同意",
      asked: ({ has: hasInterest }) => hasInterest === true,
    };
    const { submit } = show({ fields: [has, consent] });
    expect(screen.queryByRole("checkbox", { name: "各方同意" })).toBeNull();
    tick("有利害关系");
    tick("各方同意");
    tick("有利害关系");
    press("保存");
    await settle();
    expect(submit).toHaveBeenCalledExactlyOnceWith({ has: false, consent: false });
  });

  test("a time that can't be read keeps it from being sent and stays as it was typed", async () => {
    const { submit } = show({ fields: [{ name: "beganAt", kind: "time", label: "开始时间" }] });
    write("开始时间", "早饭后");
    press("保存");
    await settle();
    expect(submit).not.toHaveBeenCalled();
    expect(field("开始时间").value).toBe("早饭后");
    expect(screen.getByText("看不懂填写的内容。")).toBeDefined();
  });

  test("once, however quickly somebody clicks, and again only after a refusal", async () => {
    const submit = vi.fn<(values: ActValues) => Promise<unknown>>(() => refusal(problem("place", "DATE_IN_FUTURE")));
    show({ fields: [place], submit });
    write("地点", "街上");
    const save = screen.getByRole("button", { name: "保存" });
    act(() => {
      save.click();
      save.click();
    });
    await settle();
    expect(submit).toHaveBeenCalledOnce();
    press("保存");
    await settle();
    expect(submit).toHaveBeenCalledTimes(2);
  });

  test("Enter that belongs to an input method does not send", async () => {
    const { submit } = show({ fields: [place] });
    write("地点", "调解室");
    expect(fireEvent.keyDown(field("地点"), { key: "Enter", keyCode: 229 })).toBe(false);
    fireEvent.keyDown(field("地点"), { key: "s", ctrlKey: true });
    await settle();
    expect(submit).toHaveBeenCalledOnce();
  });
});

const Amounts = ({ label, onChange, problems, onLeave }: OwnInputProps) => (
  <div role="group" aria-label={label}>
    <button type="button" onClick={() => onChange([{ amount: 0 }])} onBlur={() => onLeave("0.amount")}>
      添加
    </button>
    <p>{problems["0.amount"]}</p>
  </div>
);
const parts: ActField = { name: "parts", kind: "own", label: "分期", Input: Amounts };
const amountProblems = ({ parts: given }: ActValues) =>
  Array.isArray(given) && given.length > 0 ? [problem("parts.0.amount", "AMOUNT_NOT_POSITIVE")] : [];

describe("a value of several parts", () => {
  test("says what is wrong with a part at its place, once that was left", () => {
    show({ fields: [parts], problems: amountProblems });
    press("添加");
    expect(screen.queryByText("金额必须大于零。")).toBeNull();
    fireEvent.blur(screen.getByRole("button", { name: "添加" }));
    expect(screen.getByText("金额必须大于零。")).toBeDefined();
  });
});

describe("what can be filled in", () => {
  const terms: ActField = {
    name: "terms",
    kind: "longText",
    label: "内容",
    fill: { label: "照地点填写", from: ({ place: where }) => (typeof where === "string" ? `在${where}` : undefined) },
  };

  test("is offered once there is something to fill it with, and until it is so", () => {
    show({ fields: [place, terms] });
    expect(screen.queryByRole("button", { name: "照地点填写" })).toBeNull();
    write("地点", "调解室");
    press("照地点填写");
    expect(field("内容").value).toBe("在调解室");
    expect(screen.queryByRole("button", { name: "照地点填写" })).toBeNull();
  });
});

const noted = (written: string): readonly ActField[] => [place, { ...note, initial: written }];

describe("when the service says no", () => {
  test("its reasons stand under their fields or above the buttons, and what was typed stays", async () => {
    const { submit, close } = show({ fields: [place] });
    submit.mockImplementationOnce(() =>
      refusal(problem("place", "DATE_IN_FUTURE"), problem("", "SITTING_NOT_NOW", { state: "registered" })),
    );
    write("地点", "调解室");
    press("保存");
    await settle();
    expect(lineOf("地点").getByText("不能晚于今天。")).toBeDefined();
    expect(screen.getByRole("alert").textContent).toContain("案件现在是“已登记”，不能记调解记录");
    expect(field("地点").value).toBe("调解室");
    expect(close).not.toHaveBeenCalled();
    write("地点", "调解室二");
    expect(lineOf("地点").queryByText("不能晚于今天。")).toBeNull();
    press("保存");
    await settle();
    expect(close).toHaveBeenCalledOnce();
  });

  test("a case that somebody else changed is read anew; what was typed stays, the rest takes what they wrote", async () => {
    readAnew.mockClear();
    const { submit, change } = show({ fields: noted("旧") });
    submit.mockImplementationOnce(() =>
      Promise.reject(new ORPCError("STALE", { data: { entity: "dispute", id: 5, version: 2 } })),
    );
    write("地点", "调解室");
    press("保存");
    await settle();
    expect(readAnew).toHaveBeenCalled();
    change({ fields: noted("新") });
    expect(screen.getByRole("alert").textContent).toContain("刚被别人改过");
    expect(screen.getByRole("alert").textContent).toContain("别人改过：备注");
    expect([field("地点").value, field("备注").value]).toEqual(["调解室", "新"]);
    press("保存");
    await settle();
    expect(submit).toHaveBeenLastCalledWith({ place: "调解室", note: "新" });
  });

  test("what no rule said is told without the machine's words", async () => {
    const { submit } = show({ fields: [note] });
    submit.mockImplementationOnce(() => Promise.reject(new TypeError("x is undefined")));
    press("保存");
    await settle();
    expect(screen.getByRole("alert").textContent).toContain("没有连上本机服务");
    expect(screen.getByRole("alert").textContent).not.toContain("undefined");
  });
});

describe("a dialog and its draft", () => {
  test("what was typed is kept, and forgotten once it was sent", async () => {
    show({ fields: [place] });
    write("地点", "调解室");
    await settle(1_000);
    expect(kept()).toEqual({ place: "调解室" });
    expect(screen.getByRole("button", { name: "返回（保留草稿）" })).toBeDefined();
    press("保存");
    await settle(1_000);
    expect(kept()).toBeUndefined();
  });

  test("what was not sent is offered when it opens again", async () => {
    keep({ place: "调解室" });
    show({ fields: [place] });
    await settle();
    expect(field("地点").value).toBe("");
    press("接着填");
    expect(field("地点").value).toBe("调解室");
  });

  test("or thrown away", async () => {
    keep({ place: "调解室" });
    show({ fields: [place] });
    await settle();
    press("丢弃");
    await settle();
    expect(kept()).toBeUndefined();
    expect(screen.queryByText(/有一份没有保存的草稿/u)).toBeNull();
  });

  test("where it can't be kept, it says so", async () => {
    show({ fields: [place] });
    await settle();
    drafts.refuse("DISK_FULL");
    write("地点", "调解室");
    await settle(1_000);
    expect(screen.getByText("草稿没有存下，离开前请先保存。")).toBeDefined();
  });
});
