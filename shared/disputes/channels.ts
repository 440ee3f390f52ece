import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** 处理方式: by which way a dispute is dealt with. */
export const channels = {
  people: { zh: "人民调解", en: "People's mediation" },
  court: { zh: "法院委托调解", en: "Mediation entrusted by a court" },
  commercial: { zh: "商事调解（转商事调解组织）", en: "Commercial mediation (by an approved body)" },
  department: { zh: "部门协调办理", en: "Dealt with by a department" },
} as const satisfies Names;
export type Channel = keyof typeof channels;

/** 法院委托案件的程序: by which the court would hear it; the term of an entrusted mediation depends on it. */
export const courtProcedures = {
  ordinary: { zh: "普通程序", en: "Ordinary procedure" },
  summary: { zh: "简易程序", en: "Summary procedure" },
} as const satisfies Names;

/** 特殊情形: what a type alone does not tell, and what bars some ways. */
export const specialMatters = {
  ownership: { zh: "确认物权、知识产权归属", en: "Who owns real rights or intellectual property" },
  administrative_act: { zh: "不服行政行为", en: "An administrative act is disputed" },
  pending_petition: { zh: "涉法涉诉信访未终结", en: "A petition about court proceedings is not closed" },
} as const satisfies Names;
export type SpecialMatter = keyof typeof specialMatters;

/** What one class of disputes allows: yes, no, or talks without a binding agreement. */
export type Permission = "yes" | "no" | "talks_only";
/** Whether a court may confirm an agreement about it, or only what it says about payment. */
export type Confirmable = "yes" | "no" | "payment_terms";

/** One row of the matrix: which disputes it is about, and what they allow. */
export type ChannelClass = {
  readonly code: string;
  readonly types: readonly string[];
  readonly officialTypes: readonly string[];
  readonly specials: readonly SpecialMatter[];
  readonly channels: Readonly<Record<Channel, Permission>>;
  readonly confirmable: Confirmable;
  readonly basis: string;
};

/** 渠道与类型对应表, as the rule set `channels` has it: the first class that fits counts, the last fits all. */
export type ChannelMatrix = readonly ChannelClass[];

export type ChannelSubject = {
  readonly type: string;
  readonly officialType: string | null;
  readonly special: SpecialMatter | null;
};

export function classOf(matrix: ChannelMatrix, { type, officialType, special }: ChannelSubject): ChannelClass {
  const found = matrix.find(
    (each) =>
      (special !== null && each.specials.includes(special)) ||
      each.types.includes(type) ||
      (officialType !== null && each.officialTypes.includes(officialType)) ||
      each.types.length + each.officialTypes.length + each.specials.length === 0,
  );
  if (found === undefined) throw new Error("the channel matrix has no last class");
  return found;
}

/** Code CHANNEL_NOT_ALLOWED (data: `channel`, `basis`) where the type of the dispute does not allow this way. */
export function channelProblem(matrix: ChannelMatrix, subject: ChannelSubject, channel: Channel): Problem | null {
  const { channels: allowed, basis } = classOf(matrix, subject);
  return allowed[channel] === "no" ? problem("channel", "CHANNEL_NOT_ALLOWED", { channel, basis }) : null;
}

/** Whether the office itself mediates; commercial mediation is for approved bodies alone (商事调解条例 8, 28). */
export function isMediated(channel: Channel): boolean {
  return channel === "people" || channel === "court";
}
