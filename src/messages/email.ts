import { cutAtWord } from './cut';

const SUBJECT_LENGTH = 120;

/** What a letter adds to the message it carries. */
export const emailText = {
  /** The first line that says something; never more than one line. */
  subject: (text: string): string => {
    const lines = text.split('\n').map((one) => one.trim());
    const telling = lines.find((one) => one !== '' && !one.startsWith('Kính báo cáo')) ?? '';
    return cutAtWord(`[Đôn Đốc] ${telling.replace(/[:,]$/, '')}`, SUBJECT_LENGTH);
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
