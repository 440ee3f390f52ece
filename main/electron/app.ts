import { join } from "node:path";
import type { BrowserWindow } from "electron";
import { app, session } from "electron";
import type { PlaceEnvironment } from "../service/office/place.ts";
import { CHANNELS } from "./channels.ts";
import { chooseFolder } from "./choose-folder.ts";
import { guardApp, guardSession } from "./guards.ts";
import { answerPage } from "./ipc.ts";
import { setMenu } from "./menu.ts";
import { findOfficeFolder, readDeskArguments, rememberOfficeFolder } from "./office-folder.ts";
import { watchPage } from "./page-failure.ts";
import { declareDeskScheme, serveDesk } from "./protocol.ts";
import { drainBeforeQuit } from "./quit.ts";
import { lockWithScreen } from "./screen-lock.ts";
import { openServiceLog } from "./service-log.ts";
import { createService } from "./service-process.ts";
import { askAfterServiceStopped } from "./service-stopped.ts";
import { takeSingleInstance } from "./single-instance.ts";
import { askAfterStartFailure } from "./start-failure.ts";
import { openWindow } from "./window.ts";
import { wordsFor } from "./words.ts";

/** The folder of the built main process; page and preload lie beside it. */
const built = import.meta.dirname;

const startDesk = async (): Promise<BrowserWindow> => {
  const words = wordsFor(app.getLocale());
  const userData = app.getPath("userData");
  const logFolder = join(userData, "logs");
  const options = readDeskArguments(process.argv);
  let office = {
    folder: await findOfficeFolder({ options, userData, env: personalEnvironment() }),
    demo: options.demo,
    seeds: app.isPackaged ? join(process.resourcesPath, "seeds") : join(built, "../../seeds"),
  };

  guardSession(session.defaultSession);
  serveDesk(join(built, "../renderer"));
  setMenu({ words, logFolder });

  const tellPage = (channel: string): void => {
    if (!window.isDestroyed()) window.webContents.send(channel);
  };
  /** Another folder is a real office, and the one to open next time unless the demo was asked for. */
  const takeOffice = async (folder: string): Promise<void> => {
    if (folder === office.folder) return;
    if (!options.demo) await rememberOfficeFolder(folder, userData);
    office = { ...office, folder, demo: false };
  };
  const service = createService({
    entry: join(built, "electron-service.js"),
    log: openServiceLog(logFolder),
    onRestart: () => tellPage(CHANNELS.serviceRestarted),
    onLocked: () => tellPage(CHANNELS.locked),
    onStartFailure: async (code) => {
      const decision = await askAfterStartFailure({ code, folder: office.folder, words, window });
      if (decision === "quit") return app.quit();
      await takeOffice(decision.folder);
      service.open(office);
    },
    onGiveUp: async () => {
      if ((await askAfterServiceStopped(window, words, logFolder)) === "quit") return app.quit();
      service.open(office);
    },
  });
  answerPage(words, {
    connectService: service.connect,
    chooseOffice: async (from) => {
      const chosen = await chooseFolder(from, { title: words.act.chooseFolder, from: office.folder });
      if (chosen === undefined) return;
      await takeOffice(chosen);
      await service.move(office);
    },
    chooseBackupFolder: async (from) => {
      const chosen = await chooseFolder(from, { title: words.act.chooseBackupFolder, from: app.getPath("home") });
      return chosen === undefined ? { outcome: "cancelled" } : service.chooseBackupFolder(chosen);
    },
  });
  lockWithScreen(service.lock);

  const window = openWindow({
    title: words.appName,
    preload: join(built, "../preload/preload.cjs"),
    placeFile: join(userData, "window.json"),
  });
  watchPage(window, words);
  drainBeforeQuit(window, words, service.drain);
  service.open(office);
  return window;
};

/** The environment, with the home folder even where no variable names it. */
const personalEnvironment = (): PlaceEnvironment => {
  const home = app.getPath("home");
  return { HOME: home, USERPROFILE: home, ...process.env };
};

// Schemes, sandbox and switches must be set before the app is ready.
declareDeskScheme();
guardApp();
app.setAppUserModelId("org.anshang.desk");
let desk: BrowserWindow | undefined;
const openDesk = async (): Promise<void> => {
  await app.whenReady();
  desk = await startDesk();
};
if (takeSingleInstance(() => desk)) {
  void openDesk();
} else {
  app.quit();
}
