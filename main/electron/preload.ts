import { contextBridge, ipcRenderer } from "electron";
import type { HostBridge } from "../../shared/host.ts";
import { HOST_PROPERTY, PORT_MESSAGE } from "../../shared/host.ts";
import { CHANNELS } from "./channels.ts";

/** All that the page gets from the shell: functions, never `ipcRenderer` and never an event. */
const bridge: HostBridge = {
  pickFile: (accept) => ipcRenderer.invoke(CHANNELS.pickFile, accept),
  saveFile: (file) => ipcRenderer.invoke(CHANNELS.saveFile, file),
  print: () => ipcRenderer.invoke(CHANNELS.print),
  openExternal: (url) => ipcRenderer.invoke(CHANNELS.openExternal, url),
  notify: (message) => ipcRenderer.invoke(CHANNELS.notify, message),
  onNoticed: (listener) => {
    ipcRenderer.on(CHANNELS.noticed, () => listener());
  },
  onServiceRestart: (listener) => {
    ipcRenderer.on(CHANNELS.serviceRestarted, () => listener());
  },
  chooseOffice: () => ipcRenderer.invoke(CHANNELS.chooseOffice),
  chooseBackupFolder: () => ipcRenderer.invoke(CHANNELS.chooseBackupFolder),
  onLocked: (listener) => {
    ipcRenderer.on(CHANNELS.locked, () => listener());
  },
  onFinishing: (listener) => {
    ipcRenderer.on(CHANNELS.finishing, () => listener());
  },
};

contextBridge.exposeInMainWorld(HOST_PROPERTY, bridge);

// A MessagePort can't cross the context bridge, so the page posts it to its own window.
window.addEventListener("message", (event) => {
  if (event.source !== window || event.origin !== window.location.origin || event.data !== PORT_MESSAGE) return;
  const [port] = event.ports;
  if (port) ipcRenderer.postMessage(CHANNELS.servicePort, null, [port]);
});
