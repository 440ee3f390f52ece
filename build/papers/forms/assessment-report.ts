import type { Form } from "../package.ts";
import { cell, each, lines, paragraph, table, without } from "../word.ts";
import type { Block, Cell, Paragraph } from "../word.ts";
import { ABOVE, projectRows, SHEET, unitRows } from "./assessments.ts";
import { figure, small, smallHead } from "./money.ts";
import { BY_HAND, sealed, title } from "./parts.ts";

const SURVEYS = [600, 1400, 1500, 1100, 1100, 1000, 1000, 1000, 1100, 1400, 1200, 1604];
const TABLE_1 = [600, 2100, 900, 2204, 800, 850, 850, 1300, 850, 850, 1300, 1400];
const TABLE_2 = [600, 900, 2400, 4604, 2000, 1900, 1600];
const EXPERTS = [600, 1700, 3800, 2000, 2104, 1900, 1900];
const PARTS = [2600, 1500, 5904, 2000, 2000];

/** The heading of a part, which stays with what follows. */
const part = (words: string): Paragraph => paragraph("Line", words, { before: 100, keepNext: true });

/** Room to write a part that nobody has written in the program. */
const room = (rows: number): Block[] => Array.from({ length: rows }, () => paragraph("Body", "　"));

const row = (words: readonly string[]): { readonly cells: Cell[]; readonly isHeader: true } => ({
  cells: words.map(smallHead),
  isHeader: true,
});

const survey: readonly Block[] = [
  ...each("hasSurveys", [
    table(SURVEYS, [
      row([
        "序号",
        "调查对象",
        "日期",
        "应查户数",
        "已查户数",
        "发放",
        "收回",
        "有效",
        "支持",
        "有条件支持",
        "无所谓",
        "反对",
      ]),
      [
        small("{#surveys}{no}"),
        small("{group}"),
        small("{surveyedOn}"),
        ...["target", "reached", "issued", "returned", "valid", "support", "conditional", "neutral"].map((tag) =>
          figure(`{${tag}}`, "Small"),
        ),
        figure("{oppose}{/surveys}", "Small"),
      ],
    ]),
  ]),
  ...each("noSurveyReason", [paragraph("Body", "不开展问卷调查的理由：{line}")]),
  ...each("reachReason", [paragraph("Body", "调查户数不足的说明：{line}")]),
];

const consultations: readonly Block[] = each("consultations", [
  paragraph(
    "Body",
    "{no}．{heldOn}{kind}{#place}，地点：{place}{/place}{#attendees}，参加人员：{attendees}{/attendees}。",
  ),
  ...lines("record"),
  ...each("demands", [
    paragraph("Body", "诉求：{demand}　答复：{adoption}{#reason}，{reason}{/reason}{^adoption}　　　　{/adoption}"),
  ]),
]);

/** 表1: the risks, and what they come to before and after the measures. */
const riskTable = table(TABLE_1, [
  row([
    "序号",
    "风险类型",
    "阶段",
    "风险因素",
    "权重％",
    "前概率",
    "前影响",
    "措施前程度",
    "后概率",
    "后影响",
    "措施后程度",
    "备注",
  ]),
  [
    small("{#factors}{no}"),
    small("{category}"),
    small("{stage}"),
    small("{factor}"),
    figure("{weight}", "Small"),
    figure("{p0}", "Small"),
    figure("{q0}", "Small"),
    small("{r0}{#class0} {class0}{/class0}"),
    figure("{p1}", "Small"),
    figure("{q1}", "Small"),
    small("{r1}{#class1} {class1}{/class1}"),
    small("{note}{/factors}"),
  ],
  [
    cell([paragraph("Small", "权重合计", { align: "center" })], { span: 4 }),
    figure("{weightTotal}", "Small"),
    cell([paragraph("Small", "措施前风险指数：{index0}　　措施后风险指数：{index1}")], { span: 7 }),
  ],
]);

/** 表2 */
const measureTable = table(TABLE_2, [
  row(["序号", "阶段", "风险因素", "防范化解措施", "实施时间和要求", "责任主体", "协助单位"]),
  [
    small("{#mitigations}{no}"),
    small("{stage}"),
    small("{factor}"),
    small("{content}"),
    small("{dueOn}{#dueOn}前{/dueOn}"),
    small("{responsible}"),
    small("{assist}{/mitigations}"),
  ],
]);

const levels: readonly Block[] = [
  table(PARTS, [
    row(["评判规则", "是否评判", "数值和界限", "措施前", "措施后"]),
    [small("{#parts}{name}"), small("{standing}"), small("{numbers}"), small("{before}"), small("{after}{/parts}")],
    [
      cell([paragraph("Small", "按规则评判（取最高的一级）", { align: "center" })], { span: 2 }),
      small(
        "{#decidedBefore}措施前由“{decidedBefore}”决定{/decidedBefore}{#decidedAfter}，措施后由“{decidedAfter}”决定{/decidedAfter}",
      ),
      small("{computedBefore}"),
      small("{computedAfter}"),
    ],
  ]),
  paragraph(
    "Body",
    "认定的初始风险等级为{initialLevel}{^initialLevel}　　　　　　{/initialLevel}，落实措施后的风险等级为{finalLevel}{^finalLevel}　　　　　　{/finalLevel}。",
    { before: 80 },
  ),
];

/** 评估报告框架 (发改办投资〔2013〕428号): what the file says is filled in; the rest is to be written in Word. */
export const assessmentReport: Form = {
  title: "社会稳定风险评估报告",
  above: ABOVE,
  isWide: true,
  body: [
    title("{projectName}"),
    title("社会稳定风险评估报告"),
    paragraph("Line", "评估责任单位：{responsibleUnit}", { align: "center", before: 400 }),
    paragraph("Line", "评估实施单位：{implementingUnit}", { align: "center" }),
    ...each("thirdParty", [paragraph("Line", "受委托的第三方机构：{thirdParty}", { align: "center" })]),
    paragraph("Line", BY_HAND, { align: "center", before: 200 }),
    paragraph("Heading", "一、基本情况", { newPage: true }),
    part("（一）项目和评估单位"),
    table(
      SHEET.map((width) => Math.round((width * 14_004) / 8788)),
      [...projectRows, ...unitRows],
    ),
    part("（二）用地和涉及群众"),
    paragraph(
      "Body",
      "用地面积：{land}{#land}亩{/land}{^land}　　　　亩{/land}。{#takesLand}项目涉及征地拆迁，涉及{households}{^households}　　　{/households}户、{people}{^people}　　　{/people}人。{/takesLand}{^takesLand}项目不涉及征地拆迁。{/takesLand}",
    ),
    part("（三）评估依据、过程和方法"),
    ...lines("plan"),
    ...room(3),
    paragraph("Heading", "二、评估内容"),
    part("（一）公示"),
    ...each("notices", [
      paragraph(
        "Body",
        "{no}．自{from}起至{until}止，公示地点和方式：{place}。{#feedback}收到意见{feedback}条。{/feedback}",
      ),
    ]),
    part("（二）问卷调查"),
    ...survey,
    part("（三）座谈、走访、听证和意见采纳"),
    ...consultations,
    paragraph("Line", "（四）风险识别和估计", { newPage: true, keepNext: true }),
    paragraph("Line", "表1　主要风险因素及其程度（概率、影响为0—100分，风险程度＝概率×影响÷10000）", {
      align: "center",
    }),
    riskTable,
    part("（五）防范化解措施"),
    paragraph("Line", "表2　风险防范化解措施", { align: "center", keepNext: true }),
    measureTable,
    part("（六）风险等级评判"),
    ...levels,
    paragraph("Heading", "三、评估结论"),
    part("（一）合法性、合理性、可行性、可控性"),
    ...each("criteria", [
      paragraph("Body", "{name}：{conclusion}{^conclusion}　　　　{/conclusion}。"),
      ...lines("reasons"),
    ]),
    part("（二）专家评审"),
    ...each("hasExperts", [
      table(EXPERTS, [
        row(["序号", "姓名", "单位", "职称", "专业", "评审结论", "认定等级"]),
        [
          small("{#experts}{no}"),
          small("{expert}"),
          small("{unit}"),
          small("{title}"),
          small("{specialty}"),
          small("{vote}"),
          small("{levelView}{/experts}"),
        ],
      ]),
    ]),
    ...without("hasExperts", room(1)),
    part("（三）风险等级和结论"),
    paragraph(
      "Body",
      "落实防范化解措施后，本项目社会稳定风险等级为{finalLevel}{^finalLevel}　　　　　　{/finalLevel}。",
    ),
    ...room(2),
    part("（四）应急预案和跟踪建议"),
    ...room(3),
    ...sealed("{responsibleUnit}", BY_HAND),
  ],
};
