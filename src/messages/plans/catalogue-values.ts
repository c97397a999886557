import { NOBODY } from '../../domain/catalogue/rungs';
import {
  documentSetting,
  NO_REMINDER,
  obstacleSetting,
  type DocumentSetting,
  type ObstacleSetting,
  type SettingName,
} from '../../domain/catalogue/settings';
import { OBSTACLE_KINDS } from '../../domain/task/obstacle';
import { DECISION_KINDS } from '../../domain/task/who-decides';
import { fold } from '../../domain/text/fold';
import { DECISION_NAMES, OBSTACLE_KINDS as KINDS, POSTS } from '../words/labels';

/** Settings as they stand in the first column. */
export const SETTING_WORDS: Readonly<Record<SettingName, string>> = {
  opens: 'Giờ bắt đầu làm việc',
  closes: 'Giờ kết thúc làm việc',
  'remind-at': 'Giờ gửi nhắc việc',
  'remind-lead': 'Nhắc cơ quan chủ trì trước hạn (ngày)',
  'remind-coordinating': 'Nhắc cơ quan phối hợp trước hạn (ngày)',
  'overdue-every': 'Chủ trì quá hạn: nhắc lại sau mỗi (ngày làm việc)',
  'overdue-times': 'Chủ trì quá hạn: số lần nhắc lại nhiều nhất',
  'overdue-every-coordinating': 'Phối hợp quá hạn: nhắc lại sau mỗi (ngày làm việc)',
  'overdue-times-coordinating': 'Phối hợp quá hạn: số lần nhắc lại nhiều nhất',
  'accept-within': 'Tiếp nhận nhiệm vụ trong (ngày làm việc)',
  'update-after': 'Hỏi tiến độ sau (ngày làm việc không cập nhật)',
  'update-times': 'Hỏi tiến độ: số lần nhiều nhất',
  'coordinating-before': 'Hạn phối hợp sớm hơn hạn chủ trì (ngày làm việc)',
  'ack-pauses': 'Đã nhận tin báo: tạm dừng báo lên trong (ngày làm việc)',
  submits: 'Bậc trình UBND tỉnh',
  'nudge-hours': 'Hai lần đôn đốc thêm cách nhau (giờ)',
  'period-opens-before': 'Nhiệm vụ định kỳ: mở kỳ trước (ngày làm việc)',
  'period-parts': 'Nhiệm vụ định kỳ: giao cho',
  'document-within': 'Hỏi văn bản sau mỗi (ngày làm việc)',
  'document-times': 'Số lần hỏi văn bản',
  ...(Object.fromEntries(
    OBSTACLE_KINDS.map((kind) => [obstacleSetting(kind), `Nơi giải quyết vướng mắc: ${KINDS[kind]}`]),
  ) as Record<ObstacleSetting, string>),
  ...(Object.fromEntries(
    DECISION_KINDS.map((kind) => [documentSetting(kind), `Văn bản của quyết định: ${DECISION_NAMES[kind]}`]),
  ) as Record<DocumentSetting, string>),
};

/** Words that stand for a value. No two may read the same once folded. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  ...POSTS,
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
  other: 'Khác',
  off: 'Nghỉ',
  work: 'Làm việc',
  document: 'Văn bản có số và ngày',
  any: 'Tài liệu bất kỳ',
  lead: 'Cơ quan chủ trì',
  all: 'Mọi cơ quan được giao',
  'by-standing': 'Cơ quan thường trực xác nhận rồi trình',
  'by-itself': 'Hệ thống tự trình',
  concerned: 'Cơ quan liên quan',
  none: 'Không cần văn bản',
  'at-once': 'Có hiệu lực ngay, văn bản sau',
  'on-document': 'Chờ văn bản mới có hiệu lực',
  [NO_REMINDER]: 'Không nhắc',
  'late-lead': 'Chủ trì quá hạn',
  'late-coordinating': 'Phối hợp quá hạn',
  acceptance: 'Chưa tiếp nhận',
  checking: 'Chờ xác nhận kết quả',
  submissions: 'Trình chờ ý kiến',
  extensions: 'Xin gia hạn chờ trả lời',
  obstacles: 'Vướng mắc chờ giải quyết',
  submission: 'Trình UBND tỉnh',
  checker: 'Cơ quan xác nhận kết quả',
  setter: 'Cơ quan quyết định thời hạn',
  resolver: 'Nơi giải quyết vướng mắc',
  [NOBODY]: 'Không báo',
};

const codes = new Map(
  Object.entries({ ...VALUE_WORDS, ...SETTING_WORDS }).map(([code, words]) => [fold(words), code] as const),
);

/** The value that Vietnamese words stand for; the words themselves where they stand for none. */
export const valueOfWords = (said: string): string => codes.get(fold(said)) ?? said;

/** Words for a value; the value itself where there are none. */
export const wordsOfValue = (value: string): string =>
  Object.hasOwn(VALUE_WORDS, value) ? (VALUE_WORDS[value] ?? value) : value;
