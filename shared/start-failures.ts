import type { Name } from "./names.ts";

/** Why an office does not open, and what the person in front of it can do; every host says the same. */
export const startFailures = {
  FOLDER_MISSING: {
    title: { zh: "找不到办公数据文件夹", en: "The office folder was not found" },
    advice: {
      zh: "请确认磁盘或网络位置已连接，或选择其他文件夹。",
      en: "Check that its disk or network place is connected, or choose another folder.",
    },
  },
  FOLDER_NOT_WRITABLE: {
    title: { zh: "办公数据文件夹不可写", en: "The office folder can't be written" },
    advice: {
      zh: "请向管理员申请此文件夹的写入权限，或选择其他文件夹。",
      en: "Ask your administrator for the right to write there, or choose another folder.",
    },
  },
  DATABASE_BUSY: {
    title: { zh: "办公数据正被另一个安商台使用", en: "Another Anshang Desk is using this office" },
    advice: { zh: "请先关闭另一个安商台，再重试。", en: "Close the other Anshang Desk, then try again." },
  },
  NOT_AN_OFFICE: {
    title: { zh: "这不是安商台的数据", en: "This is not an office of Anshang Desk" },
    advice: { zh: "请选择安商台的办公数据文件夹。", en: "Choose the folder of your office." },
  },
  DATABASE_CORRUPT: {
    title: { zh: "办公数据已损坏", en: "The office's data is damaged" },
    advice: {
      zh: "原文件未改动。请从备份恢复，或联系技术人员。",
      en: "The original file is unchanged. Restore a backup or ask your technician.",
    },
  },
  OFFICE_NEWER: {
    title: { zh: "办公数据来自更新版本的安商台", en: "This office belongs to a newer Anshang Desk" },
    advice: {
      zh: "请安装新版安商台后再打开；数据未改动。",
      en: "Install the newer version to open it; the data is unchanged.",
    },
  },
  BACKUP_FAILED: {
    title: { zh: "升级前的备份没有完成", en: "The backup before the upgrade did not succeed" },
    advice: {
      zh: "原数据未改动。请确认磁盘有足够空间且可写，再重试。",
      en: "The data is unchanged. Make sure that the disk has room and can be written, then try again.",
    },
  },
  DISK_FULL: {
    title: { zh: "磁盘空间不足", en: "The disk is full" },
    advice: {
      zh: "请清理办公数据所在的磁盘，再重试。",
      en: "Make room on the disk of the office folder, then try again.",
    },
  },
  OTHER: {
    title: { zh: "办公数据没有打开", en: "The office did not open" },
    advice: {
      zh: "请重试；仍不行时请把日志交给技术人员。",
      en: "Try again; if that fails too, hand the log to your technician.",
    },
  },
} as const satisfies Readonly<Record<string, { readonly title: Name; readonly advice: Name }>>;

/** `OTHER` stands for every failure that has no words of its own. */
export type StartFailureCode = keyof typeof startFailures;
