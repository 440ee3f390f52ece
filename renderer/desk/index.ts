export { DeskPage } from "./desk-page.tsx";
export { WaitingPage } from "./waiting-page.tsx";
export { readWaitingPlace } from "./waiting-place.ts";
