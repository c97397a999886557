import type { SingleTaskFault } from '../../domain/plan/single-task';
import { assertNever } from '../../domain/result';

const FIELDS = {
  title: 'nội dung nhiệm vụ',
  leads: 'cơ quan chủ trì',
  number: 'số, ký hiệu văn bản giao nhiệm vụ',
  issuer: 'cơ quan ban hành văn bản giao nhiệm vụ',
} as const;

/** Why a single task was not taken, and what to do. */
export const singleTaskFault = (fault: SingleTaskFault): string => {
  switch (fault.code) {
    case 'missing':
      return `Đề nghị ghi ${FIELDS[fault.field]}.`;
    case 'secret':
      return 'Hệ thống không tiếp nhận nội dung thuộc bí mật nhà nước (Mật, Tối mật, Tuyệt mật) và chưa ghi gì.';
    case 'too-long':
      return 'Nội dung quá dài; đề nghị viết gọn lại.';
    case 'no-such-date':
      return 'Ngày văn bản không có trong lịch.';
    case 'date-in-future':
      return 'Ngày văn bản giao nhiệm vụ sau hôm nay; đề nghị ghi lại ngày ký, hoặc chờ văn bản được ban hành.';
    case 'no-such-deadline':
      return 'Thời hạn có ngày không có trong lịch; đề nghị ghi lại, ví dụ: 30/6/2024.';
    case 'no-amount':
      return 'Kinh phí ghi bằng số tiền, ví dụ: 1.250.000.000, 250 triệu đồng hoặc 1,5 tỷ.';
    case 'unknown-agencies':
      return `Chưa nhận ra cơ quan: ${fault.said.join('; ')}. Đề nghị ghi đúng tên hoặc mã cơ quan.`;
    default:
      return assertNever(fault);
  }
};

export const singleWords = {
  nav: 'Thêm nhiệm vụ',
  title: 'Thêm nhiệm vụ ngoài kế hoạch',
  lead: 'Nhiệm vụ do Chính phủ, Thủ tướng Chính phủ, UBND tỉnh hoặc kết luận cuộc họp giao.',
  noRole: 'Việc này thuộc Sở Nội vụ (cơ quan thường trực). Chọn vai trò ở đầu trang.',
  planTitle: (year: number) => `Nhiệm vụ ngoài kế hoạch năm ${year}`,
  area: 'Nhiệm vụ được giao ngoài kế hoạch',
  source: 'Văn bản giao nhiệm vụ',
  number: 'Số, ký hiệu',
  date: 'Ngày văn bản',
  issuer: 'Cơ quan ban hành',
  issuers: ['Chính phủ', 'Thủ tướng Chính phủ', 'UBND tỉnh', 'Chủ tịch UBND tỉnh', 'Kết luận cuộc họp UBND tỉnh'],
  sourceTitle: 'Trích yếu',
  task: 'Nội dung nhiệm vụ',
  product: 'Sản phẩm',
  deadline: 'Thời hạn (ghi như văn bản, ví dụ: 30/6/2024; Hằng quý; Thường xuyên)',
  leads: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  amount: 'Kinh phí (đồng)',
  fundingSource: 'Nguồn kinh phí',
  submit: 'Giao nhiệm vụ',
  added: (number: number) => `Đã giao nhiệm vụ ${number}.`,
  duties: 'Trách nhiệm trong kế hoạch (mục IV)',
  dutiesLead: 'Theo dõi một trách nhiệm như một nhiệm vụ: có số, người được giao, kỳ báo cáo.',
  follow: 'Theo dõi như nhiệm vụ',
  followed: (number: number) => `nhiệm vụ ${number}`,
  noAgency: 'chưa rõ cơ quan',
  noDuties: 'Kế hoạch không có mục trách nhiệm.',
} as const;
