import type { Field } from "./field.ts";

/** The fields that every record carries. */
export const metaFields = {
  updatedAt: { name: { zh: "最近修改", en: "Last change" }, kind: "instant" },
  createdAt: { name: { zh: "登记时间", en: "Entered at" }, kind: "instant" },
  updatedBy: { name: { zh: "修改人", en: "Changed by" }, kind: "text" },
  createdBy: { name: { zh: "登记人", en: "Entered by" }, kind: "text" },
} as const satisfies Record<string, Field>;

/** Every register can be narrowed to what concerns one enterprise. */
export const enterpriseField = {
  name: { zh: "企业", en: "Enterprise" },
  kind: "record",
  register: "enterprises",
} as const satisfies Field;
