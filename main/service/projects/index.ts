export { projects } from "./acts.ts";
export { normalProjectCode, projectRegister, recordProject } from "./project-register.ts";
