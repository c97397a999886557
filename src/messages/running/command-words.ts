/** What `dondoc --help` says of each command and of its options. */
export const commandWords = {
  program: 'Đôn Đốc: điều hành thực hiện kế hoạch',
  json: 'in JSON',
  catalogue: {
    about: 'danh mục: cơ quan, nhóm, cán bộ, lịch làm việc, loại sản phẩm, quy định nhắc việc',
    export: {
      about: 'ghi danh mục đang dùng ra tệp Excel; với --year thì chép sang năm đó, kèm ngày nghỉ đề xuất',
      year: 'năm mới',
    },
    check: {
      about: 'đối chiếu tệp với danh mục đang dùng; không lưu gì',
    },
    import: {
      about: 'nạp tệp: lưu bản chờ xác nhận; với --yes thì xác nhận',
      yes: 'xác nhận ngay',
      as: 'cán bộ xác nhận (mặc định: cơ quan thường trực)',
    },
  },
  channel: {
    about: 'kênh nhắn tin: bật, tắt, cấp quyền',
    list: {
      about: 'các kênh và trạng thái',
    },
    on: {
      about: 'bật kênh',
    },
    off: {
      about: 'tắt kênh ngay',
    },
    consent: {
      about: 'nhận quyền của Zalo OA bằng mã lấy từ trang quản trị ứng dụng',
      verifier: 'mã PKCE đã khai báo',
    },
  },
  explain: {
    about: 'giải thích cách hệ thống hiểu một đoạn chữ ("-": mỗi dòng một đoạn)',
    year: 'năm của kế hoạch',
    today: 'ngày hôm nay (YYYY-MM-DD)',
  },
  link: {
    about: 'mã liên kết dùng một lần cho tài khoản chat của một cán bộ',
    email: 'mời liên kết một hộp thư: gửi thư mời, in mã để trao trực tiếp',
    sms: 'ghi số di động nhận SMS',
    clear: 'hủy mọi liên kết của cán bộ này',
  },
  agency: {
    about: 'cơ quan trên hệ thống',
    replace: {
      about: 'sáp nhập, đổi tên: phần việc đang mở chuyển sang cơ quan kế thừa',
      decision: 'số quyết định',
      date: 'ngày quyết định (YYYY-MM-DD)',
      name: 'tên cơ quan kế thừa, khi chưa có trên hệ thống',
    },
  },
  official: {
    about: 'cán bộ trên hệ thống',
    leave: {
      about: 'cán bộ nghỉ, chuyển công tác: phần việc chuyển cho người kế nhiệm hoặc về đầu mối cơ quan',
      successor: 'người kế nhiệm',
    },
  },
  plan: {
    about: 'kế hoạch: văn bản và phụ lục',
    draft: {
      about: 'đọc văn bản kế hoạch thành bản thảo',
      out: 'ghi phụ lục để hoàn thiện (xlsx)',
    },
    check: {
      about: 'đọc phụ lục và liệt kê từng dòng: hiểu gì, chắc đến đâu; không lưu gì',
    },
    year: 'năm của kế hoạch',
    export: {
      about: 'ghi kế hoạch đang thực hiện ra tệp Excel: đúng các biểu của cơ quan, thêm tình trạng từng nhiệm vụ',
      out: 'tệp Excel cần ghi (mặc định: theo tên kế hoạch, trong thư mục này)',
    },
    import: {
      about: 'nạp phụ lục: lưu bản chờ xác nhận; với --yes thì xác nhận và giao việc',
      yes: 'xác nhận ngay',
      as: 'cán bộ xác nhận (mặc định: cán bộ cơ quan thường trực)',
      title: 'tên kế hoạch',
      plan: 'kế hoạch được điều chỉnh bằng phụ lục này',
      decision: 'số văn bản điều chỉnh',
      date: 'ngày văn bản điều chỉnh (YYYY-MM-DD)',
    },
  },
  task: {
    about: 'nhiệm vụ đơn lẻ, ngoài kế hoạch',
    add: {
      about: 'giao một nhiệm vụ theo văn bản (Chính phủ, Thủ tướng, UBND tỉnh, kết luận họp)',
      title: 'nội dung nhiệm vụ',
      leads: 'cơ quan chủ trì',
      number: 'số, ký hiệu văn bản giao nhiệm vụ',
      issuer: 'cơ quan ban hành',
      coordinating: 'cơ quan phối hợp',
      deadline: 'thời hạn, ghi như văn bản',
      product: 'sản phẩm',
      date: 'ngày văn bản (YYYY-MM-DD)',
      source: 'trích yếu văn bản',
      amount: 'kinh phí (đồng)',
      funding: 'nguồn kinh phí',
    },
  },
  inspection: {
    about: 'kiểm tra cải cách hành chính: xem; ghi nhận ở trang Kiểm tra hoặc trong chat, nơi biết ai là người ghi',
    list: {
      about: 'các cuộc kiểm tra trong năm và tỷ lệ cơ quan đã kiểm tra',
    },
  },
  whichPlan: 'mã kế hoạch; cần ghi khi có nhiều kế hoạch',
  report: {
    kind: 'quarter-1, half-year, quarter-3, year hoặc month',
    asOf: 'số liệu tính đến hết ngày (YYYY-MM-DD), không sau hôm nay',
    about: 'báo cáo gửi UBND tỉnh',
    build: {
      about: 'lập báo cáo, ghi ra tệp hoặc in số liệu',
      json: 'in số liệu JSON',
    },
    send: {
      about: 'lập báo cáo và gửi tệp qua kênh của từng người (mặc định: Văn phòng UBND tỉnh)',
      to: 'mã cơ quan hoặc mã cán bộ, cách nhau bằng dấu phẩy',
      as: 'cán bộ gửi (mặc định: cơ quan thường trực)',
      note: 'nội dung kèm theo',
    },
  },
  docx: 'tệp docx',
  document: {
    about: 'dự thảo văn bản của nhiệm vụ',
    draft: {
      about: 'liệt kê dự thảo của một nhiệm vụ; có TÊN thì ghi ra tệp docx',
      task: 'số nhiệm vụ',
      name: 'tên dự thảo, ví dụ don-doc-STC',
    },
  },
  start: {
    about: 'chạy toàn bộ hệ thống trong một tiến trình',
  },
  worker: {
    about: 'chạy riêng bộ xử lý nhiệm vụ',
  },
  web: {
    about: 'chạy riêng trang web và API, webhook của các kênh',
  },
  bot: {
    about: 'chạy riêng bot Telegram và Zalo (long polling)',
  },
  rehearse: {
    about: 'diễn tập kế hoạch với cán bộ mô phỏng, tua thời gian',
    until: 'dừng ở ngày này (YYYY-MM-DD)',
    serve: 'mở bảng theo dõi và mô phỏng ở ngày dừng',
    seed: 'hạt giống của cán bộ mô phỏng',
    out: 'tệp báo cáo năm (docx)',
  },
  bench: {
    about: 'đo tốc độ so với Temporal trần (cần mã nguồn)',
  },
  doctor: {
    about: 'kiểm tra thiết lập và các dịch vụ',
  },
  recover: {
    about: 'khởi động lại mọi nhiệm vụ đang mở từ sổ nhật ký',
  },
  backup: {
    about: 'sao lưu cơ sở dữ liệu và tệp minh chứng vào một tệp, cả khi hệ thống đang chạy',
  },
  restore: {
    about: 'khôi phục bản sao lưu vào cơ sở dữ liệu còn trống',
  },
} as const;
