import { describe, expect, test } from "vitest";
import { disksInMounts } from "./disks.ts";

const mounts = `/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sda1 /boot/efi vfat rw 0 0
tmpfs /run tmpfs rw 0 0
tmpfs /tmp tmpfs rw 0 0
/dev/sda3 /home ext4 rw 0 0
/dev/sdb1 /run/media/clerk/BACKUP exfat rw 0 0
/dev/sdc1 /media/clerk/移动硬盘\\0401 fuseblk rw 0 0
tmpfs /mnt/ram tmpfs rw 0 0
//server/share /mnt/share cifs rw 0 0
server:/export /srv/nfs nfs4 rw 0 0
clerk@server:/ /media/clerk/ssh fuse.sshfs rw 0 0
/dev/loop3 /snap/core/1 squashfs ro 0 0
/dev/sdd1 /data xfs rw 0 0
/dev/sdd1 /data xfs rw 0 0
`;

describe("the disks of a Linux machine", () => {
  test("are what is plugged in and other real disks, not the system's own, and none of another computer", () => {
    expect(disksInMounts(mounts)).toEqual([
      "/data",
      "/home",
      "/media/clerk/移动硬盘 1",
      "/mnt/ram",
      "/run/media/clerk/BACKUP",
    ]);
  });

  test("of nothing there are none", () => {
    expect(disksInMounts("")).toEqual([]);
  });
});
