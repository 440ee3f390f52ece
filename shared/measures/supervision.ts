import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { SupervisionState } from "./states.ts";

/** 督办动作 */
export const supervisionActs = {
  answer: { zh: "登记回复", en: "Record the reply" },
  conclude: { zh: "办结督办", en: "Conclude" },
  withdraw: { zh: "撤销督办", en: "Withdraw" },
} as const satisfies Names;
export type SupervisionAct = keyof typeof supervisionActs;

export type SupervisionFacts = {
  readonly today: string;
  /** The day on which the act was done; null while nobody has said it yet. */
  readonly on: string | null;
  readonly issuedOn: string;
  /** Null while there is no reply. */
  readonly repliedOn: string | null;
};

const dateInOrder: Guard<SupervisionFacts> = ({ on, today, issuedOn, repliedOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (on < issuedOn) return problem("on", "BEFORE_SUPERVISION", { issuedOn });
  return repliedOn !== null && on < repliedOn ? problem("on", "BEFORE_REPLY", { repliedOn }) : null;
};

/** 督办流程: a notice is answered, and then somebody says what became of it; one that was wrong is withdrawn. */
export const supervisionMoves = [
  { from: ["waiting"], act: "answer", to: "answered", guards: [dateInOrder] },
  { from: ["answered"], act: "conclude", to: "concluded", guards: [dateInOrder] },
  { from: ["waiting", "answered"], act: "withdraw", to: "withdrawn", guards: [dateInOrder] },
] as const satisfies readonly Move<SupervisionState, SupervisionAct, SupervisionFacts>[];
