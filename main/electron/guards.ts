import type { Session, WebContents } from "electron";
import { app, shell } from "electron";
import { isExternalAddress } from "../../shared/host.ts";
import { isDeskAddress } from "./desk-address.ts";

/** The permissions that the page itself may use. */
const GRANTED: ReadonlySet<string> = new Set(["clipboard-sanitized-write", "notifications"]);

/** Rules for the whole app. Must run before the app is ready. */
export const guardApp = (): void => {
  app.enableSandbox();
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on("select-client-certificate", (event) => event.preventDefault());
};

const stay = (event: { readonly url: string; preventDefault(): void }): void => {
  if (!isDeskAddress(event.url)) event.preventDefault();
};

/** The page stays where it is: no other address, no second window, no embedded page. */
const guardContents = (contents: WebContents): void => {
  // A peer connection asks neither the request rules nor the name rules: without a proxy, there is none, it stays mute.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalAddress(url)) void shell.openExternal(url);
    return { action: "deny" };
  });
};

/** Rules for what the page may ask of the machine and of the network. */
export const guardSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(isMainFrame && GRANTED.has(permission) && isDeskAddress(requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { isMainFrame }) =>
      isMainFrame && GRANTED.has(permission) && isDeskAddress(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayBeRequested(url) }));
  // Files leave the page only through the save dialog.
  session.on("will-download", (event) => event.preventDefault());
  // The spell checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
};

const mayBeRequested = (address: string): boolean => {
  if (address.startsWith("blob:")) return isDeskAddress(address.slice("blob:".length));
  return address.startsWith("data:") || address.startsWith("devtools:") || isDeskAddress(address);
};
