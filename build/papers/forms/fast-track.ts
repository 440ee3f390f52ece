import type { Form } from "../package.ts";
import { cell, each, head, lines, paragraph, table, without } from "../word.ts";
import type { Block, Row, Table } from "../word.ts";
import { small, smallHead } from "./money.ts";
import { BY_HAND, dateOr, sealed, sign, title } from "./parts.ts";

const SHEET = [1500, 2894, 1500, 2894];
const MISSING = [600, 2700, 2500, 1100, 1888];
const ABOVE = ["{office}", "{caseNo}"] as const;

const applicantRows: readonly Row[] = [
  { cells: [head("申 请 人"), cell("{applicant}", { span: 3 })] },
  { cells: [head("信用代码"), cell("{applicantUscc}"), head("法定代表人"), cell("{legalRepresentative}")] },
  { cells: [head("联 系 人"), cell("{contact}"), head("联系电话"), cell("{phone}")] },
  { cells: [head("申请事项"), cell("{matter}", { span: 3 })] },
];
/** Only where the matter is that of a project. */
const projectRows: readonly Row[] = [
  {
    cells: [
      head("{#projectName}项目名称"),
      cell("{projectName}"),
      head("项目代码"),
      cell("{projectCode}{/projectName}"),
    ],
  },
];

/** Every paper that is missing, with the step before which it must be there, its form and its day. */
function missingTable(tag: string): Table {
  return table(MISSING, [
    { cells: ["序号", "材料名称", "要　求", "补正形式", "补正期限"].map(smallHead), isHeader: true },
    [small(`{#${tag}}{no}`), small("{name}"), small("{gate}"), small("{form}"), small(`{dueOn}{/${tag}}`)],
  ]);
}

/** Who got the paper, and when; who deals with it, and where its copies go. */
const received: readonly Block[] = [
  paragraph("Line", `签收人（签名）：　　　　　　　签收时间：${BY_HAND}`, { before: 160 }),
  paragraph("Small", "承办人员：{handler}　　本文书一式两份，申请人一份，{office}存档一份。", { before: 60 }),
];

/** 一次性告知书: all that is missing, at once. */
export const oneTimeNotice: Form = {
  title: "一次性告知书",
  above: ABOVE,
  body: [
    title("一次性告知书"),
    paragraph("Number", "{noticeNo}"),
    paragraph("Line", "{applicant}："),
    paragraph("Body", "你单位于{receivedOn}提出的“{matter}”申请已经收到。经审查，尚缺下列全部材料，现一次性告知如下："),
    missingTable("missing"),
    paragraph(
      "Body",
      "一、可容缺的材料，你单位自愿承诺按期补齐的，可以申请容缺受理；不愿承诺或者不能承诺的，按普通程序办理，材料齐全后受理。{#hasIntake}不可容缺的材料须先行提交。{/hasIntake}",
      { before: 120 },
    ),
    paragraph(
      "Body",
      "二、补正材料以送达{office}的时间为准。{#matterDueOn}本事项承诺办结日期为{matterDueOn}。{/matterDueOn}",
    ),
    paragraph(
      "Body",
      "三、逾期未补正，或者补正后仍不符合要求的，终止容缺办理，由此产生的后果由申请人承担，并按有关规定记入信用记录。",
    ),
    ...sealed("{office}", "{noticeOn}"),
    ...received,
  ],
};

/** 容缺受理承诺书: the applicant signs it. */
export const commitment: Form = {
  title: "容缺受理承诺书",
  above: ABOVE,
  body: [
    title("容缺受理承诺书"),
    paragraph("Number", "{#noticeNo}对应告知书：{noticeNo}{/noticeNo}"),
    table(SHEET, [...applicantRows, ...projectRows]),
    paragraph("Line", "{office}：", { before: 160 }),
    paragraph("Body", "我方申请办理的上述事项，尚缺下列材料："),
    missingTable("missing"),
    paragraph("Body", "我方自愿申请容缺受理，并作出以下承诺：", { before: 120 }),
    ...each("promises", [paragraph("Body", "（{no}）{promise}；")]),
    paragraph(
      "Body",
      "违反上述承诺的，我方接受终止容缺办理或者撤销容缺办理结果，承担由此产生的后果，并知晓将按有关规定记入信用记录。",
      { keepNext: true },
    ),
    ...sign("申请人（签名、盖章）", 1),
    paragraph("Sign", "{#signatory}签字人：{signatory}　　{/signatory}代理人：{agent}", { keepNext: true }),
    paragraph("Sign", dateOr("signedOn"), { keepNext: true }),
    paragraph("Small", "由代理人办理的，另附授权委托书。本承诺书一式两份，申请人一份，{office}存档一份。", {
      before: 160,
    }),
  ],
};

/** 容缺受理通知书 */
export const deferredAcceptance: Form = {
  title: "容缺受理通知书",
  above: ABOVE,
  body: [
    title("容缺受理通知书"),
    paragraph("Number", "{caseNo}"),
    paragraph("Line", "{applicant}："),
    paragraph(
      "Body",
      "你单位于{receivedOn}提出“{matter}”申请，并于{signedOn}作出容缺受理承诺。经审查，主要材料齐全，符合容缺受理条件，决定自{acceptedOn}起予以容缺受理。请按期补齐下列材料：",
    ),
    missingTable("missing"),
    paragraph("Body", "一、补正材料以送达{office}的时间为准；退回的材料，补正期限不变。", { before: 120 }),
    paragraph("Body", "二、材料补齐前，可以依法开展审查、公示等工作，但不作出办理结果。"),
    paragraph(
      "Body",
      "三、逾期未补正，或者补正后仍不符合要求的，终止容缺办理，由此产生的后果由申请人承担，并按有关规定记入信用记录。",
    ),
    ...each("matterDueOn", [paragraph("Body", "四、本事项承诺办结日期为{matterDueOn}。")]),
    ...sealed("{office}", "{acceptedOn}"),
    ...received,
  ],
};

const CORRECTION = [600, 2600, 1100, 1888, 2600];

/** 补正材料通知书 (fields of domain sheet A2). Its number is written by hand where the office numbers such notices. */
export const correctionNotice: Form = {
  title: "补正材料通知书",
  above: ABOVE,
  body: [
    title("补正材料通知书"),
    paragraph("Number", "文书编号：　　　　　　　　　　"),
    table(SHEET, [
      ...applicantRows,
      { cells: [head("申请日期"), cell("{receivedOn}"), head("承办人员"), cell("{handler}")] },
      { cells: [head("依　　据"), cell("{basis}", { span: 3 })] },
    ]),
    paragraph("Body", "你单位申请的上述事项已容缺受理，下列材料需要补充或者重新提交：", { before: 160 }),
    table(CORRECTION, [
      {
        cells: ["序号", "需补充材料", "补正形式", "补正期限", "现状及要求"].map(smallHead),
        isHeader: true,
      },
      [
        small("{#missing}{no}"),
        small("{name}"),
        small("{form}"),
        small("{dueOn}"),
        small("{standing}{#returnReason}：{returnReason}{/returnReason}{/missing}"),
      ],
    ]),
    paragraph("Body", "请在补正期限内送达{office}。退回的材料，补正期限不变；逾期的，终止容缺办理。", { before: 120 }),
    ...sealed("{office}", "{producedOn}"),
    ...received,
  ],
};

/** 终止决定书 before the matter is done, 撤销决定书 after it. */
export const breachDecision: Form = {
  title: "终止（撤销）决定书",
  above: ABOVE,
  body: [
    title("{heading}"),
    paragraph("Number", "{decisionNo}{^decisionNo}编号：　　　　　　　　　　{/decisionNo}"),
    table(SHEET, [...applicantRows, ...projectRows]),
    paragraph("Heading", "一、事实"),
    paragraph(
      "Body",
      "{applicant}于{receivedOn}提出“{matter}”申请，{#signedOn}于{signedOn}作出容缺受理承诺，{/signedOn}{#acceptedOn}{office}于{acceptedOn}容缺受理。{/acceptedOn}{#closedOn}该件于{closedOn}办结。{/closedOn}",
    ),
    ...each("hasUnfulfilled", [
      paragraph("Body", "至本决定作出之日，下列材料没有按期补齐："),
      missingTable("unfulfilled"),
    ]),
    paragraph("Heading", "二、原因"),
    ...lines("reason"),
    ...without("reason", [paragraph("Body", "　"), paragraph("Body", "　")]),
    paragraph("Heading", "三、依据"),
    paragraph("Body", "{basis}{^basis}＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿{/basis}"),
    paragraph("Heading", "四、决定"),
    paragraph(
      "Body",
      "{#isRevocation}撤销该件的容缺办理结果，由此产生的后果由申请人承担。{/isRevocation}{^isRevocation}终止该件的容缺办理，由此产生的后果由申请人承担；需要继续办理的，按普通程序重新申请。{/isRevocation}",
    ),
    paragraph(
      "Body",
      "{#creditNote}信用记录：{creditNote}。{/creditNote}在完成信用修复以前，{office}不再受理申请人的容缺申请。",
    ),
    ...sealed("{office}", dateOr("decidedOn")),
    ...received,
  ],
};
