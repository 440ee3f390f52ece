/** How one report of progress reads: how many days ago, percent done, planned, text, and what was in the way. */
type Report = readonly [
  daysAgo: number,
  percent: number,
  planned: number | null,
  text: string,
  problems: string | null,
];

export type Story = {
  /** A code of the dictionary `measure_heading`. */
  readonly heading: string;
  readonly task: string;
  readonly leadUnit: string;
  readonly with: readonly string[];
  readonly responsible: string;
  /** Days from the day on which the demo is looked at; below zero it is over. */
  readonly dueIn: number;
  /** The oldest first. */
  readonly reports: readonly Report[];
  readonly ends?: "closed" | "dropped";
  readonly supervised?: { readonly daysAgo: number; readonly reason: string; readonly answered: boolean };
};

/** One measure under each of the ten neutral headings, in every colour and every state. All of it is made up. */
export const headings: readonly Story[] = [
  {
    heading: "assessment_fast_track",
    task: "重点项目稳评当日启动，缺件书面承诺，逐件到期提醒",
    leadUnit: "political_legal_committee",
    with: ["development_reform_bureau", "natural_resources_bureau"],
    responsible: "丁副书记",
    dueIn: 38,
    reports: [
      [120, 30, 30, "印发流程图，首批三个项目试行", null],
      [45, 70, 65, "已有八个项目当日启动评估", "个别单位补件不及时"],
      [12, 85, 80, "累计十一个项目，承诺件按期补齐率九成以上", null],
    ],
  },
  {
    heading: "leaders_of_projects",
    task: "三十个重点项目落实县级领导包抓，一项目一专班",
    leadUnit: "development_reform_bureau",
    with: ["housing_construction_bureau"],
    responsible: "戊主任",
    dueIn: 5,
    reports: [
      [100, 40, null, "十二个项目明确包抓领导和专班", null],
      [20, 65, null, "二十个项目专班到位", "部分项目业主变更，专班待调整"],
    ],
  },
  {
    heading: "liaison",
    task: "园区驻企警务室全覆盖，每周驻点不少于两个半天",
    leadUnit: "public_security_bureau",
    with: [],
    responsible: "己大队长",
    dueIn: -12,
    reports: [
      [110, 35, null, "城东工业园警务室挂牌", null],
      [40, 60, null, "三个园区挂牌，排定驻点时间", "龙亭片区用房未落实"],
    ],
    supervised: {
      daysAgo: 3,
      reason: "已超过完成时限，龙亭片区警务室仍未设立，请说明原因和完成日期。",
      answered: false,
    },
  },
  {
    heading: "legal_checkups",
    task: "为规模以上企业做一次法治体检，出具书面建议",
    leadUnit: "justice_bureau",
    with: ["commerce_federation"],
    responsible: "庚科长",
    dueIn: -30,
    reports: [
      [125, 25, null, "组建律师服务团，首批八家企业", null],
      [80, 70, null, "完成二十二家", null],
      [48, 100, null, "三十二家全部完成，建议书送达企业", null],
    ],
    ends: "closed",
  },
  {
    heading: "enforcement_conduct",
    task: "涉企检查扫码备案，无备案不得入企",
    leadUnit: "justice_bureau",
    with: ["market_regulation_bureau", "public_security_bureau"],
    responsible: "辛股长",
    dueIn: 60,
    reports: [
      [90, 20, 30, "十一个部门报送年度检查计划", null],
      [18, 45, 60, "七个部门启用备案", "两个部门系统未对接"],
    ],
    supervised: { daysAgo: 60, reason: "进度落后于计划，请召集相关部门研究。", answered: true },
  },
  {
    heading: "quick_cases",
    task: "涉企案件立案、审理、执行绿色通道，七日内立案率百分之百",
    leadUnit: "county_court",
    with: [],
    responsible: "壬庭长",
    dueIn: 90,
    reports: [[30, 40, null, "设涉企案件专窗，专人跟办", null]],
  },
  {
    heading: "circuit_courts",
    task: "每月一次园区巡回法庭，纠纷先行调解",
    leadUnit: "county_court",
    with: ["court_mediation_centre", "chamber_mediation_committee"],
    responsible: "癸副院长",
    dueIn: 9,
    reports: [
      [85, 50, null, "开庭三次，诉前调成五件", null],
      [15, 82, null, "开庭六次，诉前调成十一件", null],
    ],
  },
  {
    heading: "security",
    task: "企业周边治安巡防，侵企案件快侦快破",
    leadUnit: "public_security_bureau",
    with: [],
    responsible: "己大队长",
    dueIn: 120,
    reports: [],
  },
  {
    heading: "disputes_petitions",
    task: "涉企信访件统一转综治中心登记交办",
    leadUnit: "petition_bureau",
    with: ["governance_centre"],
    responsible: "子局长",
    dueIn: 20,
    reports: [[95, 30, null, "拟定交办办法", null]],
    ends: "dropped",
  },
  {
    heading: "requests_review",
    task: "企业诉求月会商、季通报，纳入考核",
    leadUnit: "governance_centre",
    with: ["commerce_federation"],
    responsible: "庚主任",
    dueIn: 3,
    reports: [
      [70, 50, null, "会商三次，办结诉求九件", null],
      [8, 90, null, "会商五次，季度通报两期", null],
    ],
  },
];
