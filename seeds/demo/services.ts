import { addDays } from "../../shared/calendar.ts";
import type { ServiceDraft } from "../../shared/servicerecords/contract.ts";
import type { ServiceKind } from "../../shared/servicerecords/kinds.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import type { Planned } from "./measures.ts";
import type { Random } from "./random.ts";
import { mediators } from "./staff.ts";

/** What is done of each kind, by which unit, under which heading, how often, and what comes of it where it has an end. */
type Service = {
  readonly kind: ServiceKind;
  readonly unit: string;
  readonly heading: string | null;
  readonly times: number;
  readonly contents: readonly string[];
  readonly result: string | null;
};

const services: readonly Service[] = [
  {
    kind: "visit",
    unit: "commerce_federation",
    heading: "requests_review",
    times: 14,
    contents: ["走访了解用工和回款情况", "走访听取对涉企检查的意见", "回访上次反映的厂区道路问题"],
    result: null,
  },
  {
    kind: "liaison",
    unit: "public_security_bureau",
    heading: "liaison",
    times: 9,
    contents: ["驻企警务室值守，排查厂区安全隐患", "与保安负责人核对夜间巡防"],
    result: null,
  },
  {
    kind: "legal_checkup",
    unit: "justice_bureau",
    heading: "legal_checkups",
    times: 12,
    contents: ["检查劳动合同和规章制度", "检查采购、销售合同范本", "检查应收账款和诉讼时效"],
    result: "出具书面建议，企业已签收",
  },
  {
    kind: "legal_advice",
    unit: "justice_bureau",
    heading: null,
    times: 8,
    contents: ["咨询供货合同违约金约定", "咨询解除劳动合同的补偿", "咨询货款追讨的途径"],
    result: "当场答复，告知办理途径",
  },
  {
    kind: "legal_aid",
    unit: "justice_bureau",
    heading: null,
    times: 2,
    contents: ["为小微企业主申请法律援助"],
    result: "已指派律师",
  },
  {
    kind: "circuit_trial",
    unit: "county_court",
    heading: "circuit_courts",
    times: 5,
    contents: ["在工业园巡回开庭审理买卖合同纠纷"],
    result: "当庭调解",
  },
  {
    kind: "mediation",
    unit: "chamber_mediation_committee",
    heading: "circuit_courts",
    times: 6,
    contents: ["商会调解工程款争议", "商会调解股东分红争议"],
    result: "达成一致",
  },
  {
    kind: "police_call",
    unit: "public_security_bureau",
    heading: "security",
    times: 3,
    contents: ["处置厂门堵路警情"],
    result: "现场劝离，恢复通行",
  },
  {
    kind: "publicity",
    unit: "justice_bureau",
    heading: null,
    times: 6,
    contents: ["宣讲保障中小企业款项支付条例", "宣讲安全生产责任"],
    result: null,
  },
  {
    kind: "request",
    unit: "governance_centre",
    heading: "requests_review",
    times: 9,
    contents: [
      "反映变压器容量不足，转供电部门",
      "反映排污许可延续办理慢，转生态环境部门",
      "反映货车通行证难办，转交警部门",
    ],
    result: "责任部门已书面答复企业",
  },
  {
    kind: "hearing",
    unit: "political_legal_committee",
    heading: "assessment_fast_track",
    times: 3,
    contents: ["就项目选址召开听证会，听取周边群众意见"],
    result: "意见已汇总，采纳情况书面反馈",
  },
];

/** Fills the diary with services of the last half-year; the newest requests are still open. */
export function planServices(
  diary: Diary,
  random: Random,
  { enterprises, measures }: { readonly enterprises: number; readonly measures: readonly Planned[] },
): void {
  const { calendar, today } = diary;
  for (const service of services) {
    const measure = measures.find(({ story }) => story.heading === service.heading);
    for (let time = 0; time < service.times; time += 1) {
      const daysAgo = Math.round(((time + random.whole(1, 9) / 10) * 165) / service.times) + 1;
      const servedOn = workdayOnOrBefore(calendar, addDays(today, -daysAgo));
      const closedOn = workdaysAfter(calendar, servedOn, service.kind === "request" ? random.whole(4, 15) : 0);
      const isClosed = service.result !== null && closedOn < diary.lastDay;
      const handler = random.pick(mediators);
      const isKnown = service.kind !== "publicity" && service.kind !== "hearing";
      const draft: ServiceDraft = {
        kind: service.kind,
        servedOn,
        unit: service.unit,
        handler,
        enterpriseId: isKnown ? random.whole(1, enterprises) : null,
        projectId: null,
        measureId: null,
        content: random.pick(service.contents),
        result: isClosed ? service.result : null,
        closedOn: isClosed ? closedOn : null,
        channelTold: false,
        note: null,
      };
      diary.note(isClosed ? closedOn : servedOn, handler, async (client) => {
        await client.serviceRecords.create({ ...draft, measureId: measure?.key.id ?? null });
      });
    }
  }
}
