import type { CivilDate } from '../../domain/calendar/civil-date';
import { comrade, registerOf, type Addressee } from '../notices/address';
import { cutAtWord } from '../words/cut';
import { shortDate } from '../words/dates';
import { quoted } from '../notices/notice-form';
import { sendable } from '../words/plain-text';

/** A report as its receiver hears of it. */
interface SentReport {
  readonly title: string;
  readonly by: string;
  readonly note: string | null;
}

const MAYBE_REPEATED = '(có thể trùng)';
const LONGEST_TITLE = 220;
const LONGEST_NOTE = 400;
/** What a caption shows of the sender. */
const LONGEST_NAME = 160;

/** Reports made and sent: what goes with them, and what their sender is told. */
export const documentText = {
  caption: ({ title, by, note }: SentReport, addressee: Addressee | null, maybeRepeated: boolean): string => {
    const up = registerOf(addressee) === 'up';
    const sent = up ? `Kính báo cáo ${comrade(addressee)},\nKính gửi` : 'Gửi đồng chí';
    const lines = [
      ...(maybeRepeated ? [MAYBE_REPEATED] : []),
      `${sent} ${cutAtWord(title, LONGEST_TITLE)} (dự thảo từ hệ thống, bản chính thức theo văn bản phát hành).`,
      `Người gửi: ${cutAtWord(by, LONGEST_NAME)}.`,
      ...(note === null || note.trim() === '' ? [] : [`Nội dung kèm theo: ${quoted(cutAtWord(note, LONGEST_NOTE))}`]),
    ];
    return sendable(lines.join('\n'));
  },
  /** For a channel that carries no files: the link comes first, so that it stays whole however short the room. */
  byLink: (caption: string, url: string, maxLength: number): string => {
    const head = `Tải tệp (liên kết riêng, dùng một lần): ${url}\n`;
    const room = Math.max(1, maxLength - head.length);
    return `${head}${caption.length <= room ? caption : cutAtWord(caption, room)}`;
  },
  fileName: (title: string, asOf: CivilDate): string =>
    `${title.replace(/[\\/:*?"<>|]/g, '-')} (số liệu đến ${shortDate(asOf).replaceAll('/', '-')}).docx`,

  onlyStanding: 'Báo cáo do Sở Nội vụ (cơ quan thường trực) lập và gửi.',
  noPlan: 'Chưa có kế hoạch nào để báo cáo.',
  noSuchReport: 'Không tìm thấy báo cáo này; đề nghị lập lại.',
  nobody: 'Chưa chọn người nhận; đề nghị chọn ít nhất một người.',
  secret: 'Hệ thống không nhận nội dung Mật, Tối mật, Tuyệt mật; báo cáo chưa được gửi.',
  unknownReceiver: (words: string) =>
    `Chưa rõ “${cutAtWord(words, 80)}” là ai. Đề nghị ghi mã hoặc tên cơ quan, hoặc họ tên người nhận, ví dụ: gửi báo cáo quý I cho VPUBND`,
  noReceiver: (agency: string) => `${agency} chưa có người nhận trên hệ thống.`,
  noSuchPeriod: 'Báo cáo định kỳ có: tháng, quý I, 6 tháng, quý III, năm; không có báo cáo quý II và quý IV.',
  onItsWay: (title: string, asOf: CivilDate, names: readonly string[]) =>
    `Đang gửi ${title} (số liệu đến hết ngày ${shortDate(asOf)}) đến: ${names.join('; ')}. Xem tình trạng gửi ở trang Báo cáo.`,
  toYourself: (title: string, asOf: CivilDate) =>
    `Đang gửi ${title} (số liệu đến hết ngày ${shortDate(asOf)}) đến đồng chí.`,
  already: (title: string) => `${title} đã được gửi đến những người này, không gửi lại.`,
} as const;
