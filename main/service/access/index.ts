export { access } from "./acts.ts";
export { openWith } from "./signing.ts";
export type { Credentials, Opened } from "./signing.ts";
