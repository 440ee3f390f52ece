import type { Role } from "../../shared/accounts/roles.ts";

export const ADMINISTRATOR = "管理员";

/** The people of the demo office, besides the administrator. */
export const colleagues = [
  { name: "庚主任", role: "supervisor", unit: "县综治中心" },
  { name: "戊核实", role: "verifier", unit: "县综治中心" },
  { name: "己核实", role: "verifier", unit: "县工商联" },
  { name: "甲承办", role: "mediator", unit: "县司法局" },
  { name: "乙承办", role: "mediator", unit: "县工商联" },
  { name: "丙承办", role: "mediator", unit: "县综治中心" },
  { name: "辛旁阅", role: "viewer", unit: "县委政法委" },
] as const satisfies readonly { name: string; role: Role; unit: string }[];

export type StaffName = (typeof colleagues)[number]["name"] | typeof ADMINISTRATOR;

export const mediators = ["甲承办", "乙承办", "丙承办"] as const satisfies readonly StaffName[];
export const verifiers = ["戊核实", "己核实"] as const satisfies readonly StaffName[];
export const SUPERVISOR = "庚主任" satisfies StaffName;
