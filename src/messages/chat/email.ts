import { cutAtWord } from '../words/cut';

const SUBJECT_LENGTH = 120;

/** What a letter adds to the message it carries. */
export const emailText = {
  /** The first line that says something, with the number of the one task that is told of; never more than one line. */
  subject: (text: string): string => {
    const lines = text.split('\n').map((one) => one.trim());
    const at = lines.findIndex((one) => one !== '' && !one.startsWith('Kính báo cáo'));
    const telling = (lines[at] ?? '').replace(/[:,]$/, '');
    const task = /^Nhiệm vụ \d+(?=:)/u.exec(lines[at + 1] ?? '')?.[0];
    return cutAtWord(`[Đôn Đốc] ${telling}${task === undefined ? '' : ` – ${task.toLowerCase()}`}`, SUBJECT_LENGTH);
  },
  body: (text: string, link: string | null): string =>
    [
      text,
      '',
      '--',
      ...(link === null
        ? ['Thư tự động của hệ thống Đôn Đốc; đề nghị không trả lời vào thư này.']
        : [
            'Trả lời tại trang sau (liên kết riêng của đồng chí, dùng một lần; đề nghị không chuyển tiếp):',
            link,
            'Đề nghị không trả lời vào thư này.',
          ]),
    ].join('\n'),
} as const;
