import type { AttachmentKind } from "../../shared/attachments/kinds.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { Outputs } from "../../shared/contract.ts";
import type { FastTrackState } from "../../shared/fasttrack/states.ts";
import type { Client } from "./diary.ts";
import { attach } from "./receipts.ts";
import type { StaffName } from "./staff.ts";

/** A case in the diary; its id is known once it has been entered. */
export type FastTrackKey = {
  id: number;
  /** It went another way than was planned for it: what was noted for later is left out. */
  isOver: boolean;
  readonly handler: StaffName;
  /** By when the papers that are due before the filing were promised. */
  readonly promisedOn: LocalDate;
};

type Deed = (client: Client, key: FastTrackKey, on: LocalDate) => Promise<void>;
type File = Outputs["fasttrack"]["file"];
type Case = { readonly at: () => Promise<{ fastTrackCaseId: number; version: number }>; readonly file: File };

/** Does something to a case that is still on the way that was planned for it. */
const whileOn =
  (work: (client: Client, kase: Case, key: FastTrackKey, on: LocalDate) => Promise<unknown>): Deed =>
  async (client, key, on) => {
    if (key.isOver || key.id === 0) return;
    const { id } = key;
    const at = async () => ({ fastTrackCaseId: id, version: (await client.fasttrack.file({ id })).version });
    await work(client, { at, file: await client.fasttrack.file({ id }) }, key, on);
  };

async function put(client: Client, { at }: Case, kind: AttachmentKind, name: string): Promise<number> {
  const target = await at();
  const line = `${kind} ${target.fastTrackCaseId}-${target.version}`;
  return (await attach(client, target, { name: `${name}.pdf`, kind, lines: [line] })).id;
}

const failing = ({ eligibility }: File, part: string) =>
  eligibility.parts.find((one) => one.part === part)?.verdict === "fail";

/** Papers that have to be there before the filing. */
const beforeFiling = ({ papers }: File) => papers.filter(({ gate }) => gate === "filing");

const checking: Deed = whileOn(async (client, kase, key, on) => {
  await client.fasttrack.beginCheck({ ...(await kase.at()), on });
  if (!failing(kase.file, "procedure")) return;
  // The assessment turned out to be one that no fast track is for.
  const { parts } = kase.file.eligibility;
  const isSpecial = parts.some(({ problems }) => problems.some(({ code }) => code === "PROCEDURE_SPECIAL"));
  const ground = isSpecial ? "procedure" : "level";
  await client.fasttrack.toOrdinary({ ...(await kase.at()), on, ground, toldOn: on });
  key.isOver = true;
});

/** The applicant is looked up; who broke a promise before was found repaired since. */
async function lookUp(client: Client, kase: Case, key: FastTrackKey, on: LocalDate): Promise<void> {
  const evidenceId = await put(client, kase, "credit_evidence", "信用中国查询截图");
  await client.fasttrack.addCreditCheck({
    ...(await kase.at()),
    checkedOn: on,
    source: "credit_china",
    result: failing(kase.file, "breach") ? "repaired" : "normal",
    checker: key.handler,
    evidenceId,
  });
}

const notified: Deed = whileOn(async (client, kase, key, on) => {
  await lookUp(client, kase, key, on);
  await client.fasttrack.notify({ ...(await kase.at()), on, items: kase.file.papers.map(({ id }) => id) });
});

const committed: Deed = whileOn(async (client, kase, key, on) => {
  // Another case of the enterprise may have ended in a breach meanwhile.
  if (failing(kase.file, "breach")) await lookUp(client, kase, key, on);
  await put(client, kase, "signed_commitment", "容缺受理承诺书（签字盖章）");
  const dueOn = key.promisedOn > on ? key.promisedOn : on;
  const papers = kase.file.papers.map(({ id }) => ({ id, dueOn, form: "paper" as const }));
  const four = { intention: true, aware: true, genuine: true, punctual: true };
  await client.fasttrack.commit({ ...(await kase.at()), on, signatory: "法定代表人", ...four, papers });
});

const correcting: Deed = whileOn(async (client, kase, key, on) => {
  const [first] = beforeFiling(kase.file);
  if (first === undefined || on > key.promisedOn) return;
  const paper = { on, materialId: first.id };
  await client.fasttrack.submitPaper({ ...(await kase.at()), ...paper });
  await client.fasttrack.returnPaper({ ...(await kase.at()), ...paper, reason: "缺少附图，未加盖公章" });
});

const complete: Deed = whileOn(async (client, kase, key, on) => {
  const cameOn = on > key.promisedOn ? key.promisedOn : on;
  for (const { id: materialId, state } of beforeFiling(kase.file)) {
    if (state === "confirmed") continue;
    if (state !== "submitted") {
      await client.fasttrack.submitPaper({ ...(await kase.at()), on: cameOn, materialId });
    }
    await client.fasttrack.confirmPaper({ ...(await kase.at()), on, materialId });
  }
  await put(client, kase, "submitted_paper", "补正材料");
  await client.fasttrack.completePapers({ ...(await kase.at()), on });
});

const closed: Deed = whileOn(async (client, kase, key, on) => {
  const { now } = await client.fasttrack.moves({ id: key.id });
  const isPossible = now.some(({ act, problems }) => act === "close" && problems.length === 0);
  // What is not decided yet is not closed.
  if (isPossible) await client.fasttrack.close({ ...(await kase.at()), on });
  else key.isOver = true;
});

const foundFalse: Deed = whileOn(async (client, kase, _key, on) => {
  const finding = "用地预审意见系伪造，自然资源部门证实未出具";
  await client.fasttrack.recordPostCheck({ ...(await kase.at()), on, result: "false_promise", finding });
  await put(client, kase, "breach_paper", "撤销决定书");
});

const askMoreTime: Deed = whileOn(async (client, kase, key, on) => {
  const [first] = beforeFiling(kase.file);
  const latest = kase.file.eligibility.gates.filing.latest;
  if (first === undefined || latest === null || on > key.promisedOn || latest <= key.promisedOn) return;
  const asked = { on, materialId: first.id, newDueOn: latest, reason: "批复尚在办理" };
  await client.fasttrack.askExtension({ ...(await kase.at()), ...asked });
});

/** What brings a case into each state, and what is done on the way. */
export const fastTrackDeeds = {
  draft: whileOn(async () => undefined),
  checking,
  notified,
  committed,
  accepted: whileOn(async (client, kase, key, on) => {
    if (failing(kase.file, "breach")) await lookUp(client, kase, key, on);
    await client.fasttrack.accept({ ...(await kase.at()), on });
  }),
  under_review: whileOn(async (client, kase, _key, on) => client.fasttrack.beginReview({ ...(await kase.at()), on })),
  correcting,
  complete,
  closed,
  refused: whileOn(async (client, kase, _key, on) =>
    client.fasttrack.refuse({ ...(await kase.at()), on, reason: "涉及公共安全，不适用容缺受理", toldOn: on }),
  ),
  ordinary: whileOn(async (client, kase, _key, on) =>
    client.fasttrack.toOrdinary({ ...(await kase.at()), on, ground: "unwilling", toldOn: on }),
  ),
  withdrawn: whileOn(async (client, kase, _key, on) =>
    client.fasttrack.withdraw({ ...(await kase.at()), on, reason: "项目调整，暂不申请" }),
  ),
  expired: whileOn(async (client, kase, _key, on) =>
    client.fasttrack.expire({ ...(await kase.at()), on, reason: "承诺期限届满未补正", toldOn: on }),
  ),
  revoked: whileOn(async (client, kase, _key, on) =>
    client.fasttrack.revoke({
      ...(await kase.at()),
      on,
      ground: "false_promise",
      reason: "提交的材料系伪造，承诺不实",
    }),
  ),
  foundFalse,
  askMoreTime,
} as const satisfies Record<FastTrackState | "foundFalse" | "askMoreTime", Deed>;
