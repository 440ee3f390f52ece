import type { Names } from "../names.ts";

/** 稳评事项 */
export const assessmentFields = {
  assessmentNo: { zh: "稳评编号", en: "Assessment no." },
  projectId: { zh: "项目", en: "Project" },
  registeredOn: { zh: "登记日期", en: "Registered on" },
  procedure: { zh: "评估程序", en: "Procedure" },
  landTaking: { zh: "是否征地", en: "Land is taken" },
  nimby: { zh: "是否邻避项目", en: "Unwelcome neighbour" },
  trigger: { zh: "启动原因", en: "Why assessed" },
  prejudged: { zh: "预判最重的因素", en: "Worst factor expected" },
  decidingUnit: { zh: "决策主体", en: "Deciding unit" },
  responsibleUnit: { zh: "评估责任单位", en: "Responsible unit" },
  implementingUnit: { zh: "评估实施单位", en: "Implementing unit" },
  thirdParty: { zh: "第三方机构", en: "Third party" },
  handler: { zh: "经办人", en: "Handler" },
  possibleParticipants: { zh: "可能参与人数", en: "Possible participants" },
  foreseenIncident: { zh: "可能引发的事件", en: "Foreseen incident" },
  incidentPeople: { zh: "事件可能涉及人数", en: "People in the incident" },
  secret: { zh: "是否涉密", en: "Secret" },
  state: { zh: "进度", en: "State" },
  initialLevel: { zh: "初始等级", en: "Initial level" },
  level: { zh: "风险等级", en: "Risk level" },
  decision: { zh: "决策结论", en: "Decision" },
  decidedOn: { zh: "决策日期", en: "Decided on" },
  previousId: { zh: "上次评估", en: "Earlier assessment" },
  filingNo: { zh: "备案号", en: "Filing no." },
  submittedOn: { zh: "报送备案日期", en: "Submitted on" },
  filingAcceptedOn: { zh: "准予备案日期", en: "Filing accepted on" },
  filingOpinion: { zh: "备案意见", en: "Filing opinion" },
  validUntil: { zh: "结论有效期至", en: "Valid until" },
  nextDueOn: { zh: "下一期限", en: "Next deadline" },
  nextDueKind: { zh: "期限事由", en: "What is due" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;

/** 公示 */
export const noticeFields = {
  place: { zh: "公示地点", en: "Place" },
  startOn: { zh: "公示开始", en: "From" },
  days: { zh: "公示天数", en: "Days" },
  dayKind: { zh: "天数算法", en: "Kind of days" },
  endOn: { zh: "公示截止", en: "Until" },
  feedbackCount: { zh: "收到意见数", en: "Opinions received" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;

/** 问卷汇总 */
export const surveyFields = {
  askedGroup: { zh: "调查对象", en: "Who was asked" },
  surveyedOn: { zh: "调查日期", en: "Surveyed on" },
  target: { zh: "应调查户数", en: "Households to reach" },
  reached: { zh: "摸底户数", en: "Households reached" },
  issued: { zh: "发放份数", en: "Sheets issued" },
  returned: { zh: "收回份数", en: "Sheets returned" },
  valid: { zh: "有效份数", en: "Valid sheets" },
  support: { zh: "支持", en: "In favour" },
  conditional: { zh: "有条件支持", en: "In favour with conditions" },
  neutral: { zh: "无所谓", en: "Indifferent" },
  oppose: { zh: "反对", en: "Against" },
  opposeStrong: { zh: "强烈反对", en: "Strongly against" },
  opposeMedium: { zh: "一般反对", en: "Against" },
  opposeWeak: { zh: "轻微反对", en: "Slightly against" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;

/** 座谈、走访、听证 */
export const consultationFields = {
  kind: { zh: "方式", en: "Kind" },
  heldOn: { zh: "日期", en: "Held on" },
  place: { zh: "地点", en: "Place" },
  attendees: { zh: "参加人员", en: "Attendees" },
  record: { zh: "记录", en: "Record" },
  demands: { zh: "意见和诉求", en: "Opinions and demands" },
  text: { zh: "意见诉求", en: "Demand" },
  adoption: { zh: "采纳情况", en: "Adopted" },
  reason: { zh: "理由", en: "Reason" },
} as const satisfies Names;

/** 风险因素 */
export const factorFields = {
  category: { zh: "风险类型", en: "Category" },
  name: { zh: "风险因素", en: "Risk factor" },
  stage: { zh: "发生阶段", en: "Stage" },
  weightBp: { zh: "权重", en: "Weight" },
  p0: { zh: "初始概率", en: "Initial probability" },
  q0: { zh: "初始影响", en: "Initial impact" },
  p1: { zh: "措施后概率", en: "Probability after measures" },
  q1: { zh: "措施后影响", en: "Impact after measures" },
  worseReason: { zh: "措施后更重的理由", en: "Why worse after measures" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;

/** 防范化解措施 */
export const mitigationFields = {
  factorId: { zh: "风险因素", en: "Risk factor" },
  content: { zh: "防范化解措施", en: "Measure" },
  responsible: { zh: "责任主体", en: "Responsible" },
  assist: { zh: "协助单位", en: "Assisting" },
  dueOn: { zh: "完成时限", en: "Due on" },
  doneOn: { zh: "落实日期", en: "Done on" },
} as const satisfies Names;

/** 专家评审 */
export const expertFields = {
  name: { zh: "专家姓名", en: "Expert" },
  unit: { zh: "工作单位", en: "Unit" },
  title: { zh: "职称", en: "Title" },
  specialty: { zh: "专业", en: "Specialty" },
  isLeader: { zh: "组长", en: "Group leader" },
  opinion: { zh: "评审意见", en: "Opinion" },
  levelView: { zh: "认定等级", en: "Level seen" },
  vote: { zh: "表决", en: "Vote" },
  signedOn: { zh: "签字日期", en: "Signed on" },
  changes: { zh: "要求修改的内容", en: "Changes asked for" },
  changesClosedOn: { zh: "修改完成日期", en: "Changes made on" },
} as const satisfies Names;

/** 跟踪 */
export const trackingFields = {
  notedOn: { zh: "跟踪日期", en: "On" },
  item: { zh: "跟踪事项", en: "Item" },
  finding: { zh: "发现情况", en: "Finding" },
  newRisk: { zh: "出现新风险", en: "New risk" },
  action: { zh: "处置措施", en: "Action" },
} as const satisfies Names;

/** 四性分析 */
export const criterionFields = {
  criterion: { zh: "评估内容", en: "Criterion" },
  conclusion: { zh: "结论", en: "Conclusion" },
  reasons: { zh: "理由", en: "Reasons" },
} as const satisfies Names;

/** What the acts on an assessment ask for and its history tells. */
export const assessmentStepFields = {
  on: { zh: "办理日期", en: "Done on" },
  plan: { zh: "评估方案要点", en: "The plan in short" },
  noSurveyReason: { zh: "未做问卷的理由", en: "Why no survey" },
  reachReason: { zh: "未全部摸底的理由", en: "Why not all were reached" },
  level: { zh: "等级", en: "Level" },
  initialLevel: { zh: "初始等级", en: "Initial level" },
  computed: { zh: "按规则评判", en: "By the rules" },
  opinion: { zh: "意见", en: "Opinion" },
  filingNo: { zh: "备案号", en: "Filing no." },
  validUntil: { zh: "有效期至", en: "Valid until" },
  outcome: { zh: "决策结论", en: "Outcome" },
  decider: { zh: "决策主体", en: "Decided by" },
  conditions: { zh: "附带条件", en: "Conditions" },
  cause: { zh: "重评原因", en: "Why again" },
  procedure: { zh: "评估程序", en: "Procedure" },
  secret: { zh: "是否涉密", en: "Secret" },
  newNo: { zh: "新稳评编号", en: "New assessment no." },
  reason: { zh: "理由", en: "Reason" },
  note: { zh: "说明", en: "Note" },
} as const satisfies Names;

/** What the file of an assessment says in free words, taken together. */
export const assessmentTextFields = {
  fileTexts: { zh: "评估档案中的文字", en: "Texts of the file" },
} as const satisfies Names;
