export { BackupNotice } from "./backup-notice.tsx";
export { BackupSettings } from "./backup-settings.tsx";
export { RestoreFlow } from "./restore-flow.tsx";
export { backupErrorWords } from "./backup-words.ts";
