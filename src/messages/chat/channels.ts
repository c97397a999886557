import { answers } from './bot-answers';

export const channelText = {
  privateOnly:
    'Hệ thống chỉ trao đổi riêng với từng cán bộ, không tiếp nhận nội dung trong nhóm. Đề nghị đồng chí nhắn tin riêng cho tài khoản này, bắt đầu bằng: trợ giúp',
} as const;

/** "…nhiệm vụ 7. Đề nghị…" of any number. */
const [BUSY_WITH_TASK = ''] = answers.busyTask(0).split('0');

/** True for an answer by which nothing was kept, so that the same button may be pressed again. */
export const saysBusy = (text: string): boolean => text.includes(answers.busy) || text.includes(BUSY_WITH_TASK);
