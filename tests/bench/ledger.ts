import { createWriteStream, existsSync, renameSync } from "node:fs";
import { WorkbookWriter } from "@cj-tech-master/excelts";
import { addDays } from "../../shared/calendar.ts";
import { subjects } from "../../seeds/demo/dispute-stories.ts";
import { enterprises, person } from "../../seeds/demo/parties.ts";
import { randomOf } from "../../seeds/demo/random.ts";

export const ROWS = 100_000;

const headers = [
  "序号",
  "登记日期",
  "属地",
  "纠纷类型",
  "申请人",
  "统一社会信用代码",
  "被申请人",
  "涉及金额（元）",
  "来源",
  "承办单位",
  "承办人",
  "化解时限",
  "化解日期",
  "结果",
  "备注",
  "联系电话",
  "回访日期",
  "回访情况",
  "是否督办",
  "归档盒号",
] as const;

const towns = ["洋州街道", "纸坊街道", "戚氏街道", "谢村镇", "龙亭镇", "马畅镇", "金水镇", "华阳镇"] as const;
const types = ["买卖合同", "建设工程欠款", "拖欠企业账款", "劳动争议", "土地厂房租赁", "股权纠纷", "物业服务"] as const;
const sources = ["依申请", "主动排查", "企业走访", "12345热线", "镇街上报", "法院委派"] as const;
const units = ["县司法局", "县工商联", "县人社局", "县综治中心"] as const;

/**
 * A ledger as an office might keep it for years: 100,000 rows of 20 columns, five of which mean nothing to the program.
 * Written once; answers what its rows claim in all, in fen.
 */
export async function ensureLedger(file: string): Promise<number> {
  if (existsSync(file)) return ledgerRows().reduce((sum, { claimedFen }) => sum + claimedFen, 0);
  const part = `${file}.part`;
  const workbook = new WorkbookWriter({ stream: createWriteStream(part), useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet("涉企纠纷台账");
  sheet.addRow([...headers]).commit();
  let total = 0;
  for (const { cells, claimedFen } of ledgerRows()) {
    sheet.addRow(cells).commit();
    total += claimedFen;
  }
  sheet.commit();
  await workbook.commit();
  renameSync(part, file);
  return total;
}

function* ledgerRows(): Generator<{ cells: (string | number | null)[]; claimedFen: number }> {
  const random = randomOf(20);
  const parties = enterprises(random, 400);
  for (let n = 1; n <= ROWS; n += 1) {
    const registeredOn = addDays("2017-01-01", Math.floor((n * 3_500) / ROWS));
    const applicant = random.pick(parties);
    const claimed = random.whole(30, 30_000) * 100;
    const resolvedOn = addDays(registeredOn, random.whole(1, 50));
    const cells = [
      n,
      registeredOn,
      random.pick(towns),
      random.pick(types),
      applicant.name,
      applicant.uscc,
      random.chance(0.5) ? random.pick(parties).name : person(random).name,
      claimed,
      random.pick(sources),
      random.pick(units),
      random.pick(["甲承办", "乙承办", "丙承办"]),
      addDays(registeredOn, 30),
      resolvedOn,
      random.weighted([
        ["调解成功", 9],
        ["自行和解", 1],
      ]),
      `${random.pick(subjects).story}（${n}）`,
      `0916-0${random.whole(100000, 999999)}`,
      addDays(resolvedOn, 30),
      random.pick(["满意", "基本满意", "未接通"]),
      random.pick(["是", "否"]),
      `${registeredOn.slice(0, 4)}-${1 + (n % 60)}`,
    ];
    yield { cells, claimedFen: claimed * 100 };
  }
}
