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
const checkers: readonly Role[] = ["administrator", "supervisor", "verifier"];
const keepers: readonly Role[] = ["administrator", "supervisor"];
const everyone: readonly Role[] = ["administrator", "supervisor", "verifier", "mediator", "viewer"];

const ofRegister = { create: writers, revise: writers, remove: writers } as const;

/**
 * Who may do which act. Every act of the contract stands here, and those questions that not everybody may ask; other
 * questions are open to everyone who is signed in.
 */
export const permissions: Readonly<Record<string, Readonly<Record<string, readonly Role[]>>>> = {
  enterprises: ofRegister,
  disputes: {
    ...ofRegister,
    link: writers,
    unlink: writers,
    accept: writers,
    refuse: writers,
    transfer: writers,
    merge: writers,
    beginMediation: writers,
    handToDepartment: writers,
    suspend: writers,
    resume: writers,
    terminate: writers,
    withdraw: writers,
    settle: writers,
    resolve: writers,
    litigate: writers,
    tellRoutes: writers,
    beginPerformance: writers,
    recordPerformed: writers,
    recordPartPerformed: writers,
    recordUnperformed: writers,
    urge: writers,
    resumePerformance: writers,
    proposeStrikeOff: writers,
    // Whoever approves is one who may check others' work; that it is not the handler, the guard says.
    strikeOff: checkers,
    rejectStrikeOff: checkers,
    archive: writers,
    reopen: writers,
  },
  assignments: {
    // Whoever leads gives work out, presses for it and says that it is done; whoever has it answers.
    issue: keepers,
    withdraw: keepers,
    reassign: keepers,
    grantExtension: keepers,
    refuseExtension: keepers,
    remind: keepers,
    supervise: keepers,
    listPublicly: keepers,
    close: keepers,
    returnForRework: keepers,
    sign: writers,
    sendBack: writers,
    report: writers,
    askExtension: writers,
  },
  meetings: {
    create: writers,
    revise: writers,
    remove: writers,
    addItems: writers,
    reviseItem: writers,
    removeItem: writers,
    moveItem: writers,
    hold: writers,
    reopen: writers,
    assign: keepers,
    finish: writers,
    resume: writers,
  },
  mediation: {
    addSitting: writers,
    reviseSitting: writers,
    removeSitting: writers,
    addInvestigation: writers,
    reviseInvestigation: writers,
    removeInvestigation: writers,
    addEvidence: writers,
    reviseEvidence: writers,
    removeEvidence: writers,
    declareConflict: writers,
    removeDeclaration: writers,
    extendTerm: writers,
    removeExtension: writers,
  },
  agreements: {
    draft: writers,
    revise: writers,
    discard: writers,
    sign: writers,
    takeEffect: writers,
    change: writers,
    declareBreach: writers,
    annul: writers,
  },
  confirmations: {
    apply: writers,
    accept: writers,
    refuse: writers,
    ruleValid: writers,
    dismiss: writers,
    withdraw: writers,
    remove: writers,
  },
  followUps: { add: writers, revise: writers, remove: writers },
  loans: {
    ...ofRegister,
    beginCollection: writers,
    mediate: writers,
    applyPaymentOrder: writers,
    sue: writers,
    arbitrate: writers,
    enforce: writers,
    reachTerms: writers,
    resumeCollection: writers,
    restructure: writers,
    takeInKind: writers,
    transfer: writers,
    writeOff: writers,
    collectAfterWriteOff: writers,
    settle: writers,
    // What was closed is opened again by those who may check others' work.
    reopen: checkers,
    addCharge: writers,
    reviseCharge: writers,
    removeCharge: writers,
    addEffort: writers,
    reviseEffort: writers,
    removeEffort: writers,
    addContact: writers,
    reviseContact: writers,
    removeContact: writers,
  },
  proceedings: { add: writers, revise: writers, remove: writers },
  arrears: {
    ...ofRegister,
    beginVerification: writers,
    confirmUndisputed: writers,
    recordDisputed: writers,
    negotiate: writers,
    goToCourt: writers,
    plan: writers,
    beginPaying: writers,
    recordCleared: writers,
    strikeOff: checkers,
    reopen: writers,
  },
  projects: ofRegister,
  assessments: ofRegister,
  fasttrack: ofRegister,
  payments: {
    ...ofRegister,
    submit: writers,
    takeBack: writers,
    verify: ["verifier", "supervisor"],
    sendBack: ["verifier", "supervisor"],
  },
  // Whoever sees persons masked may not look at their papers either.
  attachments: {
    start: writers,
    piece: writers,
    finish: writers,
    cancel: writers,
    read: writers,
    check: writers,
    revise: writers,
    remove: writers,
  },
  documents: {
    kinds: writers,
    produce: writers,
    produceMinutes: writers,
    setPages: writers,
    remove: writers,
    removeMinutes: writers,
    read: writers,
    replaceTemplate: keepers,
    restoreTemplate: keepers,
    saveSettings: keepers,
  },
  // What is signed is recorded by those who may check others' work.
  statements: {
    open: writers,
    read: writers,
    excel: writers,
    make: writers,
    sign: checkers,
    object: checkers,
    remove: writers,
  },
  dossiers: { proposed: writers, arrange: writers, check: writers },
  accounts: {
    switch: everyone,
    create: ["administrator"],
    revise: ["administrator"],
    setPassword: ["administrator"],
  },
  dictionaries: { save: keepers, move: keepers },
  rules: { revise: ["administrator"] },
  numbers: { explain: keepers },
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
