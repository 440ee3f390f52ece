import { isText, readRemembered, remember } from "../parts/remembered.ts";

const REMEMBERED_AS = "anshang:last-name";

/** Who signed in last on this machine; "" before anybody did. */
export const lastName = (): string => readRemembered(REMEMBERED_AS, isText) ?? "";

export const rememberName = (name: string): void => remember(REMEMBERED_AS, name);
