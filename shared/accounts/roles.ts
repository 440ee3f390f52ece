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

/**
 * Who may do which act. Every act of the contract stands here, and those questions that not everybody may ask; other
 * questions are open to everyone who is signed in.
 */
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
  accounts: {
    switch: everyone,
    create: ["administrator"],
    revise: ["administrator"],
    setPassword: ["administrator"],
  },
  dictionaries: { save: keepers, move: keepers },
  imports: { read: writers, discard: writers, commit: writers, undo: keepers },
  reports: { issue: keepers, replaceTemplate: keepers, restoreTemplate: keepers },
  office: { rename: ["administrator"] },
  access: {
    newRecoveryCode: ["administrator"],
    rotateKey: ["administrator"],
    setIdleMinutes: ["administrator"],
  },
  audit: {
    list: keepers,
    choices: keepers,
    health: everyone,
    verify: keepers,
    export: keepers,
    printed: everyone,
  },
  backups: {
    places: ["administrator"],
    choosePlace: ["administrator"],
    make: keepers,
  },
  privacy: {
    reveal: writers,
    findPerson: keepers,
    exportPerson: keepers,
    retentionDue: keepers,
    keepLonger: keepers,
    anonymise: ["administrator"],
  },
};

/** Whether the table says who may; a question that it does not name is everybody's. */
export function isRestricted(path: readonly string[]): boolean {
  const [domain = "", name = ""] = path;
  return permissions[domain]?.[name] !== undefined;
}

export function mayDo(role: Role, path: readonly string[]): boolean {
  return rolesFor(path).includes(role);
}

export function rolesFor(path: readonly string[]): readonly Role[] {
  const [domain = "", name = ""] = path;
  return permissions[domain]?.[name] ?? [];
}
