import type { Form } from "../package.ts";
import { bold, cell, each, head, lines, paragraph, table, without } from "../word.ts";
import { BY_HAND, cellOf, dateOr, linesCell, number, partyTables, sealed, sign, title } from "./parts.ts";

/** 人民调解申请书 */
export const application: Form = {
  title: "人民调解申请书",
  body: [
    title("人 民 调 解 申 请 书"),
    number("fileNo"),
    ...partyTables("applicants"),
    ...partyTables("respondents"),
    paragraph("Heading", "纠纷简要情况"),
    ...lines("summary"),
    paragraph("Heading", "当事人申请事项"),
    ...each("claims", [paragraph("Body", "{no}．{claim}")]),
    ...each("hasAmount", [paragraph("Body", "涉及金额：人民币{amountInWords}（￥{amount}）。")]),
    paragraph("Heading", "事实和理由"),
    ...lines("grounds"),
    paragraph(
      "Body",
      "申请人已了解人民调解的有关规定，自愿申请{committee}就上述纠纷进行调解，并保证所述事实和提交的材料真实。",
      { before: 160 },
    ),
    ...sign("申请人（签名、盖章或按指印）"),
    paragraph("Sign", dateOr("appliedOn"), { before: 240 }),
  ],
};

const INTAKE = [1420, 1450, 950, 1420, 1110, 1000, 1438];

/** 受理登记表 */
export const intake: Form = {
  title: "受理登记表",
  body: [
    title("人民调解受理登记表"),
    number("fileNo"),
    table(INTAKE, [
      [head("受理时间"), cell("{acceptedOn}", { span: 2 }), head("登 记 人"), cell("{registrar}", { span: 3 })],
      [
        head("受理依据"),
        cell("{byApplication} 依当事人申请　　{byOffice} 主动调解　　{byReferral} 接受委托移送", { span: 6 }),
      ],
      [head("案件来源"), cell("{source}", { span: 2 }), head("来文编号"), cell("{sourceDocNo}", { span: 3 })],
      [
        head("纠纷类型"),
        cell("{officialType}（{type}）", { span: 2 }),
        head("涉及金额"),
        cell("{amount}{#hasAmount}元{/hasAmount}", { span: 3 }),
      ],
      {
        cells: [head("当 事 人"), head("姓名或名称", 2), head("证件号码或信用代码", 2), head("联系方式、住址", 2)],
      },
      [
        head("{#parties}{role}"),
        cellOf(["{name}", "{#agent}代理人：{agent}{/agent}"], 2),
        cell("{idNumber}{uscc}", { span: 2 }),
        cellOf(["{phone}", "{address}{/parties}"], 2),
      ],
      { cells: [head("纠纷简要情况"), linesCell("summary", 6)], height: 1500 },
      {
        cells: [head("当事人签名"), cell("", { span: 2 }), head("登记人签名"), cell("", { span: 3 })],
        height: 900,
      },
      [
        head("调解委员会"),
        cell(
          [
            paragraph("Cell", "{committee}"),
            paragraph("Cell", "（印章）", { align: "center", before: 160 }),
            paragraph("Cell", dateOr("acceptedOn"), { align: "right" }),
          ],
          { span: 6 },
        ),
      ],
      { cells: [head("备　　注"), cell("{note}", { span: 6 })], height: 560 },
    ]),
    paragraph("Small", "本表由调解委员会填写。", { before: 60 }),
  ],
};

/** 当事人权利义务告知书; the wording follows arts. 3, 4, 7, 23, 24, 31 to 33 of the People's Mediation Law. */
export const rightsNotice: Form = {
  title: "当事人权利义务告知书",
  body: [
    title("当事人权利义务告知书"),
    number("fileNo"),
    paragraph("Line", "{partyNames}："),
    paragraph("Body", "{committee}受理了你们之间的纠纷（{caseTitle}）。调解开始前，现将有关事项告知如下："),
    ...each("byCourt", [
      paragraph("Body", "本案由人民法院委托调解，双方同意后进行；调解期限和调解不成后的程序按人民法院的规定办理。"),
    ]),
    paragraph("Heading", "一、调解组织的性质"),
    paragraph("Body", "人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解民间纠纷不收取任何费用。"),
    paragraph("Heading", "二、调解的原则"),
    paragraph(
      "Body",
      "在当事人自愿、平等的基础上进行调解；不违背法律、法规和国家政策；尊重当事人的权利，不因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。",
    ),
    paragraph("Heading", "三、当事人的权利"),
    paragraph("Body", "（一）选择或者接受人民调解员；"),
    paragraph("Body", "（二）接受调解、拒绝调解或者要求终止调解；"),
    paragraph("Body", "（三）要求调解公开进行或者不公开进行；"),
    paragraph("Body", "（四）自主表达意愿、自愿达成调解协议；"),
    paragraph("Body", "（五）认为调解员与纠纷有利害关系、可能影响公正调解的，要求其回避。"),
    paragraph("Heading", "四、当事人的义务"),
    paragraph("Body", "（一）如实陈述纠纷事实；"),
    paragraph("Body", "（二）遵守调解现场秩序，尊重调解员；"),
    paragraph("Body", "（三）尊重对方当事人行使权利。"),
    paragraph("Heading", "五、调解协议的效力"),
    paragraph(
      "Body",
      "经调解达成的调解协议具有法律约束力，当事人应当按照约定履行。双方认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认；经确认有效的调解协议，一方拒绝履行或者未全部履行的，对方可以申请强制执行。就协议的履行或者内容发生争议的，可以向人民法院提起诉讼。",
    ),
    paragraph("Heading", "六、保密"),
    paragraph("Body", "调解员对调解中知悉的个人隐私和商业秘密负有保密义务。"),
    paragraph("Body", "以上内容已经知悉。", { before: 160, keepNext: true }),
    ...each("parties", [
      paragraph("Line", `{role}（签名、盖章或按指印）：　　　　　　　　　　${BY_HAND}`, {
        before: 200,
        keepNext: true,
      }),
    ]),
  ],
};

const PROXY = [1500, 1900, 1000, 1394, 1200, 1794];

/** 授权委托书 */
export const proxy: Form = {
  title: "授权委托书",
  body: [
    title("授 权 委 托 书"),
    number("fileNo"),
    ...each("principal", [paragraph("Body", [bold("委托人（{role}）："), "{particulars}"], { align: "left" })]),
    paragraph("Heading", "受托人"),
    table(PROXY, [
      [
        head("姓　　名"),
        cell("{agentName}"),
        head("类型"),
        cell("{agentKind}"),
        head("性　　别"),
        cell("{agentGender}"),
      ],
      [head("年　　龄"), cell("{agentAge}"), head("民族"), cell(""), head("联系方式"), cell("{agentPhone}")],
      [head("证件号码"), cell("{agentIdNumber}", { span: 5 })],
      [head("单位、地址"), cell("", { span: 5 })],
    ]),
    paragraph("Body", "委托人与他人因“{caseTitle}”申请或参加调解，现委托上述受托人作为代理人。", { before: 60 }),
    paragraph("Heading", "委托权限"),
    ...each("scopes", [paragraph("Cell", "　　{box} {scope}")]),
    paragraph("Cell", "　　委托期限：自签署之日起至本纠纷调解结束止。"),
    ...sign("委托人（签名、盖章或按指印）", 1),
    ...sign("受托人（签名）", 1),
    paragraph("Sign", BY_HAND, { before: 60 }),
  ],
};

/** 受理通知书 */
export const acceptanceNotice: Form = {
  title: "受理通知书",
  body: [
    title("受 理 通 知 书"),
    number("fileNo"),
    paragraph("Line", "{partyNames}："),
    paragraph("Body", "{caseTitle}一案，经审查符合受理条件，已于{acceptedOn}受理。"),
    ...each("isMediation", [
      paragraph(
        "Body",
        "本案由{committee}调解，调解员为{mediators}。{#dueOn}调解期限至{dueOn}届满；双方同意的，可以延长。{/dueOn}",
      ),
      paragraph(
        "Body",
        "调解在自愿、平等的基础上进行，不收取任何费用。请按通知的时间、地点参加调解，并携带身份证明、与纠纷有关的证据材料；委托他人参加的，提交授权委托书。",
      ),
    ]),
    ...without("isMediation", [paragraph("Body", "本案处理方式：{channel}。办理情况将另行告知。")]),
    ...sealed("{committee}", "{acceptedOn}"),
  ],
};

/** 不予受理告知书 */
export const refusalNotice: Form = {
  title: "不予受理告知书",
  body: [
    title("不予受理告知书"),
    number("fileNo"),
    ...each("applicants", [paragraph("Line", "{name}：")]),
    paragraph("Body", "你（单位）于{registeredOn}反映的“{caseTitle}”，经审查，因下列原因不予受理："),
    paragraph("Body", "{reason}"),
    paragraph("Body", "你（单位）可以依法通过仲裁、行政、司法等途径维护自己的权利。"),
    paragraph("Body", "特此告知。"),
    ...sealed("{committee}", "{refusedOn}"),
    paragraph("Line", `签收人（签名或盖章）：\t${BY_HAND}`, { before: 500 }),
  ],
};
