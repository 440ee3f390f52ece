import { describe, expect, test } from "vitest";
import { networkMount, networkPlace, syncedPlace } from "./place-check.ts";

describe("a folder that a sync program copies", () => {
  test.each([
    ["C:\\Users\\zhang\\OneDrive\\office", "OneDrive"],
    ["C:\\Users\\zhang\\OneDrive - 洋县政府\\安商台", "OneDrive"],
    ["/Users/zhang/Library/Mobile Documents/com~apple~CloudDocs/office", "iCloud"],
    ["/Users/zhang/Library/CloudStorage/GoogleDrive-a@b/office", "iCloud"],
    ["D:\\坚果云\\office", "坚果云"],
    ["D:\\我的坚果云\\office", "坚果云"],
    ["D:\\BaiduSyncdisk\\office", "百度网盘"],
    ["D:\\WPS云盘\\office", "WPS 云盘"],
    ["/home/zhang/Dropbox/office", "Dropbox"],
    ["/home/zhang/Nextcloud/office", "Sync"],
    ["C:\\Users\\zhang\\AppData\\Roaming\\anshang-desk\\office", null],
    ["/home/zhang/.local/share/anshang-desk/office", null],
    ["D:\\办公室\\坚持\\office", null],
  ])("%s: %s", (path, kind) => expect(syncedPlace(path)).toBe(kind));
});

describe("a folder on another computer", () => {
  test.each([
    ["\\\\server\\share\\office", "win32", "SMB"],
    ["\\\\?\\UNC\\server\\share\\office", "win32", "SMB"],
    ["\\\\?\\C:\\office", "win32", null],
    ["C:\\office", "win32", null],
  ] as const)("%s on %s: %s", (path, platform, kind) => expect(networkPlace(path, platform)).toBe(kind));

  test("this machine's own disk is none", () => expect(networkPlace("/tmp", "linux")).toBeNull());

  const mounts = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//zhang@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by zhang)
/dev/disk5s1 on /Volumes/USB STICK (msdos, local, nodev)
`;
  test.each([
    ["/Volumes/share/office", "smbfs"],
    ["/Volumes/USB STICK/office", null],
    ["/Volumes/shared/office", null],
    ["/Users/zhang/office", null],
  ])("macOS: %s: %s", (path, kind) => expect(networkMount(mounts, path)).toBe(kind));
});
