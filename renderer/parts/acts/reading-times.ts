/** A time of day as people write it (9:30, 0930, 9点半, 下午2时), as HH:MM; null where it is none. */
export function readTime(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  const found = /^(上午|下午|晚上?|中午)?(\d{1,2})(?:[:.点时](\d{1,2}|半)?分?)?$/u.exec(plain);
  const bare = /^(\d{1,2})(\d{2})$/u.exec(plain);
  const [half, hours, minutes] = bare ? [undefined, bare[1], bare[2]] : (found?.slice(1) ?? []);
  if (hours === undefined) return null;
  const isLater = half !== undefined && half !== "上午" && Number(hours) < 12;
  const hour = Number(hours) + (isLater ? 12 : 0);
  const minute = minutes === "半" ? 30 : Number(minutes ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
