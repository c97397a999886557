import { shortInstant } from '../words/dates';

/** What is said about a person's own pause of reminders. */
export const pauseText = {
  paused: (untilMs: number) =>
    `Đã tạm dừng nhắc việc đến ${shortInstant(untilMs)}; nội dung khẩn vẫn gửi ngay. Để nhận lại sớm hơn: bật nhắc`,
  resumed: 'Đã bật lại nhắc việc. Các nội dung đang chờ sẽ được gửi trong giờ làm việc.',
} as const;
