import { counted, grouped } from '../words/numbers';

/** Why a backup is not brought in; nothing is then. */
export type RestoreFault = 'not-a-backup' | 'damaged' | 'not-empty' | 'other-version';

const FAULTS: Readonly<Record<RestoreFault, string>> = {
  'not-a-backup': 'Tệp này không phải bản sao lưu của hệ thống; chưa có gì được khôi phục.',
  damaged: 'Bản sao lưu bị hỏng hoặc bị cắt ngắn; chưa có gì được khôi phục. Đề nghị dùng bản sao lưu khác.',
  'not-empty':
    'Chỉ khôi phục vào cơ sở dữ liệu và thư mục dữ liệu còn trống, để không ghi đè dữ liệu đang dùng; đề nghị chọn DONDOC_DATA hoặc DATABASE_URL khác.',
  'other-version':
    'Bản sao lưu được lập từ một phiên bản khác của hệ thống; đề nghị khôi phục bằng đúng phiên bản đó rồi nâng cấp.',
};

/** Backup and restore, as the administrator at the machine reads them. */
export const backupText = {
  fault: (fault: RestoreFault): string => FAULTS[fault],
  taken: (path: string): string => `Đã có tệp "${path}"; đề nghị chọn tên khác.`,
  noInstance: 'Chưa có dữ liệu nào để sao lưu; hãy chạy "npm start" một lần trước.',
  made: (path: string, rows: number, files: number): string =>
    `Đã sao lưu ${grouped(rows)} dòng và ${counted(files, 'tệp minh chứng')} vào "${path}". Tệp có dữ liệu cá nhân và khóa kết nối: đề nghị cất giữ như hồ sơ.`,
  missing: (hashes: readonly string[]): string =>
    `Không đọc được ${counted(hashes.length, 'tệp minh chứng')} (${hashes.map((hash) => hash.slice(0, 12)).join(', ')}); các tệp này không có trong bản sao lưu.`,
  restored: (rows: number, files: number, at: string): string =>
    `Đã khôi phục ${grouped(rows)} dòng và ${counted(files, 'tệp minh chứng')} của bản sao lưu lập lúc ${at}. Chạy "npm start": các nhiệm vụ đang mở được khởi động lại từ sổ nhật ký.`,
} as const;
