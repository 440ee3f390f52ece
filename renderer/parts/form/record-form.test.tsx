// @vitest-environment jsdom
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startLanguage } from "../../language/index.ts";
import { registerView } from "../register/view.ts";
import type { RecordRow } from "../register/view.ts";
import type { KeptDraft } from "./kept-draft.ts";
import { RecordForm } from "./record-form.tsx";
import { standInDrafts } from "./testing/service.ts";

const service = vi.hoisted(() => ({ drafts: {} }));
vi.mock("../../app/client.ts", () => ({ client: service }));
vi.mock("../../app/session.tsx", () => ({ useSession: () => ({ user: { id: 1 }, office: { today: "2026-11-23" } }) }));
vi.mock("../fields/use-field-words.ts", () => ({
  useDictionaries: () => ({ entriesOf: () => [], entryOf: () => undefined }),
  useFieldWords: () => () => "",
}));

const drafts = standInDrafts();
service.drafts = drafts.procedures;

type Values = { readonly name: string | null; readonly note: string | null };
const blank: Values = { name: null, note: null };
const row: RecordRow = {
  id: 7,
  version: 1,
  createdBy: "甲",
  createdAt: "",
  updatedBy: "甲",
  updatedAt: "",
  importId: null,
};
const create = vi.fn<(values: Values) => Promise<RecordRow>>(() => Promise.resolve(row));
const refuse = (): never => {
  throw new Error("not asked for here");
};

const view = registerView<RecordRow, Values>({
  name: "enterprises",
  noun: { zh: "企业", en: "enterprise" },
  procedures: { list: refuse, open: refuse, create, revise: refuse, remove: refuse },
  fields: {
    name: { kind: "text", name: { zh: "企业名称", en: "Name" } },
    note: { kind: "text", name: { zh: "备注", en: "Note" } },
  },
  numberOf: () => "",
  titleOf: () => "",
  columns: [],
  sorts: [],
  defaultSort: { by: "name", direction: "asc" },
  filters: [],
  alwaysShownFilters: 0,
  facts: [],
  linked: [],
  empty: { nothing: "form.save", whatNext: "form.save", create: "form.save" },
  importable: false,
  form: {
    sections: [{ title: "form.save", fields: ["name", "note"] }],
    blank: () => blank,
    draftOf: () => blank,
    required: () => ["name"],
    problems: () => [],
  },
});

beforeAll(async () => {
  // jsdom has no media queries; the components ask for the colour scheme.
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
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

const leave = vi.fn<() => void>();
function openForm(): void {
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <RecordForm view={view} record={null} blank={blank} saved={leave} leave={leave} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>("textbox", { name });
const write = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const wait = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));
const keptValues = (): unknown => {
  const content = drafts.kept.get("enterprises:new");
  return content === undefined ? undefined : (JSON.parse(content) as KeptDraft).values;
};
const keepBefore = (values: Values): void => {
  const draft: KeptDraft = { at: "2026-11-20T01:00:00.000Z", values, base: blank, version: null };
  drafts.kept.set("enterprises:new", JSON.stringify(draft));
};

describe("a form and its draft", () => {
  test("what was not saved is offered, and taken up", async () => {
    keepBefore({ name: "稻香", note: null });
    openForm();
    await wait();
    expect(screen.getByText(/有一份没有保存的草稿/u)).toBeDefined();
    expect(field("企业名称").value).toBe("");
    press("接着填");
    expect(field("企业名称").value).toBe("稻香");
    expect(screen.queryByText(/有一份没有保存的草稿/u)).toBeNull();
  });

  test("or thrown away", async () => {
    keepBefore({ name: "稻香", note: null });
    openForm();
    await wait();
    press("丢弃");
    await wait();
    expect(screen.queryByText(/有一份没有保存的草稿/u)).toBeNull();
    expect(drafts.kept.size).toBe(0);
  });

  test("what is typed before the service has answered stays, and the draft fills in only the rest", async () => {
    keepBefore({ name: "上次写的名称", note: "上次写的备注" });
    drafts.hold();
    openForm();
    write("企业名称", "刚刚写的名称");
    await wait(5_000);
    expect(keptValues()).toEqual({ name: "上次写的名称", note: "上次写的备注" });
    drafts.release();
    await wait();
    expect(field("企业名称").value).toBe("刚刚写的名称");
    expect(keptValues()).toEqual({ name: "刚刚写的名称", note: null });
    press("接着填");
    expect(field("企业名称").value).toBe("刚刚写的名称");
    expect(field("备注").value).toBe("上次写的备注");
    await wait(400);
    expect(keptValues()).toEqual({ name: "刚刚写的名称", note: "上次写的备注" });
  });

  test("throwing the old draft away leaves the draft of what was typed since", async () => {
    keepBefore({ name: "上次写的名称", note: null });
    openForm();
    await wait();
    write("备注", "刚刚写的备注");
    await wait(400);
    press("丢弃");
    await wait(400);
    expect(field("备注").value).toBe("刚刚写的备注");
    expect(keptValues()).toEqual({ name: null, note: "刚刚写的备注" });
  });

  test("what is saved is no longer a draft", async () => {
    openForm();
    await wait();
    write("企业名称", "稻香");
    await wait(400);
    expect(keptValues()).toEqual({ name: "稻香", note: null });
    write("企业名称", "稻香食品");
    press("保存");
    await wait(5_000);
    expect(create).toHaveBeenLastCalledWith({ name: "稻香食品", note: null });
    cleanup();
    await wait(5_000);
    expect(drafts.kept.size).toBe(0);
  });

  test("is saved once, however long Ctrl+S is held down", async () => {
    create.mockClear();
    openForm();
    await wait();
    write("企业名称", "稻香");
    for (let times = 0; times < 4; times += 1) fireEvent.keyDown(field("企业名称"), { key: "s", ctrlKey: true });
    await wait();
    fireEvent.keyDown(field("企业名称"), { key: "s", ctrlKey: true });
    await wait();
    expect(create).toHaveBeenCalledOnce();
  });

  test("is saved anew after a failure", async () => {
    create.mockClear();
    create.mockRejectedValueOnce(new Error("the disk is full"));
    openForm();
    await wait();
    write("企业名称", "稻香");
    press("保存");
    await wait();
    press("保存");
    await wait();
    expect(create).toHaveBeenCalledTimes(2);
  });

  test("what was typed last is kept when the form or the page closes", async () => {
    openForm();
    await wait();
    write("企业名称", "稻香");
    cleanup();
    await wait();
    expect(keptValues()).toEqual({ name: "稻香", note: null });

    openForm();
    await wait();
    write("企业名称", "稻香食品");
    fireEvent(window, new Event("pagehide"));
    await wait();
    expect(keptValues()).toEqual({ name: "稻香食品", note: null });
  });

  test("a draft that could not be kept is said in the form's foot", async () => {
    openForm();
    await wait();
    write("企业名称", "稻香");
    expect(screen.getByRole("button", { name: "返回（保留草稿）" })).toBeDefined();
    drafts.refuse("DISK_FULL");
    await wait(400);
    expect(screen.getByText("草稿没有存下，离开前请先保存。")).toBeDefined();
    expect(screen.getByRole("button", { name: "返回" })).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
    drafts.refuse(null);
    write("企业名称", "稻香食品");
    await wait(400);
    expect(screen.queryByText("草稿没有存下，离开前请先保存。")).toBeNull();
  });
});
