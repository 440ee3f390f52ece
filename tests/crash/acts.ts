import { disputeDraft, disputeEntry, enterpriseDraft } from "../../main/service/office/testing/drafts.ts";
import { csvFile, disputeHeader } from "../../main/service/imports/testing/ledgers.ts";
import type { Client } from "./desk-process.ts";
import type { Random } from "./random.ts";

/** What the program said was done. Whatever happens to it afterwards, this must be there. */
export type Confirmed =
  | { readonly kind: "record"; readonly table: "dispute" | "enterprise"; readonly id: number; readonly note: string }
  | { readonly kind: "removed"; readonly table: "dispute"; readonly id: number }
  | { readonly kind: "import"; readonly id: number; readonly disputes: number }
  | { readonly kind: "file"; readonly id: number; readonly disputeId: number };

/** Works as somebody at a window does, one act after the other, until the program is gone. */
export async function work(client: Client, name: string, random: Random, confirm: (done: Confirmed) => void) {
  const own: { id: number; version: number }[] = [];
  for (let n = 0; ; n += 1) {
    const note = `${name} 第${n}件`;
    const revised = random.one(own);
    const choice = random.below(10);
    if (choice < 5 || !revised) {
      const { id, version } = await client.disputes.create(disputeEntry({ note }));
      own.push({ id, version });
      confirm({ kind: "record", table: "dispute", id, note });
    } else if (choice < 7) {
      const { id } = await client.enterprises.create(
        enterpriseDraft({ name: `${name}${n}号企业（虚构）`, uscc: null, note }),
      );
      confirm({ kind: "record", table: "enterprise", id, note });
    } else if (choice < 9) {
      const { version } = await client.disputes.revise({ ...disputeDraft({ note }), ...revised });
      revised.version = version;
      confirm({ kind: "record", table: "dispute", id: revised.id, note });
    } else {
      await client.disputes.remove({ ...revised, reason: "登记重复" });
      own.splice(own.indexOf(revised), 1);
      confirm({ kind: "removed", table: "dispute", id: revised.id });
    }
  }
}

const ROWS = 1200;

/** Brings a ledger in; confirmed when the program has said that it is written. */
export async function importLedger(client: Client, name: string, confirm: (done: Confirmed) => void): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, n) => [
    n + 1,
    "2026-03-02",
    "洋州街道",
    "买卖合同",
    `${name}甲${n}公司`,
    "",
    "乙公司",
    12,
    "主动排查",
    "",
    "",
    "调解中",
  ]);
  const { reading, sheets } = await client.imports.read({
    file: csvFile(`${name}.csv`, [[...disputeHeader], ...rows]),
  });
  const mappings = sheets.map(({ mapping }) => mapping);
  const steps = await client.imports.commit({ reading, mappings, refused: "leave_out" });
  for (;;) {
    const step = await steps.next();
    if (!step.done) continue;
    confirm({ kind: "import", id: step.value.importId, disputes: step.value.counts.disputes });
    return;
  }
}

/** Puts files into a case, and one of them in and out again, until the program is gone. */
export async function attachFiles(client: Client, name: string, confirm: (done: Confirmed) => void): Promise<void> {
  const { attachments, disputes } = client;
  const { id: disputeId, version: first } = await disputes.create(disputeEntry({ note: name }));
  let version = first;
  const attach = async (text: string): Promise<number> => {
    const content = Buffer.alloc(200_000, text);
    const announced = { disputeId, name: `${text}.m4a`, bytes: content.length, kind: "evidence" } as const;
    const { upload } = await attachments.start(announced);
    await attachments.piece({ upload, offset: 0, content: new File([content], "piece") });
    const added = await attachments.finish({ upload, disputeId, version });
    version = added.version;
    return added.id;
  };
  for (let n = 0; ; n += 1) {
    confirm({ kind: "file", id: await attach(`${name} ${n}`), disputeId });
    const id = await attach(`${name} 反复`);
    ({ version } = await attachments.remove({ disputeId, version, id, reason: "传错文件" }));
  }
}

/** Listens to a stream until it ends. */
export async function toTheEnd(stream: Promise<AsyncIterator<unknown, unknown>>): Promise<void> {
  const steps = await stream;
  while (!(await steps.next()).done);
}
