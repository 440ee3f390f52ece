export { DocumentsSection } from "./documents-section.tsx";
export { PaperDialog } from "./preview/paper-dialog.tsx";
export { paperErrorWords } from "./paper-words.ts";
export { PaperSettings } from "./settings/paper-settings.tsx";
