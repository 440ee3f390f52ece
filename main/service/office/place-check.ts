import { accessSync, constants, existsSync, mkdirSync, realpathSync, statfsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { officeError } from "./errors.ts";

/** What a file system calls itself on Linux (statfs(2)) when its disk is in another computer. */
const networkFileSystems: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0xff534d42, "SMB"],
  [0xfe534d42, "SMB"],
  [0x517b, "SMB"],
  [0x564c, "NetWare"],
  [0x5346414f, "AFS"],
  [0x73757245, "Coda"],
  [0x01021997, "9P"],
]);

/** Folders that a sync program copies while the office writes to them; names of a folder anywhere above the office. */
const syncedFolders: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive($| - |（)/iu, "OneDrive"],
  [/^Dropbox($| \()/iu, "Dropbox"],
  [/^(Google Drive|GoogleDrive|My Drive|我的云端硬盘)($|-| )/iu, "Google Drive"],
  [/^(iCloudDrive|iCloud Drive|Mobile Documents|CloudStorage)$/iu, "iCloud"],
  [/^(Nutstore|NutstoreFiles|我的坚果云|坚果云)/iu, "坚果云"],
  [/^(BaiduSyncdisk|BaiduNetdiskWorkspace|百度网盘同步空间|百度云同步盘)$/iu, "百度网盘"],
  [/^(WPS云盘|WPSDrive|WPS Cloud Files|WPS网盘)$/iu, "WPS 云盘"],
  [/^(Weiyun|微云同步助手|腾讯微云)/iu, "微云"],
  [/^(aDrive|阿里云盘)$/iu, "阿里云盘"],
  [/^(Syncthing|Nextcloud|ownCloud|pCloud Drive|MEGAsync)$/iu, "Sync"],
];

/** Makes the folder where it is missing. Throws an OfficeError when an office cannot live there. */
export function requireGoodPlace(folder: string, platform: NodeJS.Platform): void {
  const synced = syncedPlace(folder);
  if (synced !== null) throw officeError({ code: "FOLDER_CLOUD_SYNCED", place: synced });
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw officeError(
      existsSync(folder) ? { code: "FOLDER_NOT_WRITABLE", folder } : { code: "FOLDER_MISSING", folder },
    );
  }
  const real = realpathSync.native(folder);
  const place = syncedPlace(real);
  if (place !== null) throw officeError({ code: "FOLDER_CLOUD_SYNCED", place });
  const network = networkPlace(real, platform);
  if (network !== null) throw officeError({ code: "FOLDER_ON_NETWORK", place: network });
}

/** The sync program whose folder this lies in, by the names of the folders above it; null for an ordinary folder. */
export function syncedPlace(path: string): string | null {
  for (const part of path.split(/[\\/]+/u)) {
    const found = syncedFolders.find(([name]) => name.test(part));
    if (found) return found[1];
  }
  return null;
}

/** What kind of network disk a real path lies on; null for a disk of this machine. */
export function networkPlace(real: string, platform: NodeJS.Platform): string | null {
  // A drive letter that stands for a share comes back as the share.
  if (/^(\\\\|\/\/)(?![?.][\\/](?!UNC))/u.test(real)) return "SMB";
  if (platform === "linux") return networkFileSystems.get(statfsSync(real).type) ?? null;
  if (platform === "darwin") return networkMount(spawnSync("/sbin/mount", { encoding: "utf8" }).stdout ?? "", real);
  return null;
}

/** Of macOS's list of mounts (`//user@host/share on /Volumes/share (smbfs, …)`) the network kind that holds a path. */
export function networkMount(mounts: string, path: string): string | null {
  const held = [...mounts.matchAll(/^.+? on (.+) \((\w+)[,)]/gmu)]
    .map(([, at = "", kind = ""]) => ({ at, kind }))
    .filter(({ at }) => path === at || path.startsWith(at === "/" ? "/" : `${at}/`))
    .toSorted((one, other) => other.at.length - one.at.length);
  const kind = held[0]?.kind ?? "";
  return ["smbfs", "nfs", "afpfs", "webdav", "cifs"].includes(kind) ? kind : null;
}
