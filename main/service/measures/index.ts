export { measures } from "./acts.ts";
export { noteOnMeasure, requireMeasure } from "./measure-file.ts";
export { measureRegister, measureWords } from "./measure-register.ts";
