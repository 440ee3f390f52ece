import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openCaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import type { CaseKit } from "../../main/service/disputes/testing/case-kit.ts";
import type { DisputeState } from "../../shared/disputes/states.ts";
import { disputesView } from "../../renderer/disputes/index.ts";
import { startLanguage } from "../../renderer/language/index.ts";
import { Timeline } from "../../renderer/parts/record/timeline.tsx";
import { atWork } from "./client-of-service.ts";
import { show, standInForDrawing } from "./show.tsx";

vi.mock("../../renderer/app/client.ts", () => import("./client-of-service.ts"));
vi.mock("../../renderer/parts/register/record-link.tsx", () => ({
  PlaceLink: ({ children }: { children: ReactNode }) => <span>{children}</span>,
}));
vi.mock("../../renderer/parts/fields/record-name.tsx", () => ({ RecordName: () => "另一件纠纷" }));

let kit: CaseKit;
beforeAll(async () => {
  standInForDrawing();
  await startLanguage();
  kit = await openCaseKit();
  atWork.of = kit.mediator;
});
afterAll(async () => kit.close());
afterEach(cleanup);

/** What the page tells of a case that went to a state, the latest first. */
async function told(state: DisputeState, then: (id: number) => Promise<unknown> = async () => undefined) {
  cleanup();
  const id = await kit.caseIn(state);
  await then(id);
  const { record, history } = await kit.mediator.disputes.open({ id });
  show(<Timeline view={disputesView} row={record} history={history} />);
  await waitFor(() => screen.getAllByRole("list"));
  return entries();
}

const entries = () =>
  [...(screen.getAllByRole("list")[0]?.children ?? [])].map((entry) => entry.textContent.replace(/^.{16}/u, ""));

test("a whole case is told by its acts, its states and its days", async () => {
  expect(await told("struck_off")).toEqual([
    "戊核实 销号待销号→已销号办理日期 2026-11-13",
    "甲承办 申请销号自行和解→待销号办理日期 2026-11-12不回访的理由： 当事人表示不需要回访",
    "甲承办 添加附件文件： 履行凭证.txt类别： 履行凭证",
    "甲承办 登记自行和解调解中→自行和解办理日期 2026-11-10结果： 自行和解",
    "甲承办 开始调解已受理→调解中办理日期 2026-11-05",
    expect.stringContaining("调解员： 甲承办"),
    expect.stringMatching(/受理纠纷已登记→已受理办理日期 2026-11-03.*处理方式： 人民调解.*调字第\d{3}号/u),
    "甲承办 登记纠纷",
  ]);
});

test("nothing raw from the machine shows, whatever was done", async () => {
  const all = [
    ...(await told("urging")),
    ...(await told("litigated")),
    ...(await told("merged")),
    ...(await told("in_mediation", async (id) => {
      await kit.mediator.disputes.suspend({
        ...(await kit.at(id)),
        on: "2026-11-23",
        cause: "appraisal",
        reason: "鉴定",
      });
    })),
    ...(await told("routes_told")),
  ];
  expect(all.filter((entry) => /[a-z]_[a-z]|[a-z][A-Z]|undefined|null|\[object/u.test(entry))).toEqual([]);
  expect(all.some((entry) => entry.includes("案号： （2026）陕0723民初100号"))).toBe(true);
  expect(all.some((entry) => entry.includes("告知的途径： 人民法院"))).toBe(true);
  expect(all.some((entry) => entry.includes("事由： 鉴定、评估、审计"))).toBe(true);
  expect(all.some((entry) => entry.includes("并入的纠纷： 另一件纠纷"))).toBe(true);
});

test("only the steps are told when asked", async () => {
  await told("in_mediation");
  fireEvent.click(screen.getByRole("button", { name: "只看状态变化" }));
  expect(entries().map((entry) => entry.split(" ")[1]?.slice(0, 4))).toEqual(["开始调解", "受理纠纷"]);
  fireEvent.click(within(document.body).getByRole("button", { name: "看全部" }));
  expect(entries()).toHaveLength(4);
});

test("changes of a record's own fields tell what stood there before", async () => {
  const [latest] = await told("registered", async (id) => {
    const { record } = await kit.mediator.disputes.open({ id });
    await kit.mediator.disputes.revise({
      ...record,
      parties: record.parties ?? [],
      note: "来电更正",
      place: "工业园区",
    });
  });
  expect(latest).toBe("甲承办 修改纠纷发生地点： 未填 → 工业园区备注： 未填 → 来电更正");
});
