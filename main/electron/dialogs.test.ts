import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LARGEST_FILE, pickFile, safeName, saveFile } from "./dialogs.ts";
import { dialog, makeWindow, resetStandIn } from "./testing/stand-in.ts";
import { wordsFor } from "./words.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

const words = wordsFor("zh-CN");
const window = makeWindow() as unknown as BrowserWindow;
let folder: string;

beforeEach(async () => {
  resetStandIn();
  folder = await mkdtemp(join(tmpdir(), "desk-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const choose = (path: string) => dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] });
const saveTo = (filePath: string) => dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
const told = () => dialog.showMessageBox.mock.calls.map(([, options]) => [options.message, options.detail]);

describe("picking a file", () => {
  test("reads the chosen file and hands over its name without the folder", async () => {
    const path = join(folder, "台账.xlsx");
    await writeFile(path, "content");
    choose(path);
    expect(await pickFile(window, words, [".xlsx", ".csv"])).toEqual({ name: "台账.xlsx", bytes: bytesOf("content") });
    expect(dialog.showOpenDialog).toHaveBeenCalledWith(window, {
      properties: ["openFile"],
      filters: [{ name: "可选文件", extensions: ["xlsx", "csv"] }],
    });
  });

  test("is null when the user gives up", async () => {
    expect(await pickFile(window, words, [])).toBeNull();
    expect(told()).toEqual([]);
  });

  test("says that a file is too large without reading it", async () => {
    const path = join(folder, "large.csv");
    await writeFile(path, "");
    await truncate(path, LARGEST_FILE + 1);
    choose(path);
    expect(await pickFile(window, words, [".csv"])).toBeNull();
    expect(told()).toEqual([[words.files.notRead, words.fileTrouble.tooLarge]]);
  });

  test("says that a file is gone", async () => {
    choose(join(folder, "missing.csv"));
    expect(await pickFile(window, words, [".csv"])).toBeNull();
    expect(told()).toEqual([[words.files.notRead, words.fileTrouble.gone]]);
  });
});

describe("saving a file", () => {
  test("suggests the name in the user's documents and writes the bytes", async () => {
    const path = join(folder, "报告.docx");
    saveTo(path);
    expect(await saveFile(window, words, { name: "报告.docx", bytes: bytesOf("report") })).toBe("报告.docx");
    expect(await readFile(path, "utf8")).toBe("report");
    expect(await readdir(folder)).toEqual(["报告.docx"]);
    expect(dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: join("/people/li/documents", "报告.docx"),
      filters: [{ extensions: ["docx"] }],
    });
  });

  test("replaces an older file whole", async () => {
    const path = join(folder, "报告.docx");
    await writeFile(path, "an older and longer report");
    saveTo(path);
    await saveFile(window, words, { name: "报告.docx", bytes: bytesOf("new") });
    expect(await readFile(path, "utf8")).toBe("new");
  });

  test("leaves what was there, and nothing else, when writing fails", async () => {
    const path = join(folder, "taken");
    await mkdir(join(path, "inside"), { recursive: true });
    saveTo(path);
    expect(await saveFile(window, words, { name: "taken", bytes: bytesOf("x") })).toBeNull();
    expect(told()).toHaveLength(1);
    expect(await readdir(folder)).toEqual(["taken"]);
  });

  test("says that the folder is gone", async () => {
    saveTo(join(folder, "missing/报告.docx"));
    expect(await saveFile(window, words, { name: "报告.docx", bytes: bytesOf("x") })).toBeNull();
    expect(told()).toEqual([[words.files.notSaved, words.fileTrouble.gone]]);
  });

  test("refuses 600 MB before asking where to", async () => {
    const bytes = new Uint8Array(600 * 1024 * 1024);
    expect(await saveFile(window, words, { name: "备份.zip", bytes })).toBeNull();
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
    expect(told()).toEqual([[words.files.notSaved, words.fileTrouble.tooLarge]]);
  });

  test("is cancelled when the user gives up", async () => {
    expect(await saveFile(window, words, { name: "报告.docx", bytes: bytesOf("x") })).toBeNull();
    expect(told()).toEqual([]);
  });
});

test.each([
  ["2026年一季度报告.docx", "2026年一季度报告.docx"],
  ["../../.bashrc", "_.._.bashrc"],
  ["C:\\Windows\\win.ini", "C__Windows_win.ini"],
  ["..", "_"],
  ["a\u0000b\u202Ecod.txt", "a_b_cod.txt"],
  ["con.txt", "_con.txt"],
  ["报告. ", "报告"],
  [`${"长".repeat(300)}.xlsx`, `${"长".repeat(60)}.xlsx`],
])("the suggested name %j becomes %j", (suggested, safe) => {
  expect(safeName(suggested)).toBe(safe);
});
