import { HOST_PROPERTY, isExternalAddress } from "../../shared/host.ts";
import type { HostAbilities, HostBridge, NoticeState } from "../../shared/host.ts";
import { findBridge, hostFromBridge } from "./electron-host.ts";
import { saySaved } from "./say-saved.ts";

declare global {
  interface Window {
    readonly [HOST_PROPERTY]?: HostBridge;
  }
}

const noticed = new Set<() => void>();

/** Browsers show notices only to who allowed them, and some do not know them at all. */
function noticeState(): NoticeState {
  if (!("Notification" in window)) return "refused";
  const { permission } = Notification;
  return permission === "granted" ? "allowed" : permission === "default" ? "unasked" : "refused";
}

/** What a browser can do for the page. */
const browserHost: HostAbilities = {
  kind: "web",
  pickFile: ({ accept }) =>
    new Promise((resolve) => {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = accept.join(",");
      input.addEventListener("change", () => resolve(input.files?.[0] ?? null), { once: true });
      input.addEventListener("cancel", () => resolve(null), { once: true });
      input.click();
    }),
  saveFile: async (file) => {
    const address = URL.createObjectURL(file);
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = file.name;
    anchor.click();
    // The browser reads the file after this turn of the event loop; a minute is ample for starting to.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    saySaved(file.name);
    return "saved";
  },
  print: async () => window.print(),
  openExternal: async (url) => {
    if (isExternalAddress(url)) window.open(url, "_blank", "noopener,noreferrer");
  },
  notify: async ({ title, body }) => {
    if (noticeState() !== "allowed") return;
    const shown = new Notification(title, { body });
    shown.addEventListener("click", () => {
      window.focus();
      for (const listener of noticed) listener();
    });
  },
  notices: noticeState,
  askForNotices: async () => {
    if (noticeState() === "unasked") await Notification.requestPermission();
    return noticeState();
  },
  onNoticed: (listener) => void noticed.add(listener),
  chooseOffice: null,
  chooseBackupFolder: null,
  // A browser learns neither that the screen was locked nor that the program is about to end.
  onLocked: () => undefined,
  onFinishing: () => undefined,
};

function chooseHost(): HostAbilities {
  const bridge = findBridge(window);
  return bridge === undefined ? browserHost : hostFromBridge(bridge, saySaved);
}

/** What this machine does for the page: the desktop shell where there is one, else the browser. */
export const host: HostAbilities = chooseHost();
