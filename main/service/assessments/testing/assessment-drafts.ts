import type { Inputs } from "../../../../shared/contract.ts";

type Part<Act extends keyof Inputs["assessments"]> = Omit<Inputs["assessments"][Act], "assessmentId" | "version">;

/** Seven working days from 13 October 2026: until the 22nd. */
export function notice(over: Partial<Part<"addNotice">> = {}): Part<"addNotice"> {
  return {
    place: "洋州街道办事处公示栏、县政府门户网站",
    startOn: "2026-10-13",
    days: 7,
    dayKind: "working",
    feedbackCount: 3,
    note: null,
    ...over,
  };
}

/** 50 valid sheets, two of them against; every household was reached. */
export function survey(over: Partial<Part<"addSurvey">> = {}): Part<"addSurvey"> {
  return {
    askedGroup: "被征收户",
    surveyedOn: "2026-10-16",
    target: 23,
    reached: 23,
    issued: 60,
    returned: 55,
    valid: 50,
    support: 40,
    conditional: 5,
    neutral: 3,
    oppose: 2,
    opposeStrong: null,
    opposeMedium: null,
    opposeWeak: null,
    note: null,
    ...over,
  };
}

export function consultation(over: Partial<Part<"addConsultation">> = {}): Part<"addConsultation"> {
  return {
    kind: "talk",
    heldOn: "2026-10-19",
    place: "村委会会议室",
    attendees: "村民代表十二人",
    record: "村民对补偿标准和施工扬尘提出意见。",
    demands: [{ text: "青苗补偿按实际面积计算", adoption: "adopted", reason: null }],
    ...over,
  };
}

type Factor = Part<"addFactor">;

const factor = (
  category: Factor["category"],
  name: string,
  stage: Factor["stage"],
  [weight, p0, q0, p1, q1]: readonly [number, number, number, number, number],
): Factor => ({ category, name, stage, weightBp: weight * 100, p0, q0, p1, q1, worseReason: null, note: null });

/** Example A of the domain sheet (H4): I = 0.255125 before the measures and 0.12525 after them. */
export function factorsOfExampleA(): Factor[] {
  return [
    factor("2", "补偿标准", "preparation", [25, 65, 75, 40, 60]),
    factor("1", "公众参与程序", "decision", [20, 45, 40, 30, 30]),
    factor("5", "施工组织", "construction", [15, 50, 30, 30, 25]),
    factor("4", "扬尘和噪声", "construction", [25, 35, 70, 20, 60]),
    factor("6", "交通出行", "operation", [15, 15, 60, 10, 40]),
  ];
}

export function mitigationOf(factorId: number, over: Partial<Part<"addMitigation">> = {}): Part<"addMitigation"> {
  return {
    factorId,
    content: "逐户核实面积，公开补偿明细。",
    responsible: "洋县自然资源局",
    assist: "洋州街道办事处",
    dueOn: "2026-12-31",
    doneOn: null,
    ...over,
  };
}

export function criteria(): Inputs["assessments"]["saveCriteria"]["criteria"] {
  return (["legality", "rationality", "feasibility", "controllability"] as const).map((criterion) => ({
    criterion,
    conclusion: "met",
    reasons: "材料齐全，程序合规。",
  }));
}

/** The nth expert, named and not heard yet. */
export function expert(n: number, over: Partial<Part<"addExpert">> = {}): Part<"addExpert"> {
  return {
    name: `专家${"甲乙丙丁戊"[n - 1] ?? "己"}`,
    unit: "陕西某大学",
    title: "教授",
    specialty: "工程管理",
    isLeader: n === 1,
    opinion: null,
    levelView: null,
    vote: null,
    signedOn: null,
    changes: null,
    changesClosedOn: null,
    ...over,
  };
}
