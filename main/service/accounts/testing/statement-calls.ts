import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

/** A well-formed call of everything about statements that not everybody may do. */
export function callsOnStatements(target: {
  readonly id: number;
  readonly version: number;
}): Readonly<Record<string, Call>> {
  const { id } = target;
  const answer = { ...target, on: "2026-11-23", by: "王某乙" };
  return {
    "statements.open": ({ statements }) => statements.open({ id }),
    "statements.read": ({ statements }) => statements.read({ id }),
    "statements.excel": ({ statements }) => statements.excel({ id }),
    "statements.make": ({ statements }) => statements.make({ enterpriseId: id, from: "2026-01-01", to: "2026-11-23" }),
    "statements.sign": ({ statements }) => statements.sign(answer),
    "statements.object": ({ statements }) => statements.object({ ...answer, reason: "第二笔未收到" }),
    "statements.remove": ({ statements }) => statements.remove({ ...target, reason: "期间选错" }),
  };
}
