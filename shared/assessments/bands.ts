import type { Names } from "../names.ts";

/** 概率等级, from the lowest: bands of twenty marks each (domain sheet B6). */
export const probabilityBands = {
  very_low: { zh: "很低", en: "Very low" },
  low: { zh: "较低", en: "Low" },
  middling: { zh: "中等", en: "Middling" },
  high: { zh: "较高", en: "High" },
  very_high: { zh: "很高", en: "Very high" },
} as const satisfies Names;

/** 影响程度, from the least: bands of twenty marks each (domain sheet B6). */
export const impactBands = {
  negligible: { zh: "可忽略", en: "Negligible" },
  minor: { zh: "较小", en: "Minor" },
  middling: { zh: "中等", en: "Middling" },
  larger: { zh: "较大", en: "Larger" },
  severe: { zh: "严重", en: "Severe" },
} as const satisfies Names;
