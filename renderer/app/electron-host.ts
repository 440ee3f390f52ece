import type { HostAbilities, HostBridge } from "../../shared/host.ts";
import { HOST_PROPERTY, PORT_MESSAGE } from "../../shared/host.ts";
import { mediaTypeOf } from "../../shared/media-types.ts";

/** The desktop shell's bridge, or `undefined` when the page runs in a browser. */
export const findBridge = (scope: { readonly [HOST_PROPERTY]?: HostBridge }): HostBridge | undefined =>
  scope[HOST_PROPERTY];

/**
 * Turns the plain functions of the desktop shell into the abilities that the page knows. `saySaved` tells the user the
 * name that they gave a file.
 */
export const hostFromBridge = (bridge: HostBridge, saySaved: (name: string) => void): HostAbilities => ({
  kind: "electron",
  pickFile: async ({ accept }) => {
    const picked = await bridge.pickFile(accept);
    return picked && new File([picked.bytes], picked.name, { type: mediaTypeOf(picked.name) });
  },
  saveFile: async (file) => {
    const name = await bridge.saveFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (name === null) return "cancelled";
    saySaved(name);
    return "saved";
  },
  print: () => bridge.print(),
  openExternal: (url) => bridge.openExternal(url),
  notify: (message) => bridge.notify(message),
  notices: () => "allowed",
  askForNotices: () => Promise.resolve("allowed"),
  onNoticed: (listener) => bridge.onNoticed(listener),
  chooseOffice: () => bridge.chooseOffice(),
  chooseBackupFolder: () => bridge.chooseBackupFolder(),
  onLocked: (listener) => {
    bridge.onLocked(listener);
    // A service that runs anew, on this office or on another one, knows nobody.
    bridge.onServiceRestart(listener);
  },
  onFinishing: (listener) => bridge.onFinishing(listener),
});

/** Hands one end of a new channel to the service by way of the desktop shell, and returns the other, started. */
export const openServicePort = (page: Window): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  page.postMessage(PORT_MESSAGE, page.location.origin, [port2]);
  port1.start();
  return port1;
};
