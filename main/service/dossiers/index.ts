export { dossiers } from "./acts.ts";
