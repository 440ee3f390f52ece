import { describe, expect, test } from "vitest";
import { usccWithCheck } from "../identifiers.ts";
import { arrearsProblems } from "./rules.ts";
import type { ArrearsWritten } from "./rules.ts";

const creditor = usccWithCheck("91610723MA0000001");
const debtor = usccWithCheck("91610723MA0000005");
const today = "2026-11-23";

const written: ArrearsWritten = {
  registeredOn: "2026-11-02",
  debtorName: "洋县城乡建设局（虚构）",
  debtorUscc: debtor,
  debtorKind: "government",
  creditorName: "洋县稻香食品有限公司（虚构）",
  creditorUscc: creditor,
  creditorSize: "small",
  town: null,
  contractNo: null,
  contractName: null,
  signedOn: "2026-08-03",
  subject: "goods",
  contractAmount: 20_000_000,
  settledAmount: 18_000_000,
  paidBefore: 6_000_000,
  principal: 12_000_000,
  disputed: 0,
  disputeReason: null,
  deliveredOn: "2026-09-23",
  acceptedOn: null,
  acceptanceUntil: null,
  settlementOn: null,
  agreedDays: null,
  industryNorm: false,
  industryNormReason: null,
  payWhenPaid: false,
  dueOverride: null,
  dueReason: null,
  agreedRate: null,
  lpr: null,
  depositKind: null,
  fundSource: null,
  lawsuit: null,
  disputeId: null,
  leadUnit: null,
  leader: null,
  complaintNo: null,
  complainedOn: null,
  transferredOn: null,
  complaintExtended: false,
  answeredOn: null,
  note: null,
};

describe("an arrears case as written", () => {
  test.each<[what: string, over: Partial<ArrearsWritten>, problems: string[]]>([
    ["is in order", {}, []],
    ["the creditor's code is missing", { creditorUscc: null }, ["creditorUscc CREDITOR_CODE_MISSING"]],
    ["and blank is missing", { creditorUscc: " " }, ["creditorUscc CREDITOR_CODE_MISSING"]],
    ["not yet while nobody has said who", { creditorUscc: null, creditorName: null }, []],
    ["a code with a slip", { debtorUscc: "91610723MA00000059" }, ["debtorUscc USCC_CHECK_DIGIT"]],
    ["who owes to itself", { debtorUscc: creditor.toLowerCase() }, ["debtorUscc SAME_PARTY"]],
    ["nothing owed", { principal: 0 }, ["principal AMOUNT_NOT_POSITIVE"]],
    ["a contract for nothing", { contractAmount: 0 }, ["contractAmount AMOUNT_NOT_POSITIVE"]],
    ["less than nothing paid", { paidBefore: -1 }, ["paidBefore AMOUNT_NEGATIVE"]],
    ["less than nothing contested", { disputed: -1 }, ["disputed AMOUNT_NEGATIVE"]],
    ["all contested, with the reason", { disputed: 12_000_000, disputeReason: "质量有异议" }, []],
    [
      "more contested than owed",
      { disputed: 12_000_001, disputeReason: "质量有异议" },
      ["disputed DISPUTED_ABOVE_PRINCIPAL"],
    ],
    ["contested without a reason", { disputed: 1 }, ["disputeReason DISPUTE_REASON_MISSING"]],
    ["more owed than was settled", { principal: 12_000_001 }, ["principal PRINCIPAL_ABOVE_SETTLED"]],
    ["a quality bond for goods", { depositKind: "quality" }, ["depositKind DEPOSIT_ONLY_WORKS"]],
    ["a quality bond for works", { depositKind: "quality", subject: "works" }, []],
    ["a bid bond for goods", { depositKind: "bid" }, []],
    ["delivered tomorrow", { deliveredOn: "2026-11-24" }, ["deliveredOn DATE_IN_FUTURE"]],
    ["registered tomorrow", { registeredOn: "2026-11-24" }, ["registeredOn DATE_IN_FUTURE"]],
    ["time for acceptance that still runs", { acceptanceUntil: "2026-12-31" }, []],
    ["signed after delivery", { signedOn: "2026-09-24" }, ["deliveredOn DATES_OUT_OF_ORDER"]],
    ["accepted before delivery", { acceptedOn: "2026-09-22" }, ["acceptedOn DATES_OUT_OF_ORDER"]],
    [
      "longer by custom without days",
      { industryNorm: true, industryNormReason: "x" },
      ["agreedDays NORM_DAYS_MISSING"],
    ],
    [
      "longer by custom without saying which",
      { industryNorm: true, agreedDays: 90 },
      ["industryNormReason NORM_REASON_MISSING"],
    ],
    ["due by hand without a reason", { dueOverride: "2026-12-01" }, ["dueReason OVERRIDE_REASON_MISSING"]],
    ["due by hand with its reason", { dueOverride: "2026-12-01", dueReason: "双方会议纪要" }, []],
    [
      "due before the contract",
      { dueOverride: "2026-08-02", dueReason: "双方会议纪要" },
      ["dueOverride DATES_OUT_OF_ORDER"],
    ],
    ["a complaint without its day", { complaintNo: "T-1" }, ["complainedOn COMPLAINT_DAY_MISSING"]],
    [
      "a complaint answered before it was passed on",
      { complainedOn: "2026-11-02", transferredOn: "2026-11-10", answeredOn: "2026-11-09" },
      ["answeredOn DATES_OUT_OF_ORDER"],
    ],
  ])("%s", (_what, over, problems) => {
    const found = arrearsProblems({ ...written, ...over }, today);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });
});
