export { conditionOf, conditionOfAll } from "./condition.ts";
export type { AllFiles, Condition, Faulty } from "./condition.ts";
export { isFileFailure } from "./failures.ts";
export type { FileFailure, FileFailureCode } from "./failures.ts";
export { diskName } from "./names.ts";
export { isPlainTemplate } from "./plain-template.ts";
export { firstLineOf, resealFolders } from "./resealing.ts";
export type { Resealed, ResealProgress } from "./resealing.ts";
export { bytesOf, readSealed, writeSealed } from "./sealed-file.ts";
export type { SealedPlace } from "./sealed-file.ts";
export {
  hasFile,
  openFileStream,
  prepareFile,
  readFile,
  readFilePiece,
  removeFile,
  sealOfFile,
  storeFile,
} from "./store.ts";
export type { PreparedFile, StoredFile, WholeFile } from "./store.ts";
export { endReceiving, receiveFile } from "./receiving.ts";
export type { Receiving } from "./receiving.ts";
export { sweepParts } from "./sweeping.ts";
export { keepUnusedFiles, removeUnusedFile, sweepUnusedFiles } from "./unused.ts";
