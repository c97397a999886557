/** What the administrator reads while an instance is put together and started. */
export const instanceText = {
  noSuchDate: (text: string) => `DONDOC_TODAY "${text}" không phải là một ngày có thật; hãy ghi dạng YYYY-MM-DD.`,
  clockIsSet: (kept: string, wanted: string) =>
    `Đồng hồ kế hoạch của hệ thống này đã đặt từ "${kept || 'giờ thật'}" và không đổi được sang "${wanted}"; hãy bỏ DONDOC_TODAY hoặc dùng thư mục dữ liệu khác.`,
  settingFaults: (faults: readonly { setting: string; problem: string }[]) =>
    `Thiết lập chưa đúng: ${faults.map((one) => `${one.setting} (${one.problem})`).join('; ')}. Hãy sửa rồi chạy lại; xem .env.example.`,
  badWords: (path: string, where: string) =>
    `Tệp từ ngữ riêng "${path}" chưa đúng${where === '' ? ' (không phải JSON)' : ` ở: ${where}`}. Hãy sửa theo docs/office-words.md rồi chạy lại.`,
  portTaken: (port: number) =>
    `Cổng ${port} đang được chương trình khác dùng; hãy đặt PORT sang một cổng khác, ví dụ PORT=${port === 65535 ? 3000 : port + 1}.`,
  hostRefused: (host: string, why: string) =>
    `Không mở được trang web ở "${host}" (${why}); hãy kiểm tra HOST và PORT.`,
  temporalSilent: (address: string) =>
    `Không nối được tới Temporal ở "${address}"; hãy kiểm tra TEMPORAL_ADDRESS, chứng thư TLS và khóa API.`,
  databaseSilent: (why: string) => `Không nối được tới cơ sở dữ liệu (${why}); hãy kiểm tra DATABASE_URL.`,
  notRunning: 'Hệ thống chưa chạy; hãy chạy "npm start" trước, hoặc đặt DATABASE_URL.',
  noPlan: 'Chưa có kế hoạch nào được nạp; hãy chạy "npm start" một lần trước.',
  benchNeedsSource: 'Lệnh bench cần mã nguồn (thư mục test); hãy chạy trong bản mã nguồn đầy đủ.',
  /** Who brought in what came with the program. */
  system: 'Hệ thống',
  seedFault: (file: string, problem: string) => `Tệp dữ liệu "${file}" chưa đúng: ${problem}.`,

  starting: {
    folder: (path: string) => `Thư mục dữ liệu: ${path}`,
    orphans: (names: readonly string[]) => `Đã dừng tiến trình còn sót từ lần chạy trước: ${names.join(', ')}.`,
    postgres: 'Đang khởi động PostgreSQL…',
    temporal: 'Đang khởi động Temporal…',
    migrated: (count: number) => `Đã cập nhật cấu trúc cơ sở dữ liệu (${count} bước).`,
    seeded: (title: string, tasks: number) => `Đã nạp "${title}": ${tasks} nhiệm vụ.`,
    worker: 'Đang khởi động bộ xử lý nhiệm vụ…',
    started: (count: number) => `Đã khởi động ${count} nhiệm vụ.`,
  },
  ready: (where: {
    readonly board: string | null;
    readonly simulator: string | null;
    readonly temporalUi: string | null;
    readonly today: string;
    readonly seconds: string;
  }) =>
    [
      '',
      `Đôn Đốc đã sẵn sàng sau ${where.seconds} giây. Ngày theo đồng hồ kế hoạch: ${where.today}.`,
      ...(where.board === null ? [] : [`  Bảng theo dõi:      ${where.board}`]),
      ...(where.simulator === null ? [] : [`  Mô phỏng trò chuyện: ${where.simulator}`]),
      ...(where.temporalUi === null ? [] : [`  Giao diện Temporal:  ${where.temporalUi}`]),
      '  Nhấn Ctrl-C để dừng.',
      '',
    ].join('\n'),
  doctor: {
    good: (what: string) => `  được   ${what}`,
    bad: (what: string, why: string) => `  HỎNG   ${what}: ${why}`,
    node: (version: string) => `Node.js ${version} (cần 20.19 trở lên)`,
    folder: (path: string) => `thư mục dữ liệu "${path}"`,
    database: 'cơ sở dữ liệu',
    temporal: (address: string) => `Temporal ở ${address}`,
    searchAttribute: (name: string) => `thuộc tính tìm kiếm ${name} của Temporal`,
    missing: 'chưa có; hãy tạo kiểu Keyword',
    embedded: (what: string) => `${what} đi kèm (không cần thiết lập)`,
    channels: (names: readonly string[]) =>
      names.length === 0 ? 'kênh nhắn tin: chỉ có mô phỏng' : `kênh nhắn tin: ${names.join(', ')}`,
  },
  stopping: 'Đang dừng…',
  stopped: 'Đã dừng.',
};
