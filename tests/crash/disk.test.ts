import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { disputeEntry } from "../../main/service/office/testing/drafts.ts";
import { failureOf } from "../../main/service/office/testing/office.ts";
import type { Confirmed } from "./acts.ts";
import { startDesk } from "./desk-process.ts";
import type { DeskProcess } from "./desk-process.ts";
import { inspect } from "./inspecting.ts";

const WHO = { name: "管理员", password: "稻田里飞起一只大白鹭" };
const setUp = { officeName: "为企服务办公室", administrator: WHO.name, password: WHO.password };
const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "anshang-disk-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A disk of so many megabytes, where this process may make one. */
function smallDisk(megabytes: number): { readonly at: string; remove(): void } | null {
  const at = join(folder, "disk");
  mkdirSync(at);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", at]).status !== 0) return null;
  return { at, remove: () => spawnSync("umount", [at]) };
}

/** What is said about the nth case: enough to fill the disk before long. */
function note(n: number): string {
  return `第${n}件 ${"详情".repeat(500)}`;
}

function fill(disk: string): string {
  const filler = join(disk, "filler");
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, (bavail - 20) * bsize)));
  return filler;
}

/** An office that was set up on a disk of 24 MB, with the program at work on it. */
async function onSmallDisk(work: (at: { disk: string; office: string; desk: DeskProcess }) => Promise<void>) {
  const disk = smallDisk(24);
  if (!disk) throw new Error("root could not mount a disk of memory");
  const office = join(disk.at, "office");
  try {
    const desk = await startDesk(office);
    try {
      await desk.client.access.setUp(setUp);
      await work({ disk: disk.at, office, desk });
    } finally {
      await desk.kill();
    }
  } finally {
    disk.remove();
  }
}

// Only root may make a disk of its own.
describe.skipIf(!isRoot)("a full disk", () => {
  test("is said as such, takes nothing that was confirmed, and work goes on when there is room", () =>
    onSmallDisk(async ({ disk, office, desk }) => {
      const confirmed: Confirmed[] = [];
      const attempt = async (text: string): Promise<string> => {
        const creating = desk.client.disputes.create(disputeEntry({ note: text }));
        const created = await creating.catch(() => null);
        if (!created) return (await failureOf(creating)).code;
        confirmed.push({ kind: "record", table: "dispute", id: created.id, note: text });
        return "created";
      };
      const filler = fill(disk);
      let outcome = "created";
      for (let n = 0; n < 400; n += 1) {
        outcome = await attempt(note(n));
        if (outcome !== "created") break;
      }
      expect(outcome).toBe("DISK_FULL");
      expect((await desk.client.disputes.list({})).total).toBe(confirmed.length);
      rmSync(filler);
      expect(await attempt("又有地方了")).toBe("created");
      await desk.kill();
      expect(await inspect(office, WHO, confirmed)).toEqual({ lost: [], faults: [] });
    }));

  test("stops a backup and another key without leaving half of one", () =>
    onSmallDisk(async ({ disk, office, desk }) => {
      await desk.client.disputes.create(disputeEntry());
      const filler = fill(disk);
      const backup = await desk.client.backups.make();
      expect((await failureOf(drained(backup))).code).toBe("BACKUP_FAILED");
      const rotation = await desk.client.access.rotateKey({ password: WHO.password });
      expect((await failureOf(drained(rotation))).code).toBe("DISK_FULL");
      expect((await desk.client.disputes.list({})).total).toBe(1);
      rmSync(filler);
      await desk.client.disputes.create(disputeEntry());
      await desk.kill();
      expect(await inspect(office, WHO, [])).toEqual({ lost: [], faults: [] });
    }));
});

describe.skipIf(!isRoot)("a full disk under a file that comes in", () => {
  test("ends the upload and leaves nothing of it; with room it goes in", () =>
    onSmallDisk(async ({ disk, office, desk }) => {
      const { attachments, disputes } = desk.client;
      const { id, version } = await disputes.create(disputeEntry());
      const content = Buffer.alloc(3_000_000, "证据");
      const upload = async (): Promise<string> => {
        const announced = { disputeId: id, name: "录音.m4a", bytes: content.length, kind: "evidence" } as const;
        const begun = await attachments.start(announced);
        await attachments.piece({ upload: begun.upload, offset: 0, content: new File([content], "piece") });
        return begun.upload;
      };
      const filler = fill(disk);
      expect((await failureOf(upload())).code).toBe("DISK_FULL");
      expect(readdirSync(join(office, "files"))).toEqual([]);
      expect(await attachments.of({ disputeId: id })).toEqual([]);
      rmSync(filler);
      await attachments.finish({ upload: await upload(), disputeId: id, version });
      expect(readdirSync(join(office, "files"))).toHaveLength(1);
      await desk.kill();
      expect(await inspect(office, WHO, [])).toEqual({ lost: [], faults: [] });
    }));
});

// Root may write everywhere but on a disk that takes no writes at all.
describe.skipIf(!isRoot)("a disk that may no longer be written to", () => {
  test("is said at the start, changes nothing, and the office opens when it may be written to again", async () => {
    const disk = smallDisk(24);
    if (!disk) throw new Error("root could not mount a disk of memory");
    const remount = (how: "ro" | "rw") => spawnSync("mount", ["-o", `remount,${how}`, disk.at]);
    const office = join(disk.at, "office");
    try {
      const first = await startDesk(office);
      await first.client.access.setUp(setUp);
      const { id } = await first.client.disputes.create(disputeEntry({ note: "写保护之前" }));
      await first.stop();
      remount("ro");
      const desk = await startDesk(office);
      try {
        const { state, failure } = await desk.client.access.status();
        expect([state, failure?.code]).toEqual(["failed", "FOLDER_NOT_WRITABLE"]);
        remount("rw");
        expect(await desk.client.access.retry()).toMatchObject({ state: "signed_out" });
      } finally {
        await desk.kill();
      }
      const confirmed: Confirmed[] = [{ kind: "record", table: "dispute", id, note: "写保护之前" }];
      expect(await inspect(office, WHO, confirmed)).toEqual({ lost: [], faults: [] });
    } finally {
      remount("rw");
      disk.remove();
    }
  });
});

async function drained(steps: AsyncIterator<unknown, unknown>): Promise<void> {
  while (!(await steps.next()).done);
}
