export { enterprises } from "./acts.ts";
export { enterpriseRegister, enterpriseValues, enterpriseWords, normalUscc } from "./enterprise-register.ts";
export { linkEnterprise } from "./linking.ts";
