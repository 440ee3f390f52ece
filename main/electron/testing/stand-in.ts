import { EventEmitter } from "node:events";
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from "electron";
import { vi } from "vitest";

/**
 * Stands in for the `electron` module: records what the shell sets, and lets a test play the part of Electron by
 * emitting its events. Use it with `vi.mock("electron", () => import("./testing/stand-in.ts"))`.
 */
export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { appendSwitch: vi.fn<(name: string, value: string) => void>() },
  enableSandbox: vi.fn<() => void>(),
  getLocale: vi.fn(() => "zh-CN"),
  getPath: vi.fn((name: string) => `/people/li/${name}`),
  getVersion: vi.fn(() => "0.1.0"),
  quit: vi.fn<() => void>(),
  requestSingleInstanceLock: vi.fn(() => true),
  setAboutPanelOptions: vi.fn<(options: { applicationName: string }) => void>(),
  setAppUserModelId: vi.fn<(id: string) => void>(),
  whenReady: vi.fn(() => Promise.resolve()),
});

export type Asset = (request: Request) => Promise<Response>;

export const protocol = {
  registerSchemesAsPrivileged: vi.fn<(schemes: CustomScheme[]) => void>(),
  handle: vi.fn<(scheme: string, answer: Asset) => void>(),
};

type RequestRule = (request: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;
type PermissionRequestRule = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type PermissionCheckRule = (
  contents: unknown,
  permission: string,
  requestingOrigin: string,
  details: { isMainFrame: boolean },
) => boolean;

const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: vi.fn<(rule: PermissionRequestRule) => void>(),
  setPermissionCheckHandler: vi.fn<(rule: PermissionCheckRule) => void>(),
  setDevicePermissionHandler: vi.fn<(rule: () => boolean) => void>(),
  setSpellCheckerEnabled: vi.fn<(enabled: boolean) => void>(),
  webRequest: { onBeforeRequest: vi.fn<(rule: RequestRule) => void>() },
});
export const session = { defaultSession };

type WindowOpenRule = (details: { url: string }) => { action: string };

/** The contents of a window. */
export const makeContents = () =>
  Object.assign(new EventEmitter(), {
    print: vi.fn<(options: { printBackground: boolean }, done?: () => void) => void>((_options, done) => done?.()),
    send: vi.fn<(channel: string) => void>(),
    setWebRTCIPHandlingPolicy: vi.fn<(policy: string) => void>(),
    setWindowOpenHandler: vi.fn<(rule: WindowOpenRule) => void>(),
  });

/** A window that stands at 100,80 and is 1200 by 700 large. */
export const makeWindow = (options: BrowserWindowConstructorOptions = {}) =>
  Object.assign(new EventEmitter(), {
    options,
    webContents: makeContents(),
    focus: vi.fn<() => void>(),
    getNormalBounds: vi.fn(() => ({ x: 100, y: 80, width: 1200, height: 700 })),
    isDestroyed: vi.fn(() => false),
    isMaximized: vi.fn(() => false),
    isMinimized: vi.fn(() => false),
    loadURL: vi.fn((_address: string) => Promise.resolve()),
    maximize: vi.fn<() => void>(),
    restore: vi.fn<() => void>(),
    setProgressBar: vi.fn<(progress: number) => void>(),
    setTitle: vi.fn<(title: string) => void>(),
    show: vi.fn<() => void>(),
  });
export type StandInWindow = ReturnType<typeof makeWindow>;

/** Every window that was opened since the last reset. */
export const windows: StandInWindow[] = [];

export const BrowserWindow = Object.assign(
  vi.fn(function open(options: BrowserWindowConstructorOptions) {
    const window = makeWindow(options);
    windows.push(window);
    return window;
  }),
  {
    fromWebContents: vi.fn((contents: unknown) => windows.find((window) => window.webContents === contents) ?? null),
    getFocusedWindow: vi.fn(() => windows[0] ?? null),
  },
);

export const dialog = {
  showMessageBox: vi.fn((_window: unknown, _options: MessageBoxOptions) => Promise.resolve({ response: 0 })),
  showOpenDialog: vi.fn((_window: unknown, _options: OpenDialogOptions) =>
    Promise.resolve({ canceled: true, filePaths: [] as string[] }),
  ),
  showSaveDialog: vi.fn((_window: unknown, _options: SaveDialogOptions) =>
    Promise.resolve({ canceled: true, filePath: "" }),
  ),
};

export const shell = {
  openExternal: vi.fn((_address: string) => Promise.resolve()),
  openPath: vi.fn((_path: string) => Promise.resolve("")),
};

export const powerMonitor = new EventEmitter();

export const nativeTheme = { shouldUseDarkColors: false };

export const screen = {
  getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }]),
};

export const Menu = {
  buildFromTemplate: vi.fn((template: MenuItemConstructorOptions[]) => template),
  setApplicationMenu: vi.fn<(menu: MenuItemConstructorOptions[]) => void>(),
};

/** Every notification that was made since the last reset. */
export const notifications: ReturnType<typeof makeNotification>[] = [];

const makeNotification = (message: { title: string; body: string }) =>
  Object.assign(new EventEmitter(), { message, show: vi.fn<() => void>() });

export const Notification = Object.assign(
  vi.fn(function notify(message: { title: string; body: string }) {
    const notification = makeNotification(message);
    notifications.push(notification);
    return notification;
  }),
  { isSupported: vi.fn(() => true) },
);

type Invoked = (event: unknown, asked: unknown) => unknown;

const invoked = new Map<string, Invoked>();
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: vi.fn((channel: string, answer: Invoked) => {
    if (invoked.has(channel)) throw new Error(`second handler for ${channel}`);
    invoked.set(channel, answer);
  }),
});

/** What happens in the main process when a page calls `ipcRenderer.invoke`. */
export const invoke = async (channel: string, event: unknown, asked?: unknown): Promise<unknown> => {
  const answer = invoked.get(channel);
  if (!answer) throw new Error(`No handler registered for '${channel}'`);
  return answer(event, asked);
};

const makeChild = (entry: string, args: string[], options: unknown) =>
  Object.assign(new EventEmitter(), {
    entry,
    args,
    options,
    stderr: new EventEmitter(),
    kill: vi.fn(() => true),
    postMessage: vi.fn<(message: unknown, ports: unknown[]) => void>(),
  });

/** Every service process that was started since the last reset. */
export const children: ReturnType<typeof makeChild>[] = [];

export const utilityProcess = {
  fork: vi.fn((entry: string, args: string[], options: unknown) => {
    const child = makeChild(entry, args, options);
    children.push(child);
    return child;
  }),
};

/** A MessagePortMain. */
export const makePort = () =>
  Object.assign(new EventEmitter(), {
    close: vi.fn<() => void>(),
    postMessage: vi.fn<(message: unknown) => void>(),
    start: vi.fn<() => void>(),
  });

/** An event that can be prevented, with the fields of its kind. */
export const makeEvent = <Fields extends object>(fields: Fields) => ({
  ...fields,
  preventDefault: vi.fn<() => void>(),
});

/** Forgets everything that happened, as if Electron had just started. */
export const resetStandIn = (): void => {
  vi.resetAllMocks();
  for (const emitter of [app, ipcMain, defaultSession, powerMonitor]) emitter.removeAllListeners();
  for (const list of [windows, children, notifications]) list.length = 0;
  invoked.clear();
  app.isPackaged = false;
  nativeTheme.shouldUseDarkColors = false;
};
