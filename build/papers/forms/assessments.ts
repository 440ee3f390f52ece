import type { Form } from "../package.ts";
import { cell, head, paragraph, table } from "../word.ts";
import type { Block, Row } from "../word.ts";
import { BY_HAND, cellLines, cellOf, dateOr, sealed, title } from "./parts.ts";

export const SHEET = [1500, 2894, 1500, 2894];
export const ABOVE = ["{office}", "{assessmentNo}"] as const;

/** What is assessed, by whom. */
export const projectRows: readonly Row[] = [
  { cells: [head("项目名称"), cell("{projectName}", { span: 3 })] },
  { cells: [head("项目代码"), cell("{projectCode}", { span: 3 })] },
  { cells: [head("建设单位"), cell("{ownerUnit}", { span: 3 })] },
  { cells: [head("建设地点"), cell("{place}", { span: 3 })] },
  { cells: [head("建设性质"), cell("{nature}"), head("总 投 资"), cell("{investment}{#investment}万元{/investment}")] },
];
export const unitRows: readonly Row[] = [
  {
    cells: [
      head("评估程序"),
      cell("{procedure}{#isAgain}（重新评估）{/isAgain}"),
      head("稳评编号"),
      cell("{assessmentNo}"),
    ],
  },
  { cells: [head("责任单位"), cell("{responsibleUnit}"), head("实施单位"), cell("{implementingUnit}")] },
  { cells: [head("决策单位"), cell("{decidingUnit}"), head("第三方机构"), cell("{thirdParty}")] },
];

/** The four criteria in a cell, each with what was concluded, or room for it. */
const criteriaLines = [
  paragraph("Cell", "{#criteria}"),
  paragraph("Cell", "{name}：{conclusion}"),
  ...cellLines("reasons", "{line}"),
  paragraph("Cell", "{/criteria}"),
];
const riskLines = cellLines(
  "mainRisks",
  "{no}．{factor}{#class0}（措施前{class0}{#class1}，措施后{class1}{/class1}）{/class0}",
);
const measureLines = cellLines(
  "mitigations",
  "{no}．{content}{#responsible}（{responsible}{#dueOn}，{dueOn}前{/dueOn}）{/responsible}",
);

/** 公示 (发改投资〔2012〕2492号 art. 5): posted, so that whoever is concerned can say what they think. */
export const consultationNotice: Form = {
  title: "社会稳定风险评估公示",
  above: ABOVE,
  body: [
    title("社会稳定风险评估公示"),
    paragraph("Body", "为了在决策前充分听取群众意见，现对{projectName}开展社会稳定风险评估，并将有关情况公示如下："),
    table(SHEET, [
      ...projectRows,
      [
        head("用地面积"),
        cell("{land}{#land}亩{/land}{#takesLand}（涉及征地拆迁）{/takesLand}"),
        head("涉及群众"),
        cell("{households}{#households}户{/households}{people}{#people}人{/people}"),
      ],
      [head("责任单位"), cell("{responsibleUnit}"), head("实施单位"), cell("{implementingUnit}")],
      [head("{#thirdParty}第三方机构"), cell("{thirdParty}{/thirdParty}", { span: 3 })],
    ]),
    paragraph("Heading", "一、征求意见的范围和内容"),
    paragraph(
      "Body",
      "项目建设涉及的单位、村（居）民委员会、村（居）民和其他利害关系人，可以就项目选址和规模、征地拆迁补偿、生态环境、施工安全、交通出行和生活影响等提出意见和诉求。",
    ),
    paragraph("Heading", "二、公示期和反映意见的方式"),
    paragraph(
      "Body",
      "公示期为{term}，自{from}起至{until}止。{#noticePlace}公示地点和方式：{noticePlace}。{/noticePlace}",
    ),
    paragraph("Body", "公示期内，可以向下列单位反映，对反映人的情况予以保密："),
    table(SHEET, [
      [head("受理单位"), cell("{responsibleUnit}"), head("联 系 人"), cell("")],
      [head("地　　址"), cell(""), head("联系电话"), cell("")],
    ]),
    ...sealed("{responsibleUnit}", "{from}"),
  ],
};

const choice = (words: readonly string[]): string => words.map((word) => `□${word}`).join("　");
const question = (no: number, words: string, answers: readonly string[]): Block[] => [
  paragraph("Line", `${no}．${words}`, { before: 60, keepNext: true }),
  paragraph("Cell", choice(answers)),
];
const blank = (no: number, words: string, rows: number): Block[] => [
  paragraph("Line", `${no}．${words}`, { before: 60, keepNext: true }),
  ...Array.from({ length: rows }, () =>
    paragraph("Line", "＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"),
  ),
];

/** 调查问卷 (fields of domain sheet B4): filled in by hand, without names, identity numbers or telephones. */
export const questionnaire: Form = {
  title: "社会稳定风险评估调查问卷",
  above: ABOVE,
  body: [
    title("社会稳定风险评估调查问卷"),
    paragraph("Number", "问卷编号：　　　　　　　　"),
    paragraph(
      "Body",
      "您好！{projectName}拟在{place}建设，现就项目可能带来的影响听取您的意见。本问卷不记名，不留身份证号码和电话，只用于本次评估。请在选项前的□内打√。",
    ),
    ...question(1, "您的身份：", ["被征收人", "周边居民", "周边单位职工", "村（居）干部", "其他＿＿＿＿"]),
    ...question(2, "您的年龄：", ["18—30岁", "31—45岁", "46—60岁", "60岁以上"]),
    ...question(3, "您的职业：", ["务农", "务工", "经商", "机关事业单位", "学生", "其他＿＿＿＿"]),
    ...question(4, "您对项目的了解程度：", ["很了解", "了解一些", "听说过", "不了解"]),
    ...question(5, "您对项目建设的态度：", ["支持", "有条件支持", "无所谓", "反对"]),
    ...blank(6, "选择“有条件支持”或“反对”的，请写明条件或原因：", 2),
    ...blank(7, "您对项目建设的意见和诉求：", 2),
    ...question(8, "您希望以什么方式解决诉求：", [
      "当面沟通",
      "村（居）委会协调",
      "有关部门答复",
      "听证或座谈",
      "其他＿＿",
    ]),
    paragraph("Line", `调查员（签名）：　　　　　　　调查日期：${BY_HAND}`, { before: 160 }),
    paragraph("Small", "组织调查单位：{responsibleUnit}　　感谢您的配合！", { before: 120 }),
  ],
};

/** 专家评审表 (domain sheet B9): one for each expert. */
export const expertForm: Form = {
  title: "社会稳定风险评估专家评审表",
  above: ABOVE,
  body: [
    title("社会稳定风险评估专家评审表"),
    paragraph("Number", "{assessmentNo}"),
    table(SHEET, [
      ...projectRows,
      ...unitRows,
      { cells: [head("四性结论"), cell(criteriaLines, { span: 3 })], height: 1600 },
      { cells: [head("主要风险"), cell(riskLines, { span: 3 })], height: 900 },
      { cells: [head("化解措施"), cell(measureLines, { span: 3 })], height: 900 },
      [head("风险等级"), cell("初始等级：{initialLevel}　　　　措施后等级：{finalLevel}", { span: 3 })],
      {
        cells: [
          head("专家意见"),
          cell(
            [
              ...cellLines("opinion", "{line}"),
              paragraph("Cell", "认定等级：{levelView}{^levelView}□低风险　□中风险　□高风险{/levelView}", {
                before: 300,
              }),
              paragraph("Cell", "评审结论：{vote}{^vote}□通过　□修改后通过　□不通过{/vote}"),
              paragraph("Cell", "专家（签名）：　　　　　　　　单位：{unit}", { before: 160 }),
              paragraph("Cell", "姓　　名：{expert}{#isLeader}（组长）{/isLeader}　　　　职称：{title}"),
              paragraph("Cell", `专　　业：{specialty}　　　　日期：${dateOr("signedOn")}`),
            ],
            { span: 3 },
          ),
        ],
        height: 3000,
      },
      { cells: [head("群众和基层组织"), cell("意见：", { span: 3 })], height: 1000 },
      {
        cells: [head("责任单位"), cellOf(["审核意见：", "", `{responsibleUnit}（印章）　　　　${BY_HAND}`], 3)],
        height: 1300,
      },
      { cells: [head("备案单位"), cellOf(["意见：", "", `（印章）　　　　${BY_HAND}`], 3)], height: 1300 },
    ]),
    paragraph("Small", "本表每位专家一份，一式四份。", { before: 80 }),
  ],
};

/** 备案表 (fields of domain sheet B9) */
export const filingForm: Form = {
  title: "社会稳定风险评估备案表",
  above: ABOVE,
  body: [
    title("社会稳定风险评估备案表"),
    paragraph("Number", "编号：{filingNo}{^filingNo}　　　　　　　　　　{/filingNo}"),
    table(SHEET, [
      [head("填报单位"), cell("{responsibleUnit}"), head("填报日期"), cell(dateOr("submittedOn"))],
      [head("事项名称"), cell("{projectName}", { span: 3 })],
      [head("责任主体"), cell("{responsibleUnit}"), head("责任人员"), cell("{handler}")],
      [head("联系方式"), cell("", { span: 3 })],
      {
        cells: [
          head("事项概况"),
          cellOf(
            [
              "{#projectCode}项目代码：{projectCode}；{/projectCode}建设单位：{ownerUnit}{#place}；建设地点：{place}{/place}{#nature}；建设性质：{nature}{/nature}{#investment}；总投资：{investment}万元{/investment}。",
              "{#takesLand}涉及征地拆迁{#households}，涉及{households}户{/households}{#people}、{people}人{/people}。{/takesLand}{^takesLand}不涉及征地拆迁。{/takesLand}评估程序：{procedure}{#isAgain}（重新评估）{/isAgain}。",
            ],
            3,
          ),
        ],
        height: 1300,
      },
      { cells: [head("主要风险"), cell(riskLines, { span: 3 })], height: 1200 },
      [head("风险级别"), cell("初始等级：{initialLevel}　　　　措施后等级：{finalLevel}", { span: 3 })],
      { cells: [head("化解措施"), cell(measureLines, { span: 3 })], height: 1200 },
      { cells: [head("评估结论"), cell(criteriaLines, { span: 3 })], height: 1600 },
      [
        head("结果运用"),
        cell("{decision}{#decidedOn}（{decidedOn}）{/decidedOn}{^decision}　{/decision}", { span: 3 }),
      ],
      { cells: [head("评估单位"), cellOf(["", `{implementingUnit}（印章）　　　　${BY_HAND}`], 3)], height: 1200 },
      {
        cells: [head("决策部门"), cellOf(["意见：", "", `{decidingUnit}（印章）　　　　${BY_HAND}`], 3)],
        height: 1200,
      },
      {
        cells: [
          head("本级政法委"),
          cell(
            [
              ...cellLines("filingOpinion", "{line}"),
              paragraph("Cell", `（印章）　　　　${dateOr("acceptedOn")}`, { before: 160 }),
            ],
            { span: 3 },
          ),
        ],
        height: 1200,
      },
      { cells: [head("上级备案"), cell("意见：", { span: 3 })], height: 900 },
      {
        cells: [
          head("附　　件"),
          cell(cellLines("attached", "{box} {kind}{#count}（{count}份）{/count}"), { span: 3 }),
        ],
      },
      { cells: [head("备　　注"), cell("", { span: 3 })], height: 560 },
    ]),
    ...sealed("{responsibleUnit}", dateOr("submittedOn")),
  ],
};
