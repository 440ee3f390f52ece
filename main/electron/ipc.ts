import type { IpcMainEvent, IpcMainInvokeEvent, MessagePortMain } from "electron";
import { BrowserWindow, Notification, ipcMain, shell } from "electron";
import type { ChosenFolder, FileBytes } from "../../shared/host.ts";
import { isExternalAddress } from "../../shared/host.ts";
import { CHANNELS } from "./channels.ts";
import { isDeskAddress } from "./desk-address.ts";
import { pickFile, saveFile } from "./dialogs.ts";
import { bringToFront } from "./single-instance.ts";
import type { Words } from "./words.ts";

/** What the page may set going beyond its own window. */
export type DeskActs = {
  readonly connectService: (port: MessagePortMain) => void;
  readonly chooseOffice: (window: BrowserWindow) => Promise<void>;
  readonly chooseBackupFolder: (window: BrowserWindow) => Promise<ChosenFolder>;
};

/**
 * Answers what the page asks of the shell. Each call is taken only from the main frame of the desk's own page and with
 * arguments of the right shape; anything else fails with `REFUSED` before it has any effect.
 */
export const answerPage = (words: Words, desk: DeskActs): void => {
  answer(CHANNELS.pickFile, readEndings, (window, accept) => pickFile(window, words, accept));
  answer(CHANNELS.saveFile, readFileBytes, (window, file) => saveFile(window, words, file));
  answer(CHANNELS.print, readNothing, print);
  answer(CHANNELS.openExternal, readExternalAddress, (_window, address) => shell.openExternal(address));
  answer(CHANNELS.notify, readMessage, notify);
  answer(CHANNELS.chooseOffice, readNothing, (window) => desk.chooseOffice(window));
  answer(CHANNELS.chooseBackupFolder, readNothing, (window) => desk.chooseBackupFolder(window));

  ipcMain.on(CHANNELS.servicePort, (event) => {
    const [port] = event.ports;
    if (!port) return;
    if (isFromDesk(event)) desk.connectService(port);
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
  notification.on("click", () => {
    bringToFront(window);
    if (!window.isDestroyed()) window.webContents.send(CHANNELS.noticed);
  });
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
  const { name, bytes } = readRecord(asked, ["name", "bytes"]);
  if (!isText(name, 255) || name === "" || !(bytes instanceof Uint8Array)) return refuse();
  return { name, bytes: bytes as Uint8Array<ArrayBuffer> };
};

const readExternalAddress = (asked: unknown): string =>
  typeof asked === "string" && isExternalAddress(asked) ? asked : refuse();

const readMessage = (asked: unknown): { title: string; body: string } => {
  const { title, body } = readRecord(asked, ["title", "body"]);
  return isText(title, 200) && isText(body, 1000) ? { title, body } : refuse();
};

/** The fields of a plain object that has these and no others. */
const readRecord = (asked: unknown, fields: readonly string[]): Readonly<Record<string, unknown>> => {
  if (typeof asked !== "object" || asked === null) return refuse();
  const keys = Reflect.ownKeys(asked);
  const isWhole = keys.length === fields.length && fields.every((field) => Object.hasOwn(asked, field));
  return isWhole ? (asked as Record<string, unknown>) : refuse();
};

const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest;

const refuse = (): never => {
  throw new Error("REFUSED");
};
