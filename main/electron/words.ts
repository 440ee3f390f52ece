import type { Name } from "../../shared/names.ts";
import { startFailures } from "../../shared/start-failures.ts";
import type { StartFailureCode } from "../../shared/start-failures.ts";

/** Why a file could not be read or written, as far as the user can do something about it. */
export type FileTrouble = "tooLarge" | "inUse" | "noRight" | "noRoom" | "gone" | "other";

/** What the shell itself says: menu, native dialogs, failures before there is a page. */
export type Words = {
  readonly appName: string;
  readonly menu: {
    readonly file: string;
    readonly print: string;
    readonly quit: string;
    readonly edit: string;
    readonly undo: string;
    readonly redo: string;
    readonly cut: string;
    readonly copy: string;
    readonly paste: string;
    readonly selectAll: string;
    readonly view: string;
    readonly actualSize: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fullScreen: string;
    readonly developerTools: string;
    readonly window: string;
    readonly minimise: string;
    readonly close: string;
    readonly help: string;
    readonly openLogs: string;
    readonly about: string;
    readonly services: string;
    readonly hide: string;
    readonly hideOthers: string;
    readonly showAll: string;
  };
  readonly files: {
    readonly wanted: string;
    readonly all: string;
    readonly notRead: string;
    readonly notSaved: string;
  };
  readonly fileTrouble: Readonly<Record<FileTrouble, string>>;
  readonly startFailure: Readonly<Record<StartFailureCode, { readonly title: string; readonly advice: string }>>;
  readonly serviceStopped: { readonly title: string; readonly advice: string };
  readonly pageStopped: { readonly title: string; readonly advice: string };
  /** In the window's title while the desk finishes its work before it quits. */
  readonly finishing: string;
  readonly act: {
    readonly retry: string;
    readonly otherFolder: string;
    readonly startAgain: string;
    readonly reload: string;
    readonly openLogs: string;
    readonly quit: string;
    readonly understood: string;
    readonly chooseFolder: string;
    readonly chooseBackupFolder: string;
  };
};

type FailureWords = Words["startFailure"];

function failuresIn(language: keyof Name): FailureWords {
  const entries = Object.entries(startFailures).map(([code, { title, advice }]) => [
    code,
    { title: title[language], advice: advice[language] },
  ]);
  return Object.fromEntries(entries) as FailureWords;
}

const chinese: Words = {
  appName: "安商台",
  menu: {
    file: "文件",
    print: "打印…",
    quit: "退出安商台",
    edit: "编辑",
    undo: "撤销",
    redo: "重做",
    cut: "剪切",
    copy: "复制",
    paste: "粘贴",
    selectAll: "全选",
    view: "显示",
    actualSize: "实际大小",
    zoomIn: "放大",
    zoomOut: "缩小",
    fullScreen: "全屏",
    developerTools: "开发者工具",
    window: "窗口",
    minimise: "最小化",
    close: "关闭窗口",
    help: "帮助",
    openLogs: "打开日志文件夹",
    about: "关于安商台",
    services: "服务",
    hide: "隐藏安商台",
    hideOthers: "隐藏其他",
    showAll: "全部显示",
  },
  files: { wanted: "可选文件", all: "所有文件", notRead: "文件没有读取", notSaved: "文件没有保存" },
  fileTrouble: {
    tooLarge: "文件超过 500 MB。请拆分后再试。",
    inUse: "文件正被其他程序使用，或是只读文件。请先在其他程序中关闭它，再试一次。",
    noRight: "没有在此位置读写的权限。请换一个文件夹。",
    noRoom: "磁盘空间不足。请清理磁盘或换一个磁盘后再试。",
    gone: "文件或文件夹已不存在，或磁盘已断开。",
    other: "读写时出错。请换一个文件夹再试；仍不行时请把日志交给技术人员。",
  },
  startFailure: failuresIn("zh"),
  serviceStopped: {
    title: "后台服务多次意外停止",
    advice: "已确认保存的数据不受影响。可以重新启动服务；仍不行时请把日志交给技术人员。",
  },
  pageStopped: { title: "页面意外停止", advice: "已保存的数据不受影响。请重新载入页面。" },
  finishing: "正在备份并收尾，完成后自动退出……",
  act: {
    retry: "重试",
    otherFolder: "选择其他文件夹…",
    startAgain: "重新启动服务",
    reload: "重新载入",
    openLogs: "打开日志文件夹",
    quit: "退出",
    understood: "知道了",
    chooseFolder: "选择办公数据文件夹",
    chooseBackupFolder: "选择存放备份的文件夹",
  },
};

const english: Words = {
  appName: "Anshang Desk",
  menu: {
    file: "File",
    print: "Print…",
    quit: "Quit Anshang Desk",
    edit: "Edit",
    undo: "Undo",
    redo: "Redo",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select All",
    view: "View",
    actualSize: "Actual Size",
    zoomIn: "Zoom In",
    zoomOut: "Zoom Out",
    fullScreen: "Full Screen",
    developerTools: "Developer Tools",
    window: "Window",
    minimise: "Minimise",
    close: "Close Window",
    help: "Help",
    openLogs: "Open Log Folder",
    about: "About Anshang Desk",
    services: "Services",
    hide: "Hide Anshang Desk",
    hideOthers: "Hide Others",
    showAll: "Show All",
  },
  files: {
    wanted: "Suitable files",
    all: "All files",
    notRead: "The file was not read",
    notSaved: "The file was not saved",
  },
  fileTrouble: {
    tooLarge: "The file is larger than 500 MB. Split it and try again.",
    inUse: "Another program is using the file, or it is read-only. Close it there and try again.",
    noRight: "You may not read or write in this place. Choose another folder.",
    noRoom: "The disk is full. Make room or choose another disk, then try again.",
    gone: "The file or folder no longer exists, or its disk is not connected.",
    other: "Reading or writing failed. Try another folder; if that fails too, hand the log to your technician.",
  },
  startFailure: failuresIn("en"),
  serviceStopped: {
    title: "The service stopped several times",
    advice: "What was saved is safe. Start the service again; if that fails too, hand the log to your technician.",
  },
  pageStopped: { title: "The page stopped", advice: "What was saved is safe. Load the page again." },
  finishing: "Backing up and finishing; the program then ends by itself…",
  act: {
    retry: "Try Again",
    otherFolder: "Choose Another Folder…",
    startAgain: "Start the Service Again",
    reload: "Load Again",
    openLogs: "Open Log Folder",
    quit: "Quit",
    understood: "OK",
    chooseFolder: "Choose the office folder",
    chooseBackupFolder: "Choose the folder for backups",
  },
};

/** Words for a locale such as `zh-CN` or `en-US`: Chinese for Chinese and where the system names none, else English. */
export const wordsFor = (locale: string): Words => (locale === "" || locale.startsWith("zh") ? chinese : english);
