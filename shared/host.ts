/** What a host does for the page. */
export type HostAbilities = {
  readonly kind: "electron" | "web";
  /** Asks for one file. `accept` lists endings such as `[".xlsx", ".csv"]`; an empty list takes any file. */
  pickFile(options: { accept: readonly string[] }): Promise<File | null>;
  /** Hands a file to the user; `file.name` is the suggested name. */
  saveFile(file: File): Promise<"saved" | "cancelled">;
  print(): Promise<void>;
  /** Opens an address for which `isExternalAddress` holds in the user's browser or mail program. */
  openExternal(url: string): Promise<void>;
  notify(message: { title: string; body: string }): Promise<void>;
};

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
  saveFile(file: FileBytes): Promise<"saved" | "cancelled">;
  print(): Promise<void>;
  openExternal(url: string): Promise<void>;
  notify(message: { title: string; body: string }): Promise<void>;
  /** Calls `listener` each time the service runs anew: ports handed over before are dead, so hand over a new one. */
  onServiceRestart(listener: () => void): void;
};

const LONGEST_ADDRESS = 2048;

/** May this address leave the app? Only `https:` without a name and password in it, and `mailto:`. */
export const isExternalAddress = (address: string): boolean => {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === "mailto:") return true;
  return url.protocol === "https:" && url.username === "" && url.password === "";
};
