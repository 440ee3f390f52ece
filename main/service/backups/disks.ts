import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** File systems of real disks; those of other computers, where a copy may hang, are none. */
const DISK_TYPES = new Set(
  "ext2 ext3 ext4 xfs btrfs f2fs zfs jfs reiserfs vfat msdos exfat ntfs ntfs3 fuseblk hfs hfsplus apfs udf".split(" "),
);
/** Where a desktop mounts what was plugged in. */
const PLUGGED_IN = /^(?:\/run)?\/media\/|^\/mnt(?:\/|$)/u;
const NETWORK_TYPES = /^(?:nfs|cifs|smb|9p|ceph|gluster|afs|fuse\.(?:sshfs|rclone|gvfs))/u;
const SYSTEM = /^\/(?:$|boot|efi|etc|proc|sys|dev|usr|var|snap|nix|run\/(?!media\/))/u;

/** The folders at which the disks of this machine can be reached, besides the system's own. */
export async function connectedDisks(platform: NodeJS.Platform = process.platform): Promise<readonly string[]> {
  if (platform === "win32") return driveLetters();
  if (platform === "darwin") return (await names("/Volumes")).map((name) => join("/Volumes", name));
  try {
    return disksInMounts(await readFile("/proc/mounts", "utf8"));
  } catch {
    return [];
  }
}

/** From the text of Linux's `/proc/mounts`, where a space in a path is written `\040`. */
export function disksInMounts(mounts: string): readonly string[] {
  const found = mounts.split("\n").flatMap((line) => {
    const [, escaped = "", type = ""] = line.split(" ");
    const path = escaped.replaceAll(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
    if (NETWORK_TYPES.test(type)) return [];
    return PLUGGED_IN.test(path) || (DISK_TYPES.has(type) && !SYSTEM.test(path)) ? [path] : [];
  });
  return [...new Set(found)].toSorted();
}

async function driveLetters(): Promise<readonly string[]> {
  const letters = Array.from({ length: 24 }, (_, index) => `${String.fromCharCode("C".charCodeAt(0) + index)}:\\`);
  const there = await Promise.all(
    letters.map((root) =>
      access(root).then(
        () => true,
        () => false,
      ),
    ),
  );
  return letters.filter((_, index) => there[index]);
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
