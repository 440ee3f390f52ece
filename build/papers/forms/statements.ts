import type { Form } from "../package.ts";
import { cell, each, head, paragraph, table } from "../word.ts";
import type { Block } from "../word.ts";
import { figure, small, smallHead } from "./money.ts";
import { BY_HAND, title } from "./parts.ts";

const HEAD = [1900, 5400, 1900, 4804];

const heading = (name: string): Block =>
  table(HEAD, [
    [head(name), cell("{name}"), head("统计期间"), cell("{from}至{to}")],
    [head("制 表 人"), cell("{madeBy}"), head("制表日期"), cell("{madeOn}")],
  ]);

const SIGNING = [1900, 5102, 1900, 5102];

/** What is asked of them, and where they sign. */
const signing = (who: string): readonly Block[] => [
  paragraph("Small", "请核对以上各笔款项。与账务记录一致的，签名盖章后返回；不一致的，请注明哪一笔及理由。", {
    before: 120,
    after: 80,
    keepNext: true,
  }),
  table(SIGNING, [
    {
      cells: [
        head("核对意见"),
        cell("□ 核对无误　　□ 有异议："),
        head(who),
        cell([
          paragraph("Cell", "经办人（签名）："),
          paragraph("Cell", "负责人（签名）：　　　　　　　（印章）"),
          paragraph("Cell", BY_HAND, { align: "right" }),
        ]),
      ],
      height: 1300,
    },
  ]),
  paragraph("Small", "到账以收到日期和凭证为准；款项按核实后的计入日期归入本期，冲回以负数列示。", { before: 80 }),
];

const ENTRIES = [600, 1250, 3200, 2050, 2054, 2450, 900, 1500];

/** 企业挽损确认表 */
export const enterpriseStatement: Form = {
  title: "企业挽损确认表",
  above: ["{office}", "{name}"],
  isWide: true,
  body: [
    title("企业挽损确认表"),
    heading("企业名称"),
    paragraph("Small", "统一社会信用代码：{uscc}　　共{count}笔　　单位：元", { before: 80, after: 40 }),
    table(ENTRIES, [
      {
        cells: ["序号", "到账日期", "付款方", "挽损方式", "凭证号", "纠纷或欠款编号", "备注", "金额"].map(smallHead),
        isHeader: true,
      },
      [
        small("{#entries}{no}"),
        small("{receivedOn}"),
        small("{payer}"),
        small("{category}"),
        small("{voucherNo}"),
        small("{caseNo}"),
        small("{remark}"),
        figure("{amount}{/entries}", "Small"),
      ],
      [cell([paragraph("Small", "挽损合计", { align: "center" })], { span: 7 }), figure("{recovered}", "Small")],
      [cell([paragraph("Small", "其中清欠", { align: "center" })], { span: 7 }), figure("{fromArrears}", "Small")],
    ]),
    paragraph("Cell", "挽损合计（大写）：人民币{recoveredInWords}", { before: 80 }),
    ...signing("企业确认"),
  ],
};

const CASH = [640, 1200, 3164, 1100, 1500, 1350, 1150, 1150, 1150, 1600];
const NON_CASH = [700, 1500, 3304, 4000, 2500, 2000];

/** 金融机构清收确认表: cash is the headline; what was settled otherwise stands apart. */
export const bankStatement: Form = {
  title: "金融机构清收确认表",
  above: ["{office}", "{name}"],
  isWide: true,
  body: [
    title("金融机构清收确认表"),
    heading("金融机构"),
    paragraph("Small", "共{count}笔，涉及贷款{loans}笔　　单位：元", { before: 80, after: 40 }),
    ...each("hasCash", [
      paragraph("Heading", "一、现金清收"),
      table(CASH, [
        {
          cells: [
            "序号",
            "到账日期",
            "借据编号、借款人",
            "清收方式",
            "本金",
            "利息",
            "罚息",
            "费用",
            "其他",
            "合计",
          ].map(smallHead),
          isHeader: true,
        },
        [
          small("{#cash}{no}"),
          small("{receivedOn}"),
          cell([paragraph("Small", "{loanNo}"), paragraph("Small", "{borrower}")]),
          small("{method}"),
          figure("{principal}", "Small"),
          figure("{interest}", "Small"),
          figure("{penalty}", "Small"),
          figure("{fees}", "Small"),
          figure("{other}", "Small"),
          figure("{amount}{/cash}", "Small"),
        ],
        [
          cell([paragraph("Small", "现金清收合计", { align: "center" })], { span: 4 }),
          figure("{principal}", "Small"),
          figure("{interest}", "Small"),
          figure("{penalty}", "Small"),
          figure("{fees}", "Small"),
          figure("{other}", "Small"),
          figure("{collected}", "Small"),
        ],
      ]),
    ]),
    paragraph("Cell", "现金清收合计（大写）：人民币{collectedInWords}，其中本金{principal}元", { before: 80 }),
    ...each("hasNonCash", [
      paragraph("Heading", "二、非现金处置（不计入现金清收）"),
      table(NON_CASH, [
        { cells: ["序号", "日期", "借据编号", "借款人", "处置方式", "金额"].map(smallHead), isHeader: true },
        [
          small("{#nonCash}{no}"),
          small("{receivedOn}"),
          small("{loanNo}"),
          small("{borrower}"),
          small("{method}"),
          figure("{amount}{/nonCash}", "Small"),
        ],
        [cell([paragraph("Small", "合计", { align: "center" })], { span: 5 }), figure("{nonCashTotal}", "Small")],
      ]),
    ]),
    ...signing("金融机构确认"),
  ],
};
