/**
 * The typed short forms as messages show them. What stands in parentheses is to be filled in; the bot reads it with
 * or without them. `n` is a task's number, or the place for one.
 */
export const forms = {
  accept: (n: string) => `${n} nhận`,
  progress: (n: string) => `${n} 50%`,
  done: (n: string) => `${n} xong (số, ngày văn bản)`,
  delivered: (n: string) => `${n} xong`,
  obstacle: (n: string) => `${n} vướng (nội dung)`,
  extend: (n: string) => `${n} gia hạn (ngày) (lý do)`,
  explain: (n: string) => `giải trình ${n} (nguyên nhân), dự kiến (ngày)`,
  condition: (n: string) => `điều kiện ${n} đến (ngày) (căn cứ)`,
  subtask: (n: string) => `giao tiếp ${n} đến (ngày) cho (đơn vị, người): (nội dung)`,
  show: (n: string) => `nhiệm vụ ${n}`,
  submit: (n: string) => `trình ${n}`,
  drop: (n: string) => `không trình ${n} (lý do)`,
  approveUntil: (n: string, date: string) => `duyệt ${n} đến ${date}`,
  refuse: (n: string) => `không duyệt ${n} (lý do)`,
  reprimand: (n: string) => `phê bình ${n}`,
  remind: (n: string) => `nhắc nhở ${n}`,
  askExplanation: (n: string) => `yêu cầu giải trình ${n}`,
  direct: (n: string) => `chỉ đạo ${n} (nhắc nhở, phê bình hoặc giải trình) (ý kiến)`,
  suspend: (n: string) => `tạm dừng ${n} (lý do)`,
  withdraw: (n: string) => `thu hồi ${n} (lý do)`,
  issue: (n: string) => `ghi văn bản ${n} (số, ngày văn bản)`,
  amend: (n: string) => `điều chỉnh ${n} thời hạn (ngày) theo (số, ngày văn bản)`,
  funding: (n: string) => `ghi kinh phí ${n} 1,5 tỷ từ ngân sách tỉnh`,
  reopen: (n: string) => `mở lại ${n} (lý do)`,
  confirm: (n: string) => `xác nhận ${n}`,
  giveBack: (n: string) => `trả lại ${n} (lý do)`,
  acknowledge: (n: string) => `đang chỉ đạo ${n}`,
  excuse: (n: string) => `trễ khách quan ${n} (lý do)`,
  answerObstacle: (n: string, obstacle = '(số vướng mắc)') => `trả lời vướng ${n} ${obstacle} (nội dung)`,
  passUp: (n: string, obstacle = '(số vướng mắc)') => `trình vướng ${n} ${obstacle} (ý kiến)`,
  instruct: (n: string, obstacle?: string) => `chỉ đạo ${n}${obstacle === undefined ? '' : ` ${obstacle}`} (nội dung)`,
  nudge: (n: string) => `đôn đốc ${n}`,
  release: (n: string) => `miễn ${n} (mã cơ quan) (lý do)`,
  assign: (n: string) => `giao ${n} cho (họ tên)`,
  handOver: (n: string) => `chuyển ${n} cho (họ tên) (lý do)`,
  changePerson: (n: string) => `đổi người ${n} (lý do)`,
  wait: (n: string) => `chờ phối hợp ${n} (mã cơ quan) (nội dung)`,
  stopWaiting: (n: string) => `hết chờ ${n} (mã cơ quan)`,
  callIn: (n: string) => `mời phối hợp ${n} (mã hoặc tên các cơ quan)`,
  askReassignment: (n: string) => `${n} đề nghị điều chỉnh phân công (lý do)`,
  reassign: (n: string, to = '(mã cơ quan)') => `giao lại ${n} ${to}`,
  releaseRest: (n: string) => `miễn ${n} còn lại (lý do)`,
} as const;

/** A task's number with the question put before UBND tỉnh: "3 TR20". A late code is then not taken for another question. */
export const withQuestion = (n: string, submission: number): string => `${n} TR${submission}`;

export const PLACE_OF_NUMBER = '(số)';
