/** The names of what page and shell say to each other. Only the preload and `ipc.ts` use them. */
export const CHANNELS = {
  pickFile: "desk:pick-file",
  saveFile: "desk:save-file",
  print: "desk:print",
  openExternal: "desk:open-external",
  notify: "desk:notify",
  noticed: "desk:noticed",
  chooseOffice: "desk:choose-office",
  chooseBackupFolder: "desk:choose-backup-folder",
  servicePort: "desk:service-port",
  serviceRestarted: "desk:service-restarted",
  locked: "desk:locked",
  finishing: "desk:finishing",
} as const;
