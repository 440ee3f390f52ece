import type { Name } from "../names.ts";
import type { RiskCategory } from "./states.ts";

/**
 * 常见风险因素 of each category (domain sheet B5): names to choose from, without marks. Whoever identifies the risks may
 * name any other.
 */
export const typicalFactors = {
  "1": [
    { zh: "立项审批合规", en: "Project approval is lawful" },
    { zh: "规划符合性", en: "Conformity with plans" },
    { zh: "公众参与程序", en: "Public participation" },
    { zh: "信息公开", en: "Disclosure of information" },
  ],
  "2": [
    { zh: "征收范围", en: "Range of taking" },
    { zh: "补偿标准", en: "Standards of compensation" },
    { zh: "征收程序", en: "Procedure of taking" },
    { zh: "安置和就业", en: "Resettlement and employment" },
    { zh: "特殊群体保障", en: "Care for people in special need" },
    { zh: "青苗和附着物补偿", en: "Crops and fixtures" },
    { zh: "坟墓迁移", en: "Moving of graves" },
  ],
  "3": [
    { zh: "工程方案", en: "Engineering scheme" },
    { zh: "资金筹措", en: "Funding" },
    { zh: "对周边建筑的影响", en: "Effects on buildings nearby" },
    { zh: "质量安全标准", en: "Standards of quality and safety" },
  ],
  "4": [
    { zh: "大气污染", en: "Air" },
    { zh: "噪声影响", en: "Noise" },
    { zh: "水体影响", en: "Water" },
    { zh: "固体废物", en: "Solid waste" },
    { zh: "电磁和光污染", en: "Electromagnetic and light pollution" },
    { zh: "水土流失", en: "Loss of soil and water" },
    { zh: "秦岭和朱鹮保护", en: "Protection of the Qinling and the crested ibis" },
  ],
  "5": [
    { zh: "施工组织", en: "Organisation of the works" },
    { zh: "文明施工", en: "Orderly works" },
    { zh: "拖欠农民工工资", en: "Unpaid wages of migrant workers" },
    { zh: "合同和四制管理", en: "Contracts and the four systems of management" },
  ],
  "6": [
    { zh: "就业和收入", en: "Jobs and incomes" },
    { zh: "物价和房价", en: "Prices and housing" },
    { zh: "交通出行", en: "Traffic" },
    { zh: "公共设施", en: "Public facilities" },
    { zh: "文化习俗", en: "Culture and customs" },
  ],
  "7": [
    { zh: "施工和运营安全", en: "Safety of works and operation" },
    { zh: "卫生疾病", en: "Health and disease" },
    { zh: "流动人口", en: "Floating population" },
    { zh: "社会治安", en: "Public order" },
  ],
  "8": [
    { zh: "媒体报道", en: "Media reports" },
    { zh: "网络舆情", en: "Opinion online" },
    { zh: "谣言处置", en: "Dealing with rumours" },
  ],
} as const satisfies Record<RiskCategory, readonly Name[]>;
