import type { Name, Names } from "../names.ts";
import { auditEvents } from "./events.ts";

const ofRegister = (zh: string, one: string, many: string) => ({
  create: { zh: `登记${zh}`, en: `Enter ${one}` },
  revise: { zh: `修改${zh}`, en: `Change ${one}` },
  remove: { zh: `删除${zh}`, en: `Delete ${one}` },
  export: { zh: `导出${zh}`, en: `Export ${many}` },
});

/** What the acts of the contract, and the questions that not everybody may ask, are called. */
export const actNames = {
  enterprises: ofRegister("企业", "an enterprise", "enterprises"),
  disputes: ofRegister("纠纷", "a dispute", "disputes"),
  loans: ofRegister("贷款", "a loan", "loans"),
  projects: ofRegister("项目", "a project", "projects"),
  assessments: ofRegister("稳评事项", "an assessment", "assessments"),
  fasttrack: ofRegister("容缺件", "a fast-track case", "fast-track cases"),
  payments: {
    ...ofRegister("到账", "a payment", "payments"),
    submit: { zh: "提交核实到账", en: "Hand a payment in for verification" },
    verify: { zh: "核实到账", en: "Verify a payment" },
    sendBack: { zh: "退回到账", en: "Send a payment back" },
  },
  accounts: {
    switch: { zh: "换人操作（演示数据）", en: "Hand the window over (demo data)" },
    create: { zh: "添加人员", en: "Add a member of staff" },
    revise: { zh: "修改或停用人员", en: "Change or deactivate a member of staff" },
    setPassword: { zh: "重设他人密码", en: "Give somebody a new first password" },
  },
  dictionaries: {
    save: { zh: "维护词典", en: "Keep the dictionaries" },
    move: { zh: "调整词条顺序", en: "Move a word" },
  },
  imports: {
    read: { zh: "读取导入文件", en: "Read a file for import" },
    discard: { zh: "放弃导入", en: "Give an import up" },
    commit: { zh: "导入台账", en: "Import a ledger" },
    undo: { zh: "撤销导入", en: "Undo an import" },
  },
  reports: {
    issue: { zh: "报告定稿", en: "Issue a report" },
    export: { zh: "导出报告", en: "Export a report" },
    replaceTemplate: { zh: "更换报告模板", en: "Replace the report template" },
    restoreTemplate: { zh: "恢复报告模板", en: "Restore the report template" },
  },
  office: { rename: { zh: "修改单位名称", en: "Rename the office" } },
  access: {
    newRecoveryCode: { zh: "换新恢复码", en: "Make a new recovery code" },
    rotateKey: { zh: "更换加密密钥", en: "Change the encryption key" },
    setIdleMinutes: { zh: "设置自动锁定时间", en: "Set the time to the automatic lock" },
  },
  audit: {
    list: { zh: "查看审计记录", en: "Look at the audit log" },
    choices: { zh: "筛选审计记录", en: "Filter the audit log" },
    health: { zh: "查看审计记录是否完好", en: "See whether the audit log is whole" },
    verify: { zh: "校验审计记录", en: "Check the audit log" },
    export: { zh: "导出审计记录", en: "Export the audit log" },
    printed: { zh: "打印", en: "Print" },
  },
  backups: {
    places: { zh: "查看备份位置", en: "See where backups may go" },
    choosePlace: { zh: "选择备份位置", en: "Choose where backups go" },
    make: { zh: "立即备份", en: "Make a backup now" },
  },
  privacy: {
    reveal: { zh: "查看未遮挡的个人信息", en: "See personal data unmasked" },
    findPerson: { zh: "查找某人的信息", en: "Find a person's data" },
    exportPerson: { zh: "导出某人的信息", en: "Export a person's data" },
    retentionDue: { zh: "查看到期应清理的记录", en: "See records past their retention period" },
    keepLonger: { zh: "延长保存期限", en: "Keep a record longer" },
    anonymise: { zh: "去除记录中的个人信息", en: "Take the personal data out of a record" },
  },
} as const satisfies Readonly<Record<string, Names>>;

const byPath: ReadonlyMap<string, Name> = new Map([
  ...Object.entries(actNames).flatMap(([domain, acts]) =>
    Object.entries<Name>(acts).map(([act, name]): [string, Name] => [`${domain}.${act}`, name]),
  ),
  ...Object.entries<Name>(auditEvents),
]);

/** What an entry of the audit log calls its act; undefined for one that this version does not know. */
export function actName(act: string): Name | undefined {
  return byPath.get(act);
}
