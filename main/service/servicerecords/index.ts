export { serviceRecords } from "./acts.ts";
export { rewordServices, rewordServicesOf } from "./rewording.ts";
export { recordService, serviceRegister, serviceWords } from "./service-register.ts";
