import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { diskName, hasFile, readFile, readSealed, resealFolders, storeFile, sweepParts, writeSealed } from "./index.ts";
import { bytesIn, emptyFolder } from "./testing/folder.ts";
import { testKeys } from "./testing/keys.ts";

const folder = emptyFolder();
const before = testKeys("old");
const both = testKeys("new", "old");
const after = testKeys("new");
const office = (files: typeof before) => ({ folder: folder(), keys: { database: null, files } });

const contents = ["调解协议", "银行流水", "", "授权委托书".repeat(40_000)].map((text) => Buffer.from(text));
const draftOf = (staffId: number) => ({
  label: `${staffId} disputes:new`,
  content: Buffer.from(`${staffId} disputes:new\n{"applicantName":"某公司"}`),
});

const pathIn = (...names: string[]): string => join(folder(), ...names);

async function put(path: string, purpose: "draft" | "template", content: Buffer): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await writeSealed({ path, purpose, keys: before }, [content]);
}

/** An office with files, two people's drafts and a template, all under the old key; the hashes of its files. */
async function officeUnderTheOldKey(): Promise<string[]> {
  for (const { label, content } of [draftOf(1), draftOf(2)]) {
    await put(pathIn("drafts", diskName(before.current.key, label)), "draft", content);
  }
  await put(pathIn("templates", "business-report.docx"), "template", Buffer.from("PK the office's own"));
  const stored = [];
  for (const content of contents) stored.push((await storeFile(office(before), content, { limit: 1e9 })).sha256);
  return stored;
}

async function expectEverythingUnderTheNewKey(hashes: readonly string[]): Promise<void> {
  for (const [place, sha256] of hashes.entries()) {
    expect(await readFile(office(after), sha256)).toEqual(contents[place]);
  }
  for (const { label, content } of [draftOf(1), draftOf(2)]) {
    const path = pathIn("drafts", diskName(after.current.key, label));
    expect(await readSealed({ path, purpose: "draft", keys: after })).toEqual(content);
  }
  const template = { path: pathIn("templates", "business-report.docx"), purpose: "template", keys: after } as const;
  expect((await readSealed(template)).toString()).toBe("PK the office's own");
  expect(bytesIn(folder()).size).toBe(contents.length + 3);
}

describe("a new key", () => {
  test("takes the place of the old one in every file, and the files get new names", async () => {
    const hashes = await officeUnderTheOldKey();
    const names = new Set(bytesIn(folder()).keys());
    const told: string[] = [];
    const { left } = await resealFolders(folder(), { from: both, to: after }, (done, all) =>
      told.push(`${done}/${all}`),
    );
    expect(left).toEqual([]);
    expect(told).toEqual(["0/7", "1/7", "2/7", "3/7", "4/7", "5/7", "6/7", "7/7"]);
    await expectEverythingUnderTheNewKey(hashes);
    expect([...bytesIn(folder()).keys()].filter((name) => names.has(name))).toEqual([
      join("templates", "business-report.docx"),
    ]);
    for (const sha256 of hashes) expect(hasFile(office(before), sha256)).toBe(false);
  });

  test("leaves what is under it already as it is, to the byte", async () => {
    const hashes = await officeUnderTheOldKey();
    await resealFolders(folder(), { from: both, to: after }, () => {});
    const done = bytesIn(folder());
    await resealFolders(folder(), { from: both, to: after }, () => {});
    expect(bytesIn(folder())).toEqual(done);
    await expectEverythingUnderTheNewKey(hashes);
  });

  test("broken off after any file, the rest is done the next time", async () => {
    const hashes = await officeUnderTheOldKey();
    for (let stopAfter = 1; stopAfter <= 6; stopAfter += 1) {
      const controller = new AbortController();
      const tell = (done: number): void => {
        if (done === stopAfter) controller.abort(new Error("stopped"));
      };
      const resealing = resealFolders(folder(), { from: both, to: after }, tell, controller.signal);
      await expect(resealing).rejects.toThrow("stopped");
      expect(bytesIn(folder()).size).toBe(7);
    }
    await resealFolders(folder(), { from: both, to: after }, () => {});
    await expectEverythingUnderTheNewKey(hashes);
  });

  test("a power cut between the new file and the end of the old one leaves both; the old one goes", async () => {
    const hashes = await officeUnderTheOldKey();
    const old = bytesIn(folder());
    await resealFolders(folder(), { from: both, to: after }, () => {});
    for (const [path, bytes] of old) writeFileSync(pathIn(path), bytes);
    await resealFolders(folder(), { from: both, to: after }, () => {});
    await expectEverythingUnderTheNewKey(hashes);
  });

  test("seals a template that the first version had left open", async () => {
    mkdirSync(pathIn("templates"));
    const path = pathIn("templates", "business-report.docx");
    writeFileSync(path, "PK 洋县的模板");
    await resealFolders(folder(), { from: both, to: after }, () => {});
    expect(readFileSync(path).includes("洋县")).toBe(false);
    expect((await readSealed({ path, purpose: "template", keys: after })).toString()).toBe("PK 洋县的模板");
  });

  test("passes over what nobody can read any more, and names it", async () => {
    const hashes = await officeUnderTheOldKey();
    const damaged = diskName(before.current.key, hashes[0] ?? "");
    const bytes = readFileSync(pathIn("files", damaged));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(pathIn("files", damaged), bytes);
    const foreign = pathIn("files", "another-office");
    await writeSealed({ path: foreign, purpose: "file", keys: testKeys("foreign") }, [Buffer.from("x")]);
    writeFileSync(pathIn("drafts", "Thumbs.db"), "not ours");

    const { left } = await resealFolders(folder(), { from: both, to: after }, () => {});
    expect(left.toSorted()).toEqual(
      [join("drafts", "Thumbs.db"), join("files", "another-office"), join("files", damaged)].toSorted(),
    );
    expect(readFileSync(pathIn("files", damaged))).toEqual(bytes);
    expect(await readFile(office(after), hashes[1] ?? "")).toEqual(contents[1]);
    expect([...bytesIn(folder()).keys()].filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("needs no folder to be there", async () => {
    const told: number[] = [];
    await resealFolders(folder(), { from: both, to: after }, (done, all) => told.push(done, all));
    expect(told).toEqual([0, 0]);
  });
});

test("what a power cut left half written is swept, and nothing else", async () => {
  await officeUnderTheOldKey();
  const whole = bytesIn(folder());
  for (const part of ["office.db.rotating.part", "office.db.rotating.part-wal", "office.keys.1a2b.part"]) {
    writeFileSync(pathIn(part), "half");
  }
  for (const place of ["files", "drafts", "templates"]) writeFileSync(pathIn(place, "new.0123456789ab.part"), "half");
  mkdirSync(pathIn("backups"));
  writeFileSync(pathIn("backups", "somebody-elses.part"), "half");
  sweepParts(folder());
  expect(bytesIn(folder())).toEqual(new Map([[join("backups", "somebody-elses.part"), Buffer.from("half")], ...whole]));
});
