import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { creditCode, enterpriseDraft, disputeEntry, pairOf } from "../../main/service/office/testing/drafts.ts";
import { openTestOffice } from "../../main/service/office/testing/office.ts";
import type { Client, TestOffice } from "../../main/service/office/testing/office.ts";
import { disputesView } from "../../renderer/disputes/index.ts";
import { startLanguage } from "../../renderer/language/index.ts";
import { RecordForm } from "../../renderer/parts/form/record-form.tsx";
import type { RecordRow } from "../../renderer/parts/register/view.ts";
import { atWork } from "./client-of-service.ts";
import { show, standInForDrawing } from "./show.tsx";

vi.mock("../../renderer/app/client.ts", () => import("./client-of-service.ts"));
vi.mock("../../renderer/parts/register/record-link.tsx", () => ({
  PlaceLink: ({ children }: { children: ReactNode }) => <span>{children}</span>,
}));

const seller = "洋县稻香食品有限公司（虚构）";
const buyer = "洋县云岭物流有限公司（虚构）";

let office: TestOffice;
let mediator: Client;
beforeAll(async () => {
  standInForDrawing();
  await startLanguage();
});
beforeEach(async () => {
  office = await openTestOffice();
  mediator = await office.as("mediator");
  atWork.of = mediator;
});
afterEach(async () => {
  cleanup();
  await office.close();
});
afterAll(() => vi.unstubAllGlobals());

const saved = vi.fn<(row: RecordRow) => void>();
beforeEach(() => saved.mockClear());

/** Opens the form, with what is not about parties filled in already. */
async function openForm(): Promise<void> {
  const blank = {
    ...disputesView.form.blank("2026-11-23"),
    town: "610723001",
    type: "sale_contract",
    amountClaimed: 12_000_000,
  };
  show(<RecordForm view={disputesView} record={null} blank={blank} saved={saved} leave={vi.fn()} />);
  await waitFor(() => nameField("申请人"));
}

const nameField = (party: string) => screen.getByRole<HTMLInputElement>("combobox", { name: party });
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const names = () =>
  screen
    .getAllByRole<HTMLInputElement>("combobox")
    .filter((box) => box.closest("[data-party-name]") !== null)
    .map((box) => box.value);

const card = () => within(screen.getByRole("group", { name: "被申请人" }));

function namePair(): void {
  write(nameField("申请人"), seller);
  write(nameField("被申请人"), buyer);
}

describe("parties", () => {
  test("the first two stand there, with the cursor in the first name", async () => {
    await openForm();
    expect(names()).toEqual(["", ""]);
    expect(document.activeElement).toBe(nameField("申请人"));
  });

  test("are added, moved and taken away by keyboard, and the cursor stays with what is worked on", async () => {
    await openForm();
    namePair();
    fireEvent.keyDown(nameField("被申请人"), { key: "Enter", altKey: true });
    expect(document.activeElement).toBe(nameField("被申请人2"));
    write(nameField("被申请人2"), "李某");
    fireEvent.keyDown(nameField("被申请人2"), { key: "ArrowUp", altKey: true });
    expect(names()).toEqual([seller, "李某", buyer]);
    expect(document.activeElement).toBe(nameField("被申请人1"));
    fireEvent.keyDown(nameField("被申请人1"), { key: "Delete", altKey: true });
    expect(names()).toEqual([seller, buyer]);
    expect(document.activeElement).toBe(nameField("申请人"));
  });

  test("nothing is called missing before it was left or the form was sent", async () => {
    await openForm();
    write(nameField("申请人"), seller);
    expect(screen.queryByText("必须填写。")).toBeNull();
    press("保存");
    await waitFor(() => screen.getByText("必须填写。"));
    expect(nameField("被申请人").getAttribute("aria-invalid")).toBe("true");
  });

  test("an enterprise of the register is found by its code, with what is known of it", async () => {
    const uscc = creditCode(7);
    await mediator.enterprises.create(enterpriseDraft({ name: seller, uscc, legalRepresentative: "张某甲" }));
    await openForm();
    write(nameField("申请人"), "稻香食品");
    write(screen.getByRole("textbox", { name: "申请人信用代码" }), uscc);
    await waitFor(() => screen.getByText(/企业库：洋县稻香食品有限公司（虚构） · 洋州街道 · 法定代表人 张某甲/u));
    press("用企业库里的名称");
    expect(nameField("申请人").value).toBe(seller);
  });

  test("a new code says that the enterprise will be entered, and it is", async () => {
    await openForm();
    namePair();
    write(screen.getByRole("textbox", { name: "申请人信用代码" }), creditCode(8));
    await waitFor(() => screen.getByText(/保存时一并建立这户企业/u));
    press("保存");
    await waitFor(() => expect(saved).toHaveBeenCalled());
    const { rows } = await mediator.enterprises.list({ search: seller });
    expect(rows.map(({ uscc }) => uscc)).toEqual([creditCode(8)]);
  });

  test("an ID number says gender and year of birth, and a wrong one is shown although its part was folded away", async () => {
    await openForm();
    namePair();
    fireEvent.click(card().getByRole("combobox", { name: "类别" }));
    fireEvent.click(await screen.findByRole("option", { name: "自然人" }));
    fireEvent.click(card().getByRole("button", { name: "资料与代理人" }));
    const id = card().getByRole("textbox", { name: "证件号码" });
    write(id, "610723199001010014");
    await waitFor(() => expect(card().getByRole<HTMLInputElement>("combobox", { name: "性别" }).value).toBe("男"));
    expect(card().getByRole<HTMLInputElement>("textbox", { name: "出生年份" }).value).toBe("1990");
    write(id, "610723199001010013");
    fireEvent.click(card().getByRole("button", { name: "资料与代理人" }));
    press("保存");
    await waitFor(() => card().getByText(/校验不通过/u));
  });
});

async function savedId(): Promise<number> {
  await waitFor(() => expect(saved).toHaveBeenCalled());
  return saved.mock.calls[0]?.[0].id ?? 0;
}

describe("a dispute that the office may know already", () => {
  let known: { readonly id: number; readonly ledgerNo: string };
  beforeEach(async () => {
    const parties = pairOf({ partyName: seller, partyUscc: null }, { partyName: buyer, partyUscc: null });
    known = await mediator.disputes.create(disputeEntry({ parties, amountClaimed: 12_500_000 }));
  });

  async function trySaving() {
    await openForm();
    namePair();
    press("保存");
    const dialog = await waitFor(() => screen.getByRole("dialog", { name: "可能是同一件纠纷" }));
    await waitFor(() => within(dialog).getByText(known.ledgerNo));
    expect(saved).not.toHaveBeenCalled();
    return within(dialog);
  }

  test("is shown in passing once both parties are written", async () => {
    await openForm();
    namePair();
    await waitFor(() => screen.getByText(/可能已经登记过/u));
    expect(screen.getByText(known.ledgerNo)).toBeDefined();
  });

  test("can be gone back from, with everything still there", async () => {
    const dialog = await trySaving();
    fireEvent.click(dialog.getByRole("button", { name: "返回修改" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(names()).toEqual([seller, buyer]);
    expect((await mediator.disputes.list({})).total).toBe(1);
  });

  test("can be entered all the same", async () => {
    const dialog = await trySaving();
    fireEvent.click(dialog.getByRole("button", { name: "仍作为新的一件保存" }));
    expect((await mediator.disputes.file({ id: await savedId() })).linked).toEqual([]);
  });

  test("can be linked", async () => {
    const dialog = await trySaving();
    fireEvent.click(dialog.getByRole("button", { name: `保存并关联 ${known.ledgerNo}` }));
    const { linked } = await mediator.disputes.file({ id: await savedId() });
    expect(linked.map(({ id }) => id)).toEqual([known.id]);
  });

  test("can be merged", async () => {
    const dialog = await trySaving();
    fireEvent.click(dialog.getByRole("button", { name: `并入 ${known.ledgerNo}` }));
    const id = await savedId();
    expect((await mediator.disputes.file({ id: known.id })).merged.map((each) => each.id)).toEqual([id]);
    await act(async () => Promise.resolve());
  });
});
