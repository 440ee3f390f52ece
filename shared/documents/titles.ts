import { chineseDay } from "./chinese-days.ts";
import { documentKinds } from "./kinds.ts";
import type { DocumentKind } from "./kinds.ts";

/** What a paper is about; null what does not apply to its kind. */
export type About = {
  readonly on: string | null;
  readonly partyName: string | null;
  readonly number: string | null;
  readonly edition: number | null;
};

/** What a paper about the case as a whole is about. */
export const aboutAll: About = { on: null, partyName: null, number: null, edition: null };

/** 调解记录（2026年11月5日）, 授权委托书（张三）: as the dossier's index names a paper. */
export function documentTitle(kind: DocumentKind, { on, partyName, number, edition }: About): string {
  const name = documentKinds[kind].zh;
  const what =
    partyName ??
    number ??
    (on === null ? null : chineseDay(on)) ??
    (edition === null || edition === 1 ? null : `第${edition}版`);
  return what === null ? name : `${name}（${what}）`;
}
