import type { ArrearsDraft } from "../../shared/arrears/contract.ts";
import { arrearsStates } from "../../shared/arrears/states.ts";
import type { ArrearsState, DebtorKind } from "../../shared/arrears/states.ts";
import { addDays, addMonths } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Client, Diary } from "./diary.ts";
import type { Party } from "./parties.ts";
import { towns } from "./parties.ts";
import type { Random } from "./random.ts";
import { empty, notePayment, voucherOf } from "./recoveries.ts";
import { mediators, SUPERVISOR } from "./staff.ts";
import type { StaffName } from "./staff.ts";

/** Who owes, and what for. All are made up. */
const debtors = [
  ["洋县城乡建设服务中心（虚构）", "institution", "works", "镇区道路维修工程"],
  ["洋县北山镇人民政府（虚构）", "government", "works", "集镇污水管网工程"],
  ["洋县水利工作站（虚构）", "institution", "goods", "闸门和水泵采购"],
  ["洋县智慧文旅管理处（虚构）", "government", "services", "景区标识设计制作"],
  ["秦岭建工集团第三工程公司（虚构）", "state_large", "works", "厂房土方分包"],
  ["汉水能源开发集团公司（虚构）", "private_large", "goods", "配电设备采购"],
] as const satisfies readonly (readonly [string, DebtorKind, ArrearsDraft["subject"], string])[];

/** The states that a case passes after it was registered. */
const wayTo: Readonly<Record<ArrearsState, readonly ArrearsState[]>> = {
  registered: [],
  verifying: ["verifying"],
  undisputed: ["verifying", "undisputed"],
  disputed: ["verifying", "disputed"],
  negotiating: ["verifying", "disputed", "negotiating"],
  in_court: ["verifying", "disputed", "negotiating", "in_court"],
  planned: ["verifying", "undisputed", "planned"],
  paying: ["verifying", "undisputed", "planned", "paying"],
  cleared: ["verifying", "undisputed", "planned", "paying", "cleared"],
  struck_off: ["verifying", "undisputed", "planned", "paying", "cleared", "struck_off"],
};

/** Besides one case in each state: those that the office has seen through. */
const SEEN_THROUGH = 4;

/** Fills the diary with what enterprises are owed. */
export function planArrears(diary: Diary, random: Random, enterprises: readonly Party[]): void {
  const creditors = enterprises.flatMap(({ name, uscc }) => (uscc === null ? [] : [{ name, uscc }]));
  const plan = (daysAgo: number, last: ArrearsState) => {
    const registeredOn = workdayOnOrBefore(diary.calendar, addDays(diary.today, -daysAgo));
    noteArrears(diary, random, newArrears(random, random.pick(creditors), registeredOn), last);
  };
  for (const last of Object.keys(arrearsStates) as ArrearsState[]) {
    const isLong = last === "cleared" || last === "struck_off";
    plan(isLong ? random.whole(150, 190) : random.whole(75, 120), last);
  }
  for (let n = 0; n < SEEN_THROUGH; n += 1) plan(random.whole(200, 330), "struck_off");
}

function newArrears(
  random: Random,
  creditor: { readonly name: string; readonly uscc: string },
  registeredOn: LocalDate,
): ArrearsDraft {
  const [debtorName, debtorKind, subject, contractName] = random.pick(debtors);
  const principal = random.whole(6, 80) * 10_000 * 100;
  const deliveredOn = addDays(registeredOn, -random.whole(70, 220));
  const signedOn = addDays(deliveredOn, -random.whole(30, 150));
  const isPublic = debtorKind === "government" || debtorKind === "institution";
  const isComplained = random.chance(0.4);
  return {
    registeredOn,
    debtorName,
    debtorUscc: null,
    debtorKind,
    creditorName: creditor.name,
    creditorUscc: creditor.uscc,
    creditorSize: random.pick(["small", "micro", "medium"] as const),
    town: random.pick(towns),
    contractNo: `HT${signedOn.slice(0, 4)}-${random.whole(100, 999)}`,
    contractName,
    signedOn,
    subject,
    contractAmount: principal * 2,
    settledAmount: null,
    paidBefore: null,
    principal,
    disputed: 0,
    disputeReason: null,
    deliveredOn,
    acceptedOn: subject === "works" ? addDays(deliveredOn, random.whole(3, 20)) : null,
    acceptanceUntil: null,
    settlementOn: null,
    agreedDays: random.weighted([
      [null, 60],
      [45, 20],
      [90, 20],
    ] as const),
    industryNorm: false,
    industryNormReason: null,
    payWhenPaid: !isPublic && random.chance(0.4),
    dueOverride: null,
    dueReason: null,
    agreedRate: null,
    lpr: null,
    depositKind: subject === "works" && random.chance(0.3) ? "quality" : null,
    fundSource: isPublic ? "fiscal" : "own",
    lawsuit: "none",
    disputeId: null,
    leadUnit: random.pick(["justice_bureau", "development_reform_bureau", "housing_construction_bureau"] as const),
    leader: random.chance(0.4) ? "分管副县长" : null,
    complaintNo: isComplained ? `TS${registeredOn.slice(0, 4)}${random.whole(1_000, 9_999)}` : null,
    complainedOn: isComplained ? registeredOn : null,
    transferredOn: null,
    complaintExtended: false,
    answeredOn: null,
    note: null,
  };
}

type Target = { readonly arrearsId: number; readonly version: number };
type Deed = (client: Client, target: Target) => Promise<{ id: number; version: number }>;

/** Notes what becomes of a case from its registration to its last state. */
function noteArrears(diary: Diary, random: Random, draft: ArrearsDraft, last: ArrearsState): void {
  const { calendar } = diary;
  const handler = random.pick(mediators);
  const key = { id: 0, version: 0 };
  const act = (day: LocalDate, by: StaffName, deed: Deed) =>
    diary.note(day, by, async (client) => {
      Object.assign(key, await deed(client, { arrearsId: key.id, version: key.version }));
    });
  diary.note(draft.registeredOn, handler, async (client) => {
    const { id, version } = await client.arrears.create(draft);
    Object.assign(key, { id, version });
  });
  const first = Math.floor(draft.principal / 30_000) * 10_000;
  const pay = (receivedOn: LocalDate, amount: number): LocalDate =>
    notePayment(diary, random, {
      payment: {
        ...empty,
        receivedOn,
        payerName: draft.debtorName,
        payeeName: draft.creditorName,
        payeeUscc: draft.creditorUscc,
        amount,
        headline: "recovery",
        category: "R4",
        voucherNo: voucherOf(random, receivedOn),
        leadUnit: draft.leadUnit,
      },
      handler,
      link: () => ({ arrearsId: key.id }),
      fates: "kept",
    });
  let day = draft.registeredOn;
  for (const state of wayTo[last]) {
    day = workdaysAfter(calendar, day, random.whole(2, 6));
    if (state === "paying") day = workdaysAfter(calendar, pay(day, first), 1);
    if (state === "cleared") day = workdaysAfter(calendar, pay(day, draft.principal - first), 1);
    act(day, state === "struck_off" ? SUPERVISOR : handler, stepInto(state, draft, first, day));
  }
}

/** The act that leads into a state. */
function stepInto(state: ArrearsState, { principal }: ArrearsDraft, first: number, on: LocalDate): Deed {
  switch (state) {
    case "registered":
      throw new Error("no act leads to where a case begins");
    case "verifying":
      return (client, target) => client.arrears.beginVerification({ ...target, on });
    case "undisputed":
      return (client, target) => client.arrears.confirmUndisputed({ ...target, on, note: "双方对账一致" });
    case "disputed":
      return (client, target) =>
        client.arrears.recordDisputed({ ...target, on, disputed: first, reason: "欠款单位认为部分工程量未经确认" });
    case "negotiating":
      return (client, target) => client.arrears.negotiate({ ...target, on, note: "召集双方核对签证单" });
    case "in_court":
      return (client, target) => client.arrears.goToCourt({ ...target, on, court: "洋县人民法院" });
    case "planned": {
      const dates = [addMonths(on, 1), addMonths(on, 3)];
      const instalments = [first, principal - first].map((amount, place) => ({ amount, dueOn: dates[place] ?? on }));
      return (client, target) => client.arrears.plan({ ...target, on, instalments });
    }
    case "paying":
      return (client, target) => client.arrears.beginPaying({ ...target, on });
    case "cleared":
      return (client, target) => client.arrears.recordCleared({ ...target, on });
    case "struck_off":
      return (client, target) => client.arrears.strikeOff({ ...target, on });
  }
}
