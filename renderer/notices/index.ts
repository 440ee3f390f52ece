export { NoticeSettings } from "./notice-settings.tsx";
export { useDailyNotice } from "./use-daily-notice.ts";
