/** The pages on which the catalogues go out and come in. */
export const catalogueWords = {
  nav: 'Danh mục',
  title: 'Danh mục',
  lead: 'Tải về, sửa trong Excel rồi nạp lại: xem trước từng thay đổi, xác nhận rồi mới áp dụng.',
  download: 'Tải danh mục (Excel)',
  noRole: 'Hãy chọn vai trò cơ quan thường trực hoặc quản trị ở đầu trang để thay đổi danh mục.',
  file: 'Nạp danh mục',
  fileHelp: 'Tệp Excel (.xlsx) có một hoặc nhiều trang danh mục. Trang hoặc cột không có trong tệp thì giữ nguyên.',
  newYear: 'Danh mục năm mới',
  newYearHelp:
    'Chép danh mục đang dùng sang năm mới; ngày nghỉ lễ, tết được đề xuất theo âm lịch và Bộ luật Lao động 2019, chờ xác nhận theo văn bản.',
  propose: 'Lập danh mục năm mới',
  previewTitle: 'Xem trước danh mục',
  add: 'Thêm',
  change: 'Sửa',
  remove: 'Bỏ',
  proposal: 'Đề xuất',
  confirm: 'Xác nhận và áp dụng',
  confirmNote:
    'Các dòng chưa đúng được giữ nguyên như đang dùng. Lịch làm việc và quy định mới được báo tới các nhiệm vụ đang thực hiện.',
  endings: 'Nhiệm vụ đang mở của cơ quan hết hiệu lực',
  decisionNumber: 'Số quyết định sáp nhập, đổi tên',
  decisionDate: 'Ngày quyết định',
  endingsNote: 'Ghi quyết định thì các nhiệm vụ được chuyển ngay khi xác nhận; để trống thì các nhiệm vụ ở lại.',
  saved: 'Đã sửa dòng; xem lại trước khi xác nhận.',
  discarded: 'Đã hủy bản nạp; danh mục không thay đổi.',
} as const;
