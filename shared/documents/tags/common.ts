import { flag, list, text } from "./tag.ts";

/** What every paper of a case can say. */
export const ofCase = {
  committee: text(
    "署名的调解组织（部门办理的为本单位）",
    "The mediation committee; the office where a department deals with it",
  ),
  office: text("本单位名称", "Name of the office"),
  fileNo: text("案号（没有调解案号的为台账编号）", "Number of the file"),
  caseTitle: text("纠纷名称", "Title of the dispute"),
  producedOn: text("文书制作日期", "Day on which the paper was produced"),
} as const;

/** One party. */
export const party = {
  role: text("当事人地位", "Role"),
  name: text("姓名或名称", "Name"),
  isPerson: flag("是自然人", "Is a natural person"),
  isUnit: flag("是企业或其他单位", "Is an enterprise or organisation"),
  gender: text("性别", "Gender"),
  ethnicity: text("民族", "Ethnicity"),
  age: text("年龄", "Age"),
  idNumber: text("身份证件号码", "Identity number"),
  uscc: text("统一社会信用代码", "Credit code"),
  representative: text("法定代表人或负责人", "Legal representative"),
  occupation: text("职业或职务", "Occupation or post"),
  phone: text("联系方式", "Telephone"),
  address: text("单位或住址", "Address"),
  agent: text("委托代理人", "Agent"),
  particulars: text("完整的当事人情况", "All particulars in one sentence"),
} as const;

export const parties = list("全部当事人", "All parties", party);
export const applicants = list("申请人", "Applicants", party);
export const respondents = list("被申请人", "Respondents", party);
export const partyNames = text("全部当事人姓名或名称", "Names of all parties");

/** How many papers and pages a dossier has. */
export const dossierTotals = {
  paperCount: text("卷内文书份数", "Number of papers"),
  pageCount: text("卷内总页数", "Number of pages"),
  filedBy: text("立卷人", "Filed by"),
  filedOn: text("立卷日期", "Filed on"),
  checkedBy: text("检查人", "Checked by"),
  checkedOn: text("检查日期", "Checked on"),
  retention: text("保管期限", "Retention"),
} as const;
