/** What a host does for the page. */
export type HostAbilities = {
  readonly kind: "electron" | "web";
  /** Asks for one file. `accept` lists endings such as `[".xlsx", ".csv"]`; an empty list takes any file. */
  pickFile(options: { accept: readonly string[] }): Promise<File | null>;
  /** Hands a file to the user and says its name to them; `file.name` is the suggested one. */
  saveFile(file: File): Promise<"saved" | "cancelled">;
  print(): Promise<void>;
  /** Opens an address for which `isExternalAddress` holds in the user's browser or mail program. */
  openExternal(url: string): Promise<void>;
  /** Tells the user something outside of the window, where that is allowed. */
  notify(message: { title: string; body: string }): Promise<void>;
  /** Whether `notify` reaches anybody; in a browser somebody has to allow it first. */
  notices(): NoticeState;
  /** Asks whether notices are welcome; only on a click of the user. */
  askForNotices(): Promise<NoticeState>;
  /** Calls `listener` each time somebody clicks on a notice. */
  onNoticed(listener: () => void): void;
  /**
   * Lets the user choose another office folder, which takes the place of the present one; the page never learns its
   * path. Null in a browser, where the folder is said when the program is started.
   */
  readonly chooseOffice: (() => Promise<void>) | null;
  /**
   * Lets an administrator choose a folder for backups and puts it in use. `refused` says why not: a code of the office's
   * own. Null in a browser, which offers the disks that the service knows.
   */
  readonly chooseBackupFolder: (() => Promise<ChosenFolder>) | null;
  /**
   * Calls `listener` after the machine's screen was locked and every window has locked itself with it, and after the
   * service was started anew: ask for the status again. A browser learns of neither; there the window locks itself after
   * its idle minutes.
   */
  onLocked(listener: () => void): void;
  /** Calls `listener` when the program is finishing its work, the backup on quitting included, before it ends. */
  onFinishing(listener: () => void): void;
};

/** "unasked": a browser has not asked its user yet. "refused": it does not show any. */
export type NoticeState = "allowed" | "unasked" | "refused";

/** How choosing a folder ended. */
export type ChosenFolder =
  | { readonly outcome: "chosen" }
  | { readonly outcome: "cancelled" }
  | { readonly outcome: "refused"; readonly code: string };

/** The property of `window` under which the desktop shell hands its bridge to the page. */
export const HOST_PROPERTY = "anshangHost";

/**
 * The message with which the page hands one end of a fresh MessageChannel to the desktop shell:
 * `window.postMessage(PORT_MESSAGE, window.location.origin, [port])`. The service answers on the other end.
 */
export const PORT_MESSAGE = "anshang:service-port";

/** A file as it crosses between page and shell: `File` objects can't. */
export type FileBytes = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The functions that the desktop shell's preload puts at `window[HOST_PROPERTY]`. */
export type HostBridge = {
  pickFile(accept: readonly string[]): Promise<FileBytes | null>;
  /** Answers with the name under which the user saved it, null when they did not. */
  saveFile(file: FileBytes): Promise<string | null>;
  print(): Promise<void>;
  openExternal(url: string): Promise<void>;
  notify(message: { title: string; body: string }): Promise<void>;
  onNoticed(listener: () => void): void;
  /** Calls `listener` each time the service runs anew: ports handed over before are dead, so hand over a new one. */
  onServiceRestart(listener: () => void): void;
  chooseOffice(): Promise<void>;
  chooseBackupFolder(): Promise<ChosenFolder>;
  onLocked(listener: () => void): void;
  onFinishing(listener: () => void): void;
};

const LONGEST_ADDRESS = 2048;

/** May this address leave the app? Only `https:` without a name and password in it, and `mailto:`. */
export const isExternalAddress = (address: string): boolean => {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === "mailto:") return true;
  return url.protocol === "https:" && url.username === "" && url.password === "";
};
