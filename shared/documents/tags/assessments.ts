import { flag, list, paragraphs, text } from "./tag.ts";

/** What every paper of an assessment can say. */
const ofAssessment = {
  office: text("本单位名称", "Name of the office"),
  producedOn: text("文书制作日期", "Day on which the paper was produced"),
  assessmentNo: text("稳评编号", "Number of the assessment"),
  projectName: text("项目名称", "Project"),
  projectCode: text("项目代码", "Project code"),
  ownerUnit: text("建设单位", "Owner of the project"),
  ownerUscc: text("建设单位信用代码", "Owner's credit code"),
  place: text("建设地点", "Place"),
  nature: text("建设性质", "Nature of construction"),
  investment: text("总投资（万元）", "Total investment in ten thousand yuan"),
  land: text("用地面积（亩）", "Land in mu"),
  takesLand: flag("涉及征地拆迁", "Land or houses are taken"),
  households: text("涉及户数", "Households concerned"),
  people: text("涉及人数", "People concerned"),
  procedure: text("评估程序", "Procedure"),
  isAgain: flag("重新评估", "Assessed again"),
  decidingUnit: text("决策单位", "Deciding unit"),
  responsibleUnit: text("评估责任单位", "Responsible unit"),
  implementingUnit: text("评估实施单位", "Implementing unit"),
  thirdParty: text("第三方机构", "Third party"),
  handler: text("经办人", "Handler"),
} as const;

/** 公示 */
export const consultationNotice = {
  ...ofAssessment,
  noticePlace: text("公示地点和方式", "Where it is posted"),
  from: text("公示起始日", "First day of the notice"),
  until: text("公示截止日", "Last day of the notice"),
  term: text("公示期（如7个工作日）", "Length of the notice"),
} as const;

/** 调查问卷, filled in by hand: no names, no identity numbers, no telephones. */
export const questionnaire = { ...ofAssessment } as const;

const level = {
  name: text("评判规则", "Rule"),
  standing: text("是否评判：已评判、无法评判、未启用、不适用", "Whether it counts"),
  numbers: text("数值和界限", "Figures and limits"),
  before: text("措施前等级", "Level before the measures"),
  after: text("措施后等级", "Level after the measures"),
} as const;

const factor = {
  no: text("序号", "Number"),
  category: text("风险类型", "Category"),
  stage: text("发生阶段", "Stage"),
  factor: text("风险因素", "Factor"),
  weight: text("权重（%）", "Weight in per cent"),
  p0: text("措施前概率", "Probability before"),
  q0: text("措施前影响", "Impact before"),
  r0: text("措施前风险程度", "Risk before"),
  class0: text("措施前程度分类", "Class before"),
  p1: text("措施后概率", "Probability after"),
  q1: text("措施后影响", "Impact after"),
  r1: text("措施后风险程度", "Risk after"),
  class1: text("措施后程度分类", "Class after"),
  note: text("备注", "Note"),
} as const;

const mitigation = {
  no: text("序号", "Number"),
  stage: text("阶段", "Stage"),
  factor: text("风险因素", "Factor"),
  content: text("防范化解措施", "Measure"),
  dueOn: text("实施时间和要求", "By when"),
  responsible: text("责任主体", "Responsible"),
  assist: text("协助单位", "Assisting unit"),
} as const;

/** What the whole assessment came to. */
const outcome = {
  initialLevel: text("初始风险等级", "Initial level"),
  finalLevel: text("措施后风险等级", "Level after the measures"),
  mainRisks: list("主要风险（措施前重大、较大；没有的为全部）", "Main risks", {
    no: factor.no,
    factor: factor.factor,
    class0: factor.class0,
    class1: factor.class1,
  }),
  mitigations: list("防范化解措施（表2）", "Measures (table 2)", mitigation),
  criteria: list("四性：合法性、合理性、可行性、可控性", "The four criteria", {
    name: text("名称", "Name"),
    conclusion: text("结论", "Conclusion"),
    reasons: paragraphs("理由", "Reasons"),
  }),
} as const;

/** 专家评审表 */
export const expertForm = {
  ...ofAssessment,
  ...outcome,
  expert: text("专家姓名", "Expert"),
  unit: text("单位", "Unit"),
  title: text("职称或职务", "Title"),
  isLeader: flag("专家组组长", "Leads the group"),
  specialty: text("专业", "Specialty"),
  opinion: paragraphs("专家意见", "Opinion"),
  levelView: text("专家认定的等级", "Level in the expert's view"),
  vote: text("评审结论", "Vote"),
  signedOn: text("签字日期", "Signed on"),
} as const;

/** 备案表 */
export const filingForm = {
  ...ofAssessment,
  ...outcome,
  filingNo: text("备案编号", "Filing number"),
  submittedOn: text("报备日期", "Submitted on"),
  acceptedOn: text("备案日期", "Accepted on"),
  filingOpinion: paragraphs("备案意见", "Opinion on the filing"),
  decision: text("决策结论", "Decision"),
  decidedOn: text("决策日期", "Decided on"),
  attached: list("附件", "Enclosed files", {
    kind: text("类别", "Kind"),
    box: text("■或□", "Box"),
    count: text("份数", "How many"),
  }),
} as const;

/** 评估报告 */
export const assessmentReport = {
  ...ofAssessment,
  ...outcome,
  plan: paragraphs("评估方案", "Plan of the assessment"),
  notices: list("公示", "Notices", {
    no: text("序号", "Number"),
    place: text("公示地点和方式", "Where"),
    from: text("起始日", "From"),
    until: text("截止日", "Until"),
    feedback: text("收到意见（条）", "Opinions received"),
  }),
  hasSurveys: flag("有问卷调查", "There was a survey"),
  noSurveyReason: paragraphs("不开展问卷调查的理由", "Why there was no survey"),
  reachReason: paragraphs("调查户数不足的说明", "Why not everybody was reached"),
  surveys: list("问卷汇总", "Survey sheets", {
    no: text("序号", "Number"),
    group: text("调查对象", "Who was asked"),
    surveyedOn: text("调查日期", "Day"),
    target: text("应调查户数", "Households to be asked"),
    reached: text("已调查户数", "Households reached"),
    issued: text("发放", "Sheets issued"),
    returned: text("收回", "Sheets returned"),
    valid: text("有效", "Valid sheets"),
    support: text("支持", "In favour"),
    conditional: text("有条件支持", "In favour on conditions"),
    neutral: text("无所谓", "Indifferent"),
    oppose: text("反对", "Against"),
  }),
  consultations: list("座谈、走访、听证", "Talks, visits and hearings", {
    no: text("序号", "Number"),
    kind: text("形式", "Kind"),
    heldOn: text("日期", "Day"),
    place: text("地点", "Place"),
    attendees: text("参加人员", "Attendees"),
    record: paragraphs("情况", "What was said"),
    demands: list("诉求和答复", "Demands and answers", {
      demand: text("诉求", "Demand"),
      adoption: text("采纳情况", "Whether it is adopted"),
      reason: text("理由", "Reason"),
    }),
  }),
  factors: list("风险因素（表1）", "Risk factors (table 1)", factor),
  weightTotal: text("权重合计（%）", "Weights in all, in per cent"),
  index0: text("措施前风险指数", "Index before"),
  index1: text("措施后风险指数", "Index after"),
  parts: list("等级评判", "How the level comes about", level),
  computedBefore: text("按规则评判的措施前等级", "Level before, as reckoned"),
  computedAfter: text("按规则评判的措施后等级", "Level after, as reckoned"),
  decidedBefore: text("决定措施前等级的规则", "What decided the level before"),
  decidedAfter: text("决定措施后等级的规则", "What decided the level after"),
  hasExperts: flag("有专家评审", "Experts reviewed it"),
  experts: list("专家", "Experts", {
    no: text("序号", "Number"),
    expert: text("姓名", "Name"),
    unit: text("单位", "Unit"),
    title: text("职称或职务", "Title"),
    specialty: text("专业", "Specialty"),
    vote: text("评审结论", "Vote"),
    levelView: text("认定等级", "Level"),
  }),
} as const;
