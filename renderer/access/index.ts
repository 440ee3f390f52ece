export { useAccess } from "./access-context.ts";
export { ChangePasswordDialog } from "./change-password-dialog.tsx";
export { Gate } from "./gate.tsx";
export { SecuritySettings } from "./security-settings.tsx";
export { useAttempt } from "./use-attempt.ts";
