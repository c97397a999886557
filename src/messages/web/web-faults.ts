/** What a page that cannot be shown says: its heading, and what to do. */
export const webFaults = {
  code: 'Mã yêu cầu',
  home: 'Về bảng theo dõi',
  notFound: ['Không tìm thấy trang', 'Địa chỉ không đúng hoặc nội dung đã được chuyển đi.'],
  noTask: ['Không có nhiệm vụ này', 'Không có nhiệm vụ nào mang số này. Hãy kiểm tra lại số nhiệm vụ.'],
  badRequest: ['Yêu cầu không hợp lệ', 'Một thông tin gửi lên không đúng. Hãy quay lại, kiểm tra và thử lại.'],
  tooLarge: ['Nội dung quá lớn', 'Hãy gửi nội dung ngắn hơn hoặc tệp nhỏ hơn.'],
  forbidden: ['Không được phép', 'Yêu cầu này đến từ một trang khác hoặc từ ngoài nên hệ thống không thực hiện.'],
  unauthorized: [
    'Cần đăng nhập',
    'Đề nghị đồng chí gửi “đăng nhập” cho bot từ tài khoản Telegram hoặc Zalo đã liên kết, rồi mở liên kết nhận được. Chưa liên kết thì đề nghị quản trị cơ quan cấp mã.',
  ],
  noRight: ['Không thuộc quyền', 'Việc này không thuộc quyền của đồng chí nên hệ thống chưa ghi gì.'],
  noRole: [
    'Chưa rõ đồng chí là ai',
    'Hãy đăng nhập, hoặc chọn một cán bộ ở đầu trang (bản trình diễn), rồi thực hiện lại.',
  ],
  unavailable: ['Hệ thống đang bận', 'Chưa ghi được nội dung vừa gửi. Hãy thử lại sau ít phút.'],
  failed: [
    'Có lỗi ở hệ thống',
    'Nội dung vừa gửi có thể chưa được ghi. Hãy thử lại; nếu vẫn lỗi, báo mã dưới đây cho quản trị.',
  ],
  secret: [
    'Không tiếp nhận tài liệu mật',
    'Hệ thống không nhận tài liệu có dấu Mật, Tối mật, Tuyệt mật. Nội dung vừa gửi không được lưu.',
  ],
  emptyFile: ['Tệp không có nội dung', 'Hãy kiểm tra và gửi lại tệp.'],
} as const;
