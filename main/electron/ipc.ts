import type { IpcMainEvent, IpcMainInvokeEvent, MessagePortMain } from "electron";
import { BrowserWindow, Notification, ipcMain, shell } from "electron";
import type { FileBytes } from "../../shared/host.ts";
import { isExternalAddress } from "../../shared/host.ts";
import { CHANNELS } from "./channels.ts";
import { isDeskAddress } from "./desk-address.ts";
import { pickFile, saveFile } from "./dialogs.ts";
import { bringToFront } from "./single-instance.ts";
import type { Words } from "./words.ts";

/**
 * Answers what the page asks of the shell. Each call is taken only from the main frame of the desk's own page and with
 * arguments of the right shape; anything else fails with `REFUSED` before it has any effect.
 */
export const answerPage = (words: Words, connectService: (port: MessagePortMain) => void): void => {
  answer(CHANNELS.pickFile, readEndings, (window, accept) => pickFile(window, words, accept));
  answer(CHANNELS.saveFile, readFileBytes, (window, file) => saveFile(window, words, file));
  answer(CHANNELS.print, readNothing, print);
  answer(CHANNELS.openExternal, readExternalAddress, (_window, address) => shell.openExternal(address));
  answer(CHANNELS.notify, readMessage, notify);

  ipcMain.on(CHANNELS.servicePort, (event) => {
    const [port] = event.ports;
    if (!port) return;
    if (isFromDesk(event)) connectService(port);
    else port.close();
  });
};

const answer = <Asked>(
  channel: string,
  read: (asked: unknown) => Asked,
  act: (window: BrowserWindow, asked: Asked) => unknown,
): void => {
  ipcMain.handle(channel, (event, asked: unknown) => act(windowOf(event), read(asked)));
};

const isFromDesk = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isDeskAddress(senderFrame.url);

const windowOf = (event: IpcMainInvokeEvent): BrowserWindow => {
  const window = isFromDesk(event) ? BrowserWindow.fromWebContents(event.sender) : null;
  return window ?? refuse();
};

const print = (window: BrowserWindow): Promise<void> =>
  new Promise((done) => {
    window.webContents.print({ printBackground: true }, () => done());
  });

const notify = (window: BrowserWindow, message: { title: string; body: string }): void => {
  if (!Notification.isSupported()) return;
  const notification = new Notification(message);
  notification.on("click", () => bringToFront(window));
  notification.show();
};

const readNothing = (asked: unknown): void => {
  if (asked !== undefined) refuse();
};

const isEnding = (ending: unknown): ending is string =>
  typeof ending === "string" && /^\.[a-z0-9]{1,10}$/i.test(ending);

const readEndings = (asked: unknown): readonly string[] => {
  return Array.isArray(asked) && asked.length <= 30 && asked.every(isEnding) ? asked : refuse();
};

const readFileBytes = (asked: unknown): FileBytes => {
  const { name, bytes } = readRecord(asked);
  if (!isText(name, 255) || name === "" || !(bytes instanceof Uint8Array)) return refuse();
  return { name, bytes: bytes as Uint8Array<ArrayBuffer> };
};

const readExternalAddress = (asked: unknown): string =>
  typeof asked === "string" && isExternalAddress(asked) ? asked : refuse();

const readMessage = (asked: unknown): { title: string; body: string } => {
  const { title, body } = readRecord(asked);
  return isText(title, 200) && isText(body, 1000) ? { title, body } : refuse();
};

const readRecord = (asked: unknown): Readonly<Record<string, unknown>> =>
  typeof asked === "object" && asked !== null ? (asked as Record<string, unknown>) : refuse();

const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest;

const refuse = (): never => {
  throw new Error("REFUSED");
};
