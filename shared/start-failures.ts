import type { OfficeFailureCode } from "./access/failures.ts";
import type { Name } from "./names.ts";

/** What somebody who does not know the program needs to be told about a failure. */
export type StartFailure = {
  readonly title: Name;
  /** What it means, and what has become of the data. */
  readonly meaning: Name;
  readonly advice: Name;
};

/** Why an office does not open, and what the person in front of it can do; every host says the same. */
export const startFailures = {
  FOLDER_MISSING: {
    title: { zh: "找不到办公数据文件夹", en: "The office folder was not found" },
    meaning: {
      zh: "文件夹可能被移动、改名，或者所在的磁盘没有接上。",
      en: "It may have been moved or renamed, or its disk is not connected.",
    },
    advice: {
      zh: "请确认磁盘已接上，或选择其他文件夹。",
      en: "Check that its disk is connected, or choose another folder.",
    },
  },
  FOLDER_NOT_WRITABLE: {
    title: { zh: "办公数据文件夹不可写", en: "The office folder can't be written" },
    meaning: {
      zh: "当前的电脑用户没有这个文件夹的写入权限，或磁盘处于写保护状态。数据未改动。",
      en: "This user of the computer may not write there, or the disk is write-protected. The data is unchanged.",
    },
    advice: {
      zh: "请向管理员申请此文件夹的写入权限，或选择其他文件夹。",
      en: "Ask your administrator for the right to write there, or choose another folder.",
    },
  },
  FOLDER_ON_NETWORK: {
    title: { zh: "办公数据不能放在网络位置", en: "The office folder is on another computer" },
    meaning: {
      zh: "共享文件夹和网络磁盘不能保证写入的先后，多台电脑同时使用会损坏数据，所以没有打开。",
      en: "On shared folders and network disks the order of writing is not certain, and the data would be damaged. That is why it was not opened.",
    },
    advice: {
      zh: "请把整个文件夹复制到本机磁盘，再从那里打开。网络位置可以用来放备份。",
      en: "Copy the whole folder to a disk of this computer and open it there. Backups may lie on the network.",
    },
  },
  FOLDER_CLOUD_SYNCED: {
    title: { zh: "办公数据不能放在网盘同步文件夹里", en: "The office folder is synchronised with a cloud" },
    meaning: {
      zh: "同步软件会在写入途中复制文件，既会损坏数据，也会把数据传到单位以外，所以没有打开。",
      en: "A sync program copies files while they are written: it damages the data and carries it out of the office. That is why it was not opened.",
    },
    advice: {
      zh: "请把整个文件夹移到不同步的位置（如 D:\\安商台），再从那里打开。",
      en: "Move the whole folder to a place that is not synchronised, and open it there.",
    },
  },
  DATABASE_BUSY: {
    title: { zh: "办公数据正被另一个安商台使用", en: "Another Anshang Desk is using this office" },
    meaning: {
      zh: "同一份办公数据同一时间只能由一个安商台打开，可能在别的窗口或别的电脑用户下开着。",
      en: "An office is open in one Anshang Desk at a time; it may be open in another window or under another user of this computer.",
    },
    advice: { zh: "请先关闭另一个安商台，再重试。", en: "Close the other Anshang Desk, then try again." },
  },
  NOT_AN_OFFICE: {
    title: { zh: "这不是安商台的数据", en: "This is not an office of Anshang Desk" },
    meaning: {
      zh: "文件夹里的数据库属于别的程序，没有改动它。",
      en: "The database in this folder belongs to another program; it was not touched.",
    },
    advice: { zh: "请选择安商台的办公数据文件夹。", en: "Choose the folder of your office." },
  },
  DATABASE_CORRUPT: {
    title: { zh: "办公数据已损坏", en: "The office's data is damaged" },
    meaning: {
      zh: "数据库没有通过完整性检查，常见原因是磁盘故障或突然断电。原文件未改动。",
      en: "The database did not pass the check of its integrity; a failing disk or a power cut are the usual causes. The original file is unchanged.",
    },
    advice: {
      zh: "如果只有搜索索引损坏，可以修复后打开；否则请从最近的备份恢复，或联系技术人员。",
      en: "Where only the search index is damaged, it can be repaired. Otherwise restore the latest backup, or ask your technician.",
    },
  },
  OFFICE_NEWER: {
    title: { zh: "办公数据来自更新版本的安商台", en: "This office belongs to a newer Anshang Desk" },
    meaning: {
      zh: "新版安商台打开过这份数据，旧版看不懂其中的内容。数据未改动。",
      en: "A newer version has opened this data, and this one does not understand it. The data is unchanged.",
    },
    advice: { zh: "请安装新版安商台后再打开。", en: "Install the newer version to open it." },
  },
  BACKUP_FAILED: {
    title: { zh: "升级前的备份没有完成", en: "The backup before the upgrade did not succeed" },
    meaning: {
      zh: "升级数据之前必须先有一份完好的备份，备份没有成功，所以没有升级。原数据未改动。",
      en: "The data is upgraded only after a good backup. There is none, so nothing was upgraded; the data is unchanged.",
    },
    advice: {
      zh: "请确认磁盘有足够空间且可写，再重试。",
      en: "Make sure that the disk has room and can be written, then try again.",
    },
  },
  DISK_FULL: {
    title: { zh: "磁盘空间不足", en: "The disk is full" },
    meaning: {
      zh: "办公数据所在的磁盘没有空间了。已保存的数据没有受影响。",
      en: "The disk of the office folder has no room left. What is saved is safe.",
    },
    advice: {
      zh: "请清理办公数据所在的磁盘，再重试。",
      en: "Make room on the disk of the office folder, then try again.",
    },
  },
  KEY_FILE_MISSING: {
    title: { zh: "找不到密钥文件", en: "The key file is missing" },
    meaning: {
      zh: "数据是加密的，打开它需要文件夹里的 office.keys，而它和副本 office-copy.keys 都不见了。没有密钥文件，密码和恢复码都打不开数据。",
      en: "The data is encrypted, and to open it takes office.keys in the same folder; it and its copy office-copy.keys are gone. Without them neither a password nor the recovery code opens the data.",
    },
    advice: {
      zh: "请找回这两个文件中的任意一个（回收站、旧的拷贝），放回文件夹后重试；找不回时请从备份恢复。",
      en: "Find one of the two files (recycle bin, an old copy), put it back and try again; otherwise restore a backup.",
    },
  },
  KEY_FILE_DAMAGED: {
    title: { zh: "密钥文件已损坏", en: "The key file is damaged" },
    meaning: {
      zh: "打开数据所需的 office.keys 和副本 office-copy.keys 都被改动过或不完整。数据库本身没有改动。",
      en: "Both office.keys and its copy office-copy.keys were altered or are incomplete. The database itself is unchanged.",
    },
    advice: {
      zh: "请用完好的拷贝换回其中一个文件后重试；没有时请从备份恢复。",
      en: "Put a good copy of one of the files in its place and try again; otherwise restore a backup.",
    },
  },
  OTHER: {
    title: { zh: "办公数据没有打开", en: "The office did not open" },
    meaning: { zh: "程序遇到了没有料到的情况。", en: "Something happened that the program did not expect." },
    advice: {
      zh: "请重试；仍不行时请把日志交给技术人员。",
      en: "Try again; if that fails too, hand the log to your technician.",
    },
  },
} as const satisfies Readonly<Record<OfficeFailureCode | "OTHER", StartFailure>>;

/** `OTHER` stands for every failure that has no words of its own. */
export type StartFailureCode = keyof typeof startFailures;
