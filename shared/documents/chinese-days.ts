import nzh from "nzh/cn";

/** 2026-03-01 as the Ministry's forms write it: 2026年3月1日. */
export function chineseDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** 09:05 as it is said: 9时5分; 14:00: 14时. */
export function chineseTime(time: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  return minutes === "00" ? `${Number(hours)}时` : `${Number(hours)}时${Number(minutes)}分`;
}

/** A number as it is read in a sentence: 3 is 三, 12 is 十二. */
export function chineseCount(count: number): string {
  return nzh.encodeS(count);
}
