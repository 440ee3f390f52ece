import type { MenuItemConstructorOptions } from "electron";
import { BrowserWindow, Menu, app, shell } from "electron";
import type { Words } from "./words.ts";

type MenuSettings = { readonly words: Words; readonly logFolder: string };

/** Puts the menu in place, with the roles that the system expects and macOS's own first menu where it belongs. */
export const setMenu = (settings: MenuSettings): void => {
  const { words } = settings;
  app.setAboutPanelOptions({ applicationName: words.appName, applicationVersion: app.getVersion() });
  const onMac = process.platform === "darwin";
  const menus = [fileMenu(words), editMenu(words), viewMenu(words), windowMenu(words), helpMenu(settings)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(onMac ? [macMenu(words), ...menus] : menus));
};

const separator: MenuItemConstructorOptions = { type: "separator" };

const macMenu = ({ appName, menu }: Words): MenuItemConstructorOptions => ({
  label: appName,
  submenu: [
    { role: "about", label: menu.about },
    separator,
    { role: "services", label: menu.services },
    separator,
    { role: "hide", label: menu.hide },
    { role: "hideOthers", label: menu.hideOthers },
    { role: "unhide", label: menu.showAll },
    separator,
    { role: "quit", label: menu.quit },
  ],
});

const fileMenu = ({ menu }: Words): MenuItemConstructorOptions => ({
  label: menu.file,
  submenu: [
    { label: menu.print, accelerator: "CmdOrCtrl+P", click: printFocused },
    separator,
    { role: "quit", label: menu.quit },
  ],
});

const editMenu = ({ menu }: Words): MenuItemConstructorOptions => ({
  label: menu.edit,
  submenu: [
    { role: "undo", label: menu.undo },
    { role: "redo", label: menu.redo },
    separator,
    { role: "cut", label: menu.cut },
    { role: "copy", label: menu.copy },
    { role: "paste", label: menu.paste },
    { role: "selectAll", label: menu.selectAll },
  ],
});

const viewMenu = ({ menu }: Words): MenuItemConstructorOptions => ({
  label: menu.view,
  submenu: [
    { role: "resetZoom", label: menu.actualSize },
    { role: "zoomIn", label: menu.zoomIn },
    { role: "zoomOut", label: menu.zoomOut },
    separator,
    { role: "togglefullscreen", label: menu.fullScreen },
    ...(app.isPackaged ? [] : [separator, { role: "toggleDevTools", label: menu.developerTools } as const]),
  ],
});

const windowMenu = ({ menu }: Words): MenuItemConstructorOptions => ({
  label: menu.window,
  submenu: [
    { role: "minimize", label: menu.minimise },
    { role: "close", label: menu.close },
  ],
});

const helpMenu = ({ words, logFolder }: MenuSettings): MenuItemConstructorOptions => ({
  label: words.menu.help,
  submenu: [
    { label: words.menu.openLogs, click: () => void shell.openPath(logFolder) },
    { role: "about", label: words.menu.about },
  ],
});

const printFocused = (): void => {
  BrowserWindow.getFocusedWindow()?.webContents.print({ printBackground: true });
};
