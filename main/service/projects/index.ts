export { projects } from "./acts.ts";
export { normalProjectCode, projectRegister, projectWords, recordProject } from "./project-register.ts";
