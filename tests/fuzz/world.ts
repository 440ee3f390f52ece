import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "../../shared/accounts/roles.ts";
import { roles } from "../../shared/accounts/roles.ts";
import { clockAt, openOffice } from "../../main/service/office/index.ts";
import type { Office, Session } from "../../main/service/office/index.ts";
import * as drafts from "../../main/service/office/testing/drafts.ts";
import {
  CHEAP,
  clientOf,
  MONDAY,
  openTestOffice,
  PASSWORD,
  SEEDS,
  staffNames,
} from "../../main/service/office/testing/office.ts";
import type { Client } from "../../main/service/office/testing/office.ts";
import { attached, contentOf, sent } from "../../main/service/attachments/testing/uploading.ts";
import { ledgerDispute } from "../../main/service/office/testing/cases.ts";
import { disputesCsv } from "../../main/service/imports/testing/ledgers.ts";
import type { Pool } from "./arbitrary.ts";
import { makeArrears } from "./arrears.ts";
import { makeAssessments } from "./assessments.ts";
import { makeFastTrack } from "./fast-track.ts";
import { makeLoans } from "./loans.ts";
import { makeMeasures } from "./measures.ts";
import { makeCases } from "./cases.ts";
import { giveWork } from "./work-given.ts";

/** Stand in generated inputs for what is another one each time, and are put in when an input is used. */
export const READING = "the file that was read";
export const MAPPING = "the mapping of its sheets";
export const RECOVERY_CODE = "the recovery code";
export const BACKUP = "the backup";
export const UPLOAD = "the upload that was begun";
export const UPLOADED = "the upload that is whole";
export const RECORD_VERSION = 999_999;

/** An office with something of everything in it, to be copied for each procedure. */
export type Model = { readonly folder: string; readonly pool: Pool; readonly recoveryCode: string };

/** A copy of the model, with somebody of a role signed in. */
export type World = {
  readonly folder: string;
  readonly office: Office;
  readonly session: Session;
  readonly client: Client;
  /** What the texts that stand for something stand for here. */
  readonly meanings: ReadonlyMap<string, unknown>;
  /** An hour passes, and with it the wait after a wrong password. */
  later(): void;
  close(): Promise<void>;
};

export async function makeModel(): Promise<Model> {
  const made = await openTestOffice();
  const { folder, office, session, recoveryCode } = made;
  const administrator = clientOf(office, session);
  for (const role of ["supervisor", "viewer"] as const) await made.as(role);
  const [mediator, verifier] = [await made.as("mediator"), await made.as("verifier")];
  await administrator.enterprises.create(drafts.enterpriseDraft());
  await attached(mediator, await mediator.disputes.create(drafts.disputeEntry()));
  const ended = { state: "settled", outcome: "settled", outcomeOn: "2026-11-20" } as const;
  const parties = drafts.pairOf({ kind: "person", partyName: "张某甲" });
  ledgerDispute(session, drafts.disputeDraft({ parties }), ended);
  await makeCases(mediator, verifier);
  await verifier.payments.verify(versionOf(await mediator.payments.create(drafts.paymentDraft({ disputeId: 1 }))));
  await mediator.payments.create(drafts.paymentDraft({ voucherNo: "PZ2" }));
  const third = await mediator.payments.create(drafts.paymentDraft({ voucherNo: "PZ3" }));
  await verifier.payments.sendBack({ ...versionOf(third), reason: "金额与回单不符" });
  const loan = await mediator.loans.create(drafts.loanDraft());
  await mediator.payments.create(drafts.collectionDraft(loan.id));
  await makeLoans(mediator, verifier);
  await drafts.newAssessment(mediator);
  await makeAssessments(mediator, verifier);
  await giveWork(administrator, mediator);
  await makeArrears(mediator, verifier);
  await makeMeasures(mediator, await made.as("supervisor"));
  await makeFastTrack(mediator, await made.as("supervisor"), (decidedId) => {
    const decided = "state = 'decision', level = 'low', filing_accepted_on = '2026-11-11', decision = 'go_ahead'";
    const text = `UPDATE assessment SET ${decided}, decided_on = '2026-11-11' WHERE id = ?`;
    session.ground.writer.prepare(text).run(decidedId);
  });
  await administrator.reports.issue({ from: "2026-11-01", to: "2026-11-20", title: "十一月报告" });
  await mediator.statements.make({ enterpriseId: 1, from: "2026-01-01", to: "2026-11-23" });
  for await (const _ of await administrator.backups.make());
  const words = await administrator.dictionaries.all();
  await office.close();
  const codes = words.filter((_, i) => i % 5 === 0).map(({ code }) => code);
  const names = [...Object.values(staffNames), ...Object.keys(roles)];
  const known = [
    PASSWORD,
    RECOVERY_CODE,
    READING,
    BACKUP,
    UPLOAD,
    UPLOADED,
    drafts.creditCode(1),
    "2611-610723-04-01-109001",
    "disputes:1",
  ];
  return { folder, pool: { texts: [...new Set([...codes, ...names, ...known])], files: files() }, recoveryCode };
}

export async function openWorld(model: Model, role: Role): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  cpSync(model.folder, folder, { recursive: true });
  let instant = Date.parse(MONDAY);
  const clock = {
    now: () => clockAt(localInstant(instant)).now(),
    today: () => clockAt(localInstant(instant)).today(),
  };
  const office = await openOffice({ folder, seeds: SEEDS, clock, cost: CHEAP });
  const session = office.newSession();
  const client = clientOf(office, session);
  await client.access.signIn({ name: staffNames[role], password: PASSWORD });
  return {
    folder,
    office,
    session,
    client,
    meanings: await meaningsIn(client, role, model),
    later: () => (instant += 3_600_000),
    close: async () => {
      await office.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function meaningsIn(client: Client, role: Role, { recoveryCode }: Model): Promise<ReadonlyMap<string, unknown>> {
  const backup = (await client.backups.list()).find(({ sameOffice }) => sameOffice)?.id;
  const meanings = new Map<string, unknown>([
    [RECOVERY_CODE, recoveryCode],
    [BACKUP, backup],
  ]);
  if (role === "viewer") return meanings;
  const { reading, sheets } = await client.imports.read({ file: ledger() });
  meanings.set(READING, reading).set(
    MAPPING,
    sheets.map(({ mapping }) => mapping),
  );
  const announced = { disputeId: 1, name: "录音.m4a", bytes: 1_000_000, kind: "evidence" } as const;
  const { upload } = await client.attachments.start(announced);
  return meanings.set(UPLOAD, upload).set(UPLOADED, await sent(client, 1, contentOf(1_000), { name: "另一段.m4a" }));
}

const versionOf = ({ id, version }: { id: number; version: number }) => ({ id, version });

const localInstant = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, "+08:00");

const ledger = (): File =>
  disputesCsv(
    ["1", "2026-11-02", "洋州街道", "买卖合同", "甲公司", "", "乙公司", "12.5", "申请", "司法局", "", ""],
    ["2", "2026-11-03", "洋州街道", "买卖合同", "丙公司", "", "丁公司", "=1+1", "申请", "司法局", "", ""],
  );

/** Good ones, others that only look so, and some with a name that leads elsewhere. */
function files(): File[] {
  const template = new Uint8Array(readFileSync(join(SEEDS, "templates/business-report.docx")));
  return [
    ledger(),
    new File([template], "报告.docx"),
    new File([template.slice(0, 5_000)], "cut.docx"),
    new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], "台账.xlsx"),
    new File(["MZ\u0090\0"], "报告.docx"),
    new File([], "empty.csv"),
    new File(["纠纷编号,申请人\n1,=cmd|' /C calc'!A0\n"], "../../../office.db"),
    new File(['a,b\n"1,2\n'], "a\0b.csv"),
  ];
}
