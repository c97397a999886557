import type { CatalogueKind } from '../domain/catalogue/catalogue';
import type { SettingName } from '../domain/catalogue/settings';
import { fold } from '../domain/text/fold';
import { POSTS } from './labels';

/** Sheets of the workbook of catalogues. */
export const CATALOGUE_NAMES: Readonly<Record<CatalogueKind, string>> = {
  agencies: 'Cơ quan',
  groups: 'Nhóm cơ quan',
  officials: 'Cán bộ',
  calendar: 'Lịch làm việc',
  products: 'Loại sản phẩm',
  policy: 'Quy định nhắc việc',
};

/** Headings of columns by field. */
export const FIELD_WORDS: Readonly<Record<CatalogueKind, Readonly<Record<string, string>>>> = {
  agencies: {
    code: 'Mã cơ quan',
    name: 'Tên cơ quan',
    level: 'Cấp',
    aliases: 'Tên gọi khác',
    validFrom: 'Hiệu lực từ',
    validTo: 'Hiệu lực đến',
    successor: 'Cơ quan kế thừa',
    parent: 'Cơ quan cấp trên',
  },
  groups: {
    code: 'Mã nhóm',
    name: 'Tên nhóm',
    aliases: 'Tên gọi khác',
    members: 'Cơ quan thành viên',
    memberCount: 'Số thành viên',
  },
  officials: { id: 'Mã cán bộ', name: 'Họ và tên', title: 'Chức vụ', posts: 'Vị trí được giao' },
  calendar: { date: 'Ngày', kind: 'Nghỉ hay làm việc', name: 'Tên ngày', source: 'Căn cứ' },
  products: { id: 'Mã loại', products: 'Sản phẩm bắt đầu bằng', needs: 'Minh chứng cần có' },
  policy: { setting: 'Quy định', value: 'Giá trị' },
};

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
  'coordinating-before': 'Hạn phối hợp sớm hơn hạn chủ trì (ngày làm việc)',
  'nudge-hours': 'Hai lần đôn đốc thêm cách nhau (giờ)',
  'period-opens-before': 'Nhiệm vụ định kỳ: mở kỳ trước (ngày làm việc)',
  'period-parts': 'Nhiệm vụ định kỳ: giao cho',
  'document-within': 'Hỏi văn bản sau mỗi (ngày làm việc)',
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
};

const codes = new Map(
  Object.entries({ ...VALUE_WORDS, ...SETTING_WORDS }).map(([code, words]) => [fold(words), code] as const),
);

/** The value that Vietnamese words stand for; the words themselves where they stand for none. */
export const valueOfWords = (said: string): string => codes.get(fold(said)) ?? said;

/** Words for a value; the value itself where there are none. */
export const wordsOfValue = (value: string): string =>
  Object.hasOwn(VALUE_WORDS, value) ? (VALUE_WORDS[value] ?? value) : value;
