import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRouterClient } from "@orpc/server";
import { addDays } from "../../shared/calendar.ts";
import { outcomesOfState } from "../../shared/disputes/states.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { blankParty, headParties } from "../../shared/disputes/parties.ts";
import type { Standing } from "../../shared/disputes/rules.ts";
import { plainLoan } from "../../shared/loans/blank.ts";
import type { LoanDraft } from "../../shared/loans/contract.ts";
import type { PaymentDraft } from "../../shared/payments/contract.ts";
import { recordDispute } from "../../main/service/disputes/index.ts";
import { reckoningOf } from "../../main/service/disputes/deadlines/refreshing.ts";
import { recordLoan } from "../../main/service/loans/index.ts";
import { clockAt, openOffice } from "../../main/service/office/index.ts";
import { recordPayment } from "../../main/service/payments/index.ts";
import type { Writing } from "../../main/service/registers/index.ts";
import { endings, sources, subjects } from "../../seeds/demo/dispute-stories.ts";
import { creditCode, enterprises, person, towns } from "../../seeds/demo/parties.ts";
import type { Party } from "../../seeds/demo/parties.ts";
import { randomOf } from "../../seeds/demo/random.ts";
import type { Random } from "../../seeds/demo/random.ts";
import { empty } from "../../seeds/demo/recoveries.ts";
import { EVERY, fillCaseFile } from "./case-files.ts";
import type { Kept } from "./case-files.ts";

export const DISPUTES = 100_000;
export const PAYMENTS = 300_000;
const LOANS = 3_000;
const FIRST_DAY = "2017-01-01";
const DAYS = 3_600;

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const SEEDS = join(ROOT, "seeds");
export const clock = clockAt("2026-11-23T09:00:00+08:00");

/** Who measures. */
export const WHO = { name: "管理员", password: "稻田里飞起一只大白鹭" };

/** What the office holds, counted while it was made: the benchmark checks its answers against it. */
export type Made = {
  readonly disputes: number;
  readonly payments: number;
  readonly paidFen: number;
  /** The filter that is measured. */
  readonly filtered: number;
  readonly byWord: Readonly<Record<string, number>>;
};

/** The two fields of the measured filter. */
export const filter = { town: ["610723104"], state: ["struck_off", "archived"] };

/** Words of two (found in nearly every case, and in few), three and six characters. */
export const words = ["公司", "商标", "质保金", "扶持资金未按"] as const;

/**
 * The folder of an office with 100,000 disputes and 300,000 payments. It is made once, in the place for temporary
 * files, and again when anything changed that it is made of.
 */
export async function bigOffice(say: (line: string) => void): Promise<string> {
  const folder = join(tmpdir(), `anshang-desk-bench-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  say(`making ${DISPUTES} disputes and ${PAYMENTS} payments in ${folder}`);
  const making = `${folder}.making-${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    await fill(making);
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** Of every file that decides what is in the office. */
function fingerprint(): string {
  const hash = createHash("sha256");
  const folders = ["main/database", "main/database/migrations", "main/service", "seeds", "seeds/demo", "tests/bench"];
  const registers = ["disputes", "payments", "loans", "enterprises", "registers", "office", "keys"].map(
    (name) => `main/service/${name}`,
  );
  for (const folder of [...folders, ...registers]) {
    for (const file of readdirSync(join(ROOT, folder)).toSorted()) {
      const isPart =
        /(?:-register|recording|records|search-words|numbers|linking|big-office|case-files|000[3-9]-[a-z-]*|[0-9a-z-]*first|0002-trust|audit-log|wrapping|key-file|dispute-stories|parties|random)\.ts$|\.json$/u;
      if (isPart.test(file)) hash.update(readFileSync(join(ROOT, folder, file)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

async function fill(folder: string): Promise<void> {
  const office = await openOffice({ folder, seeds: SEEDS, clock });
  const session = office.newSession();
  const client = createRouterClient(office.router, { context: { session } });
  await client.access.setUp({ officeName: "为企服务办公室", administrator: WHO.name, password: WHO.password });
  const { ground } = session;
  const random = randomOf(100_000);
  const parties: Party[] = Array.from({ length: 5 }, () => enterprises(random, 400)).flat();
  const writer = ground.writer;
  writer.pragma("synchronous = OFF");
  const writing = (day: string, act: string): Writing => ({
    connection: writer,
    userId: 1,
    now: `${day}T10:00:00+08:00`,
    act,
  });
  const disputes: Kept[] = [];
  inBatches(writer, DISPUTES, (n) => {
    const registeredOn = addDays(FIRST_DAY, Math.floor((n * DAYS) / DISPUTES));
    const { draft, standing } = disputeOf(random, parties, registeredOn);
    disputes.push({ id: recordDispute(writing(registeredOn, "disputes.create"), draft, standing), draft, standing });
  });
  const bank: Party = { name: "洋县农村商业银行（虚构）", uscc: creditCode(random) };
  const loans: { id: number; draft: LoanDraft }[] = [];
  inBatches(writer, LOANS, (n) => {
    const draft = loanOf(random, random.pick(parties), n);
    loans.push({ id: recordLoan(writing("2020-01-02", "loans.create"), draft, inCollection), draft });
  });
  inBatches(writer, PAYMENTS, (n) => {
    const payment =
      n % 10 === 0 ? collectionOf(random, random.pick(loans), bank, n) : recoveryOf(random, random.pick(disputes), n);
    const standing = random.chance(0.97)
      ? ({ state: "verified", verifiedBy: "戊核实", verifiedAt: `${payment.receivedOn}T16:00:00+08:00` } as const)
      : ({ state: "to_verify", verifiedBy: null, verifiedAt: null } as const);
    recordPayment(writing(payment.receivedOn, "payments.create"), payment, true, standing);
  });
  // Last, because what was paid decides which instalments are still due.
  const reckoning = reckoningOf(ground);
  const mediated = disputes.filter(({ standing }, n) => n % EVERY === 0 && isMediated(standing));
  inBatches(writer, mediated.length, (n) => {
    const kept = mediated[n];
    if (kept) fillCaseFile(writing(kept.draft.registeredOn, "disputes.create"), reckoning, kept);
  });
  await office.close();
}

function inBatches(writer: Writing["connection"], count: number, work: (n: number) => void): void {
  for (let from = 0; from < count; from += 10_000) {
    writer.transaction(() => {
      for (let n = from; n < Math.min(count, from + 10_000); n += 1) work(n);
    })();
  }
}

function isMediated({ state, outcome }: Standing): boolean {
  return outcome === "mediated" || state === "in_mediation";
}

type NewCase = { readonly draft: DisputeDraft; readonly standing: Standing };

function disputeOf(random: Random, parties: readonly Party[], registeredOn: string): NewCase {
  const subject = random.weighted(subjects.map((each) => [each, each.weight] as const));
  const applicant = random.chance(0.75) ? random.pick(parties) : person(random);
  const respondent = random.chance(0.6) ? random.pick(parties) : person(random);
  const isOpen = registeredOn > "2026-08-01" && random.chance(0.5);
  const last = random.weighted(endings);
  const state = isOpen
    ? random.pick(["registered", "accepted", "in_mediation", "with_department"] as const)
    : last === "performed"
      ? random.weighted([
          ["archived", 80],
          ["struck_off", 15],
          ["performed", 5],
        ] as const)
      : last;
  const outcome = isOpen ? null : (outcomesOfState[state][0] ?? null);
  const named = [
    { ...blankParty, ...applicant, role: "applicant" },
    { ...blankParty, ...respondent, role: "respondent" },
  ] as const;
  const draft: DisputeDraft = {
    title: null,
    registeredOn,
    occurredOn: null,
    foundOn: null,
    town: random.pick(towns),
    place: null,
    type: subject.type,
    officialType: "contract",
    special: null,
    source: random.weighted(sources),
    sourceDocNo: null,
    enterpriseRelated: true,
    parties: named.map(({ name, uscc, ...party }) => ({
      ...party,
      kind: uscc === null ? "person" : "enterprise",
      partyName: name,
      partyUscc: uscc,
      agentScope: [],
    })),
    claim: null,
    claimBasis: null,
    amountClaimed: random.chance(0.93) ? random.whole(30, 30_000) * 10_000 : null,
    amountApproximate: random.chance(0.1),
    amountBasis: null,
    peopleCount: null,
    riskLevel: random.weighted([
      ["low", 62],
      ["medium", 30],
      ["high", 8],
    ]),
    importance: "ordinary",
    groupRisk: false,
    violenceRisk: false,
    leadUnit: random.pick(subject.leadUnits),
    handler: random.pick(["甲承办", "乙承办", "丙承办"]),
    leader: null,
    channel: null,
    courtProcedure: null,
    dueOn: addDays(registeredOn, subject.termDays),
    summary: subject.story,
    note: null,
  };
  const outcomeOn = outcome === null ? null : addDays(registeredOn, random.whole(1, 60));
  return { draft, standing: { state, outcome, outcomeOn } };
}

const inCollection = { state: "collecting", since: null } as const;

function loanOf(random: Random, borrower: Party, n: number): LoanDraft {
  return {
    ...plainLoan,
    bank: "rural_commercial_bank",
    loanNo: `6107232019${String(n).padStart(8, "0")}`,
    borrowerName: borrower.name,
    borrowerUscc: borrower.uscc,
    fiveTierClass: random.pick(["substandard", "doubtful", "loss"]),
    classifiedOn: "2019-12-31",
    guarantee: random.pick(["mortgage", "guarantor"]),
    handedOverOn: "2020-01-02",
    balanceAtHandover: random.whole(100, 5_000) * 1_000_000,
  };
}

function recoveryOf(random: Random, { id, draft }: Kept, n: number): PaymentDraft {
  const { applicant, respondent } = headParties(draft.parties);
  const payeeUscc = applicant?.partyUscc ?? null;
  const isCounted = payeeUscc !== null && random.chance(0.95);
  return {
    ...empty,
    receivedOn: addDays(draft.registeredOn, random.whole(2, 60)),
    payerName: respondent?.partyName ?? "",
    payeeName: applicant?.partyName ?? "",
    payeeUscc,
    amount: random.whole(1_000, 4_000_000) * 10,
    headline: isCounted ? "recovery" : "none",
    category: isCounted ? random.pick(["R1", "R1", "R1", "R2", "R4", "R5", "R6"]) : random.pick(["N1", "N3"]),
    voucherNo: `PZ${String(n).padStart(8, "0")}`,
    disputeId: id,
    leadUnit: draft.leadUnit,
  };
}

function collectionOf(
  random: Random,
  { id, draft }: { id: number; draft: LoanDraft },
  bank: Party,
  n: number,
): PaymentDraft {
  const principal = random.whole(1_000, 100_000) * 1_000;
  const interest = random.whole(0, 5_000) * 100;
  return {
    ...empty,
    receivedOn: addDays("2020-01-03", random.whole(0, 2_500)),
    payerName: draft.borrowerName,
    payeeName: bank.name,
    payeeUscc: bank.uscc,
    amount: principal + interest,
    headline: "collection",
    voucherNo: `DK${String(n).padStart(8, "0")}`,
    loanId: id,
    method: "instalments",
    principal,
    interest,
    fees: 0,
    penalty: 0,
    other: 0,
  };
}
