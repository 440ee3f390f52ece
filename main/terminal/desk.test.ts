import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { rolesFor } from "../../shared/accounts/roles.ts";
import expected from "../../seeds/ledgers/office-ledger-2023H1.expected.json" with { type: "json" };
import { attached } from "../service/attachments/testing/uploading.ts";
import { clientOf, reopenOffice } from "../service/office/testing/office.ts";
import { describeContract } from "./describe.ts";
import { run } from "./run.ts";

const ledger = fileURLToPath(new URL("../../seeds/ledgers/office-ledger-2023H1.xlsx", import.meta.url));

const expectedFile = ledger.replace(".xlsx", ".expected.json");

let folder = "";
let office = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "desk-terminal-"));
  office = join(folder, "office");
  await desk("import", ledger, "--office", office);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Said beside the administrator's name and password, or in their place. */
let environment: Readonly<Record<string, string | undefined>> = {};
afterEach(() => (environment = {}));

type Answer = { code: number; said: string; told: string };

/** The command with what a program and what a person would read of it. */
async function desk(...args: string[]): Promise<Answer> {
  const said: string[] = [];
  const told: string[] = [];
  const code = await run(args, {
    say: (text) => said.push(text),
    tell: (line) => told.push(line),
    environment: { DESK_USER: "管理员", DESK_PASSWORD: "稻田里飞起一只大白鹭", ...environment },
    ask: null,
  });
  return { code, said: said.join(""), told: told.join("\n") };
}

const period = ["--from", "2023-01-01", "--to", "2023-06-30"] as const;

describe("the half-year of the sample ledger", () => {
  test("comes out as the figures that were published", async () => {
    const { code, said } = await desk("report", "--office", office, ...period, "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject(expected);
  });

  test("the same file again is said so and adds nothing", async () => {
    const { code, told, said } = await desk("import", ledger, "--office", office);
    expect(code).toBe(0);
    expect(told).toContain("imported before");
    expect(JSON.parse(said)).toMatchObject({ written: false, refused: 0 });
    const report = await desk("report", "--office", office, ...period, "--format", "json");
    expect(JSON.parse(report.said)).toMatchObject(expected);
  });

  test("a dry run shows every row and writes none", async () => {
    const other = join(folder, "dry");
    const { code, said } = await desk("import", ledger, "--office", other, "--dry-run");
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({
      written: false,
      sheets: [{ new: 61 }, { new: 43 }, { new: 17 }, { new: 12 }],
    });
    const listed = await desk("call", "disputes.list", "{}", "--office", other);
    expect(JSON.parse(listed.said)).toMatchObject({ total: 0 });
  });

  test("a Word report goes into the file that was named", async () => {
    const out = join(folder, "report.docx");
    const { code } = await desk("report", "--office", office, ...period, "--format", "docx", "--out", out);
    expect(code).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
  });
});

describe("refusals", () => {
  test("a refused row is named by its cell, nothing is written, and the exit code says so", async () => {
    const bad = join(folder, "bad.csv");
    const lines = [
      "登记日期,属地,纠纷类型,申请人,被申请人,涉及金额（万元）",
      "2023-02-30,龙亭镇,买卖合同,甲公司,乙公司,10",
    ];
    await writeFile(bad, `${lines.join("\n")}\n`);
    const other = join(folder, "refused");
    const { code, told, said } = await desk("import", bad, "--office", other);
    expect(code).toBe(1);
    expect(told).toContain('row 2 column A 登记日期 "2023-02-30": DATE_UNREADABLE');
    expect(JSON.parse(said)).toMatchObject({ written: false, refused: 1 });
  });

  test.each([
    [["call", "disputes.open", '{"id":999}'], { code: "NOT_FOUND", data: { entity: "dispute", id: 999 } }],
    [["call", "disputes.open", '{"id":"x"}'], { code: "BAD_REQUEST", data: { issues: [{ path: ["id"] }] } }],
    [["call", "disputes.open", "{"], { code: "USAGE" }],
    [["call", "disputes.burn"], { code: "USAGE" }],
    [["import", "nowhere.xlsx"], { code: "USAGE" }],
    [["import", expectedFile], { code: "NOTHING_RECOGNISED" }],
    [["report", "--from", "2023-06-30", "--to", "2023-01-01", "--format", "json"], { code: "BAD_REQUEST" }],
    [["report", "--from", "2023-01-01", "--format", "json"], { code: "USAGE" }],
  ])("%j is answered with its code", async (args, failure) => {
    const { code, said } = await desk(...args, "--office", office);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject(failure);
  });

  test("a folder of another program is left alone", async () => {
    const { code, said } = await desk("call", "office.status", "--office", ledger);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ code: "FOLDER_NOT_WRITABLE" });
  });
});

describe("who works", () => {
  test("makes a new office its first administrator, and is shown the recovery code once", async () => {
    environment = { DESK_USER: "张建国", DESK_PASSWORD: "油菜花开在三月的汉江" };
    const other = join(folder, "first");
    const { code, told, said } = await desk("call", "accounts.list", "--office", other);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject([{ name: "张建国", role: "administrator", entry: "own_password" }]);
    expect(told).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/mu);
    const again = await desk("call", "accounts.current", "--office", other);
    expect(JSON.parse(again.said)).toMatchObject({ name: "张建国" });
    expect(again.told).not.toMatch(/-[0-9A-Z]{4}$/mu);
  });

  test("is asked where nothing says it", async () => {
    const asked: string[] = [];
    const said: string[] = [];
    const answers: Record<string, string> = { shown: "管理员", hidden: "稻田里飞起一只大白鹭" };
    const code = await run(["call", "accounts.current", "--office", office], {
      say: (text) => said.push(text),
      tell: () => {},
      environment: {},
      ask: async (_question, typing) => {
        asked.push(typing);
        return answers[typing] ?? "";
      },
    });
    expect([code, asked]).toEqual([0, ["shown", "hidden"]]);
    expect(JSON.parse(said.join(""))).toMatchObject({ name: "管理员" });
  });

  test.each([
    [{ DESK_PASSWORD: undefined }, { code: "USAGE" }],
    [{ DESK_PASSWORD: "不是这个密码也不是那个" }, { code: "WRONG_PASSWORD" }],
    [{ DESK_USER: "无此人" }, { code: "WRONG_PASSWORD" }],
  ])("%j gets nothing", async (given, failure) => {
    environment = given;
    const { code, said } = await desk("call", "accounts.list", "--office", office);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject(failure);
  });

  test("a password that anybody would guess makes no office", async () => {
    environment = { DESK_PASSWORD: "1234567890" };
    const { code, said } = await desk("call", "accounts.list", "--office", join(folder, "weak"));
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ code: "REFUSED", data: { problems: [{ code: "PASSWORD_COMMON" }] } });
  });
});

describe("keeping", () => {
  test("a backup goes where it was told to, and the check finds nothing", async () => {
    const to = await mkdtemp(join(folder, "usb-"));
    const made = await desk("backup", "--to", to, "--office", office);
    expect(made.code).toBe(0);
    expect(JSON.parse(made.said)).toMatchObject({ reason: "by_hand", counts: { dispute: 61 } });
    const checked = await desk("check", "--office", office);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.said)).toMatchObject({ database: [], audit: { broken: null }, files: { total: 0 } });
  });

  test("the check names a file of a case that is not there any more, and answers that something is damaged", async () => {
    const { office: opened, session } = await reopenOffice(office);
    const client = clientOf(opened, session);
    const { version } = (await client.disputes.open({ id: 1 })).record;
    const { id } = await attached(client, { id: 1, version });
    await opened.close();
    expect((await desk("check", "--office", office)).code).toBe(0);
    await rm(join(office, "files"), { recursive: true });
    const { code, said } = await desk("check", "--office", office);
    expect(code).toBe(1);
    const missing = [{ table: "attachment", id, disputeId: 1 }];
    expect(JSON.parse(said)).toMatchObject({ database: [], files: { total: 1, missing, damaged: [] } });
  });
});

describe("rules asked from a script", () => {
  test.each([
    ["calendar.due", '{"from":"2026-09-18","days":5,"kind":"working"}', { date: "2026-09-24", provisional: false }],
    ["calendar.due", '{"from":"2026-12-28","days":5,"kind":"working"}', { date: "2027-01-05", provisional: true }],
    [
      "calendar.due",
      '{"from":"2026-01-23","days":30,"kind":"calendar","roll":true}',
      { date: "2026-02-24", provisional: false },
    ],
    [
      "identifiers.check",
      '{"kind":"uscc","value":"91350100m000100y43"}',
      { valid: true, normalized: "91350100M000100Y43" },
    ],
    [
      "identifiers.check",
      '{"kind":"project_code","value":"2309-610723-04-01-123456"}',
      { valid: true, warning: "CHECK_DIGIT" },
    ],
  ])("%s %s", async (procedure, input, answer) => {
    const { said } = await desk("call", procedure, input, "--office", office);
    expect(JSON.parse(said)).toMatchObject(answer);
  });
});

describe("the description of the contract", () => {
  const described = describeContract();

  test("names every procedure with the schema of its input", () => {
    const names = described.map(({ procedure }) => procedure);
    expect(names).toContain("calendar.due");
    expect(names).toContain("payments.verify");
    const due = described.find(({ procedure }) => procedure === "calendar.due");
    expect(due?.input).toMatchObject({ properties: { kind: { enum: ["working", "calendar"] } } });
  });

  test("an act says who may do it, and a question is open to everyone", () => {
    for (const { procedure, errors, roles } of described) {
      const isAct = "STALE" in errors;
      expect([procedure, roles.length > 0]).toEqual([procedure, isAct || rolesFor(procedure.split(".")).length > 0]);
    }
  });
});
