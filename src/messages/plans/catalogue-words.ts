import type { CatalogueKind } from '../../domain/catalogue/catalogue';

/** Sheets of the workbook of catalogues. */
export const CATALOGUE_NAMES: Readonly<Record<CatalogueKind, string>> = {
  agencies: 'Cơ quan',
  groups: 'Nhóm cơ quan',
  officials: 'Cán bộ',
  calendar: 'Lịch làm việc',
  products: 'Loại sản phẩm',
  policy: 'Quy định nhắc việc',
  rungs: 'Các bậc báo cáo',
  exceptions: 'Quy định riêng',
};

/** What a rule of its own is for. */
const SCOPE = {
  plan: 'Riêng kế hoạch (mã)',
  area: 'Riêng lĩnh vực (mã)',
  agency: 'Riêng cơ quan (mã)',
  task: 'Riêng nhiệm vụ (số)',
} as const;

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
    symbol: 'Ký hiệu văn bản',
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
  rungs: {
    table: 'Việc chờ',
    id: 'Mã bậc',
    ...SCOPE,
    order: 'Thứ tự',
    after: 'Sau bao lâu',
    to: 'Báo cho ai',
    repeat: 'Nhắc lại',
  },
  exceptions: { setting: 'Quy định riêng', ...SCOPE, value: 'Giá trị riêng' },
};
