export { documents } from "./acts.ts";
export { paperSettings } from "./settings.ts";
export { writePaper } from "./templates.ts";
