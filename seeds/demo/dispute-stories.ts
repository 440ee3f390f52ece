import type { DisputeState } from "../../shared/disputes/states.ts";

/** What parties in a county quarrel about, how often, who takes it on, and how the story is told. */
export type Subject = {
  readonly type: string;
  readonly weight: number;
  readonly leadUnits: readonly string[];
  /** The applicant is a natural person: the money is no loss of an enterprise. */
  readonly personal: boolean;
  /** Days that the rules give: 劳动争议调解仲裁法 art. 14 names 15, people's mediation a month. */
  readonly termDays: number;
  /** Claims, in yuan. */
  readonly from: number;
  readonly to: number;
  /** What the applicant asks for. */
  readonly claim: string;
  readonly story: string;
};

export const subjects: readonly Subject[] = [
  {
    type: "sale_contract",
    weight: 22,
    leadUnits: ["justice_bureau", "chamber_mediation_committee", "commerce_federation"],
    personal: false,
    termDays: 30,
    from: 18_000,
    to: 900_000,
    claim: "付清所欠货款。",
    story: "供货后双方对账无异议，货款长期未付，申请人要求付清余款。",
  },
  {
    type: "construction_payment",
    weight: 16,
    leadUnits: ["housing_construction_bureau", "justice_bureau", "governance_centre"],
    personal: false,
    termDays: 30,
    from: 120_000,
    to: 3_200_000,
    claim: "付清工程进度款和质保金。",
    story: "工程已交付使用，结算审核久拖未结，进度款和质保金均未支付。",
  },
  {
    type: "overdue_account",
    weight: 10,
    leadUnits: ["development_reform_bureau", "governance_centre"],
    personal: false,
    termDays: 30,
    from: 60_000,
    to: 1_800_000,
    claim: "付清已验收服务的账款。",
    story: "服务已验收，付款单位以资金未到位为由拖欠账款，企业周转困难。",
  },
  {
    type: "labour",
    weight: 11,
    leadUnits: ["human_resources_bureau", "yangzhou_mediation_committee"],
    personal: true,
    termDays: 15,
    from: 3_000,
    to: 90_000,
    claim: "支付经济补偿和加班工资。",
    story: "解除劳动合同后，双方对经济补偿和加班工资的数额有分歧。",
  },
  {
    type: "migrant_wages",
    weight: 9,
    leadUnits: ["human_resources_bureau", "governance_centre"],
    personal: true,
    termDays: 15,
    from: 8_000,
    to: 260_000,
    claim: "结清班组工资。",
    story: "班组完工后工资未结清，用工方称总包工程款未到。",
  },
  {
    type: "financial_loan",
    weight: 6,
    leadUnits: ["court_mediation_centre", "justice_bureau"],
    personal: false,
    termDays: 30,
    from: 80_000,
    to: 2_000_000,
    claim: "归还借款本金和利息。",
    story: "借款到期，借款企业经营困难，希望分期偿还并减免部分利息。",
  },
  {
    type: "land_plant_lease",
    weight: 8,
    leadUnits: ["yangzhou_mediation_committee", "justice_bureau"],
    personal: false,
    termDays: 30,
    from: 15_000,
    to: 480_000,
    claim: "退还押金，结清租金。",
    story: "厂房租期届满，双方对租金、押金退还和设备搬迁意见不一。",
  },
  {
    type: "land_acquisition",
    weight: 4,
    leadUnits: ["natural_resources_bureau", "governance_centre"],
    personal: false,
    termDays: 30,
    from: 50_000,
    to: 1_500_000,
    claim: "按实际损失补偿附属设施。",
    story: "项目用地涉及企业附属设施，双方对补偿范围认识不一。",
  },
  {
    type: "equity",
    weight: 3,
    leadUnits: ["commerce_federation", "chamber_mediation_committee"],
    personal: false,
    termDays: 30,
    from: 100_000,
    to: 2_400_000,
    claim: "支付退股款和应分红利。",
    story: "股东退出时对出资折价和分红有争议，公司公章一度不能正常使用。",
  },
  {
    type: "property_service",
    weight: 3,
    leadUnits: ["yangzhou_mediation_committee", "housing_construction_bureau"],
    personal: false,
    termDays: 30,
    from: 4_000,
    to: 120_000,
    claim: "按约定标准交纳物业费。",
    story: "园区物业费标准调整未协商一致，企业以服务不到位为由拒缴。",
  },
  {
    type: "intellectual_property",
    weight: 2,
    leadUnits: ["market_regulation_bureau", "court_mediation_centre"],
    personal: false,
    termDays: 30,
    from: 20_000,
    to: 300_000,
    claim: "停止使用近似商标并赔偿损失。",
    story: "被申请人使用近似商标销售黑米产品，申请人要求停止使用并赔偿。",
  },
  {
    type: "neighbour_environment",
    weight: 3,
    leadUnits: ["governance_centre", "yangzhou_mediation_committee"],
    personal: false,
    termDays: 30,
    from: 5_000,
    to: 150_000,
    claim: "采取降噪措施并补偿损失。",
    story: "夜间装卸噪声影响相邻单位，双方对整改方式和补偿有分歧。",
  },
  {
    type: "obstruction",
    weight: 2,
    leadUnits: ["public_security_bureau", "governance_centre"],
    personal: false,
    termDays: 30,
    from: 10_000,
    to: 200_000,
    claim: "停止阻工，恢复便道通行。",
    story: "施工便道被阻，工地停工数日，企业请求协调恢复施工。",
  },
  {
    type: "administrative",
    weight: 1,
    leadUnits: ["development_reform_bureau"],
    personal: false,
    termDays: 30,
    from: 30_000,
    to: 600_000,
    claim: "按协议兑现扶持资金。",
    story: "招商协议约定的扶持资金未按期兑现，企业请求核对政策依据。",
  },
];

export const sources = [
  ["application", 30],
  ["proactive_check", 16],
  ["enterprise_visit", 12],
  ["court", 11],
  ["hotline_12345", 10],
  ["town_report", 9],
  ["petition", 5],
  ["department", 4],
  ["police", 2],
  ["procuratorate", 1],
] as const;

/** How cases of the past ended, and how often. */
export const endings = [
  ["performed", 62],
  ["settled", 8],
  ["resolved_by_department", 9],
  ["litigated", 5],
  ["routes_told", 4],
  ["withdrawn", 3],
  ["partly_performed", 4],
  ["urging", 2],
  ["not_accepted", 1.5],
  ["transferred", 1],
  ["merged", 0.5],
] as const satisfies readonly (readonly [DisputeState, number])[];
