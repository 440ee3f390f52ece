import type { Names } from "../names.ts";

/** 角色 */
export const roles = {
  administrator: { zh: "管理员", en: "Administrator" },
  supervisor: { zh: "分管领导", en: "Supervisor" },
  verifier: { zh: "核实人", en: "Verifier" },
  mediator: { zh: "经办人", en: "Case handler" },
  viewer: { zh: "只读", en: "Viewer" },
} as const satisfies Names;
export type Role = keyof typeof roles;

const writers: readonly Role[] = ["administrator", "supervisor", "verifier", "mediator"];
const keepers: readonly Role[] = ["administrator", "supervisor"];
const everyone: readonly Role[] = ["administrator", "supervisor", "verifier", "mediator", "viewer"];

const ofRegister = { create: writers, revise: writers, remove: writers } as const;

/** Who may do which act. Every act of the contract stands here; questions are open to everyone. */
export const permissions: Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>> = {
  enterprises: ofRegister,
  disputes: ofRegister,
  loans: ofRegister,
  projects: ofRegister,
  assessments: ofRegister,
  fasttrack: ofRegister,
  payments: {
    ...ofRegister,
    submit: writers,
    verify: ["verifier", "supervisor"],
    sendBack: ["verifier", "supervisor"],
  },
  accounts: { switch: everyone, create: ["administrator"], revise: ["administrator"] },
  dictionaries: { save: keepers, move: keepers },
  imports: { read: writers, discard: writers, commit: writers, undo: keepers },
  reports: { issue: keepers, replaceTemplate: keepers, restoreTemplate: keepers },
  office: { rename: ["administrator"] },
};

export function mayDo(role: Role, path: readonly string[]): boolean {
  return rolesFor(path).includes(role);
}

export function rolesFor(path: readonly string[]): readonly Role[] {
  const [domain = "", name = ""] = path;
  return permissions[domain]?.[name] ?? [];
}
