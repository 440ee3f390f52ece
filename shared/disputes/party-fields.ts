import type { Names } from "../names.ts";

/** 当事人信息: as the Ministry's forms ask for it (申请书, 受理登记表, 授权委托书). */
export const partyFields = {
  role: { zh: "地位", en: "Role" },
  kind: { zh: "类别", en: "Kind" },
  partyName: { zh: "姓名或名称", en: "Name" },
  partyUscc: { zh: "统一社会信用代码", en: "Credit code" },
  idNumber: { zh: "证件号码", en: "ID number" },
  gender: { zh: "性别", en: "Gender" },
  ethnicity: { zh: "民族", en: "Ethnicity" },
  birthYear: { zh: "出生年份", en: "Year of birth" },
  occupation: { zh: "职业或职务", en: "Occupation or post" },
  phone: { zh: "联系电话", en: "Phone" },
  address: { zh: "单位或住址", en: "Address" },
  representative: { zh: "法定代表人或负责人", en: "Legal representative" },
  agentName: { zh: "代理人", en: "Agent" },
  agentKind: { zh: "代理人类型", en: "Kind of agent" },
  agentIdNumber: { zh: "代理人证件号码", en: "Agent's ID number" },
  agentPhone: { zh: "代理人电话", en: "Agent's phone" },
  agentScope: { zh: "委托权限", en: "What the agent may do" },
} as const satisfies Names;
