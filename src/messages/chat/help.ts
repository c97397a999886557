import type { Rendered } from '../../domain/notice/rendered';
import type { Post, PostHeld } from '../../domain/directory/official';
import { inspectionForms } from './inspection-chat';
import { planFundingForms } from '../plans/plan-funding';
import { PLACE_OF_NUMBER, forms } from '../words/short-forms';
import { menuButtons } from './task-buttons';

const n = PLACE_OF_NUMBER;

const OFFICIAL = [
  'Trả lời theo số nhiệm vụ, ví dụ với nhiệm vụ 3:',
  '• 3 nhận – xác nhận tiếp nhận',
  '• 3 50% – báo tiến độ',
  '• 3 xong 45/KH-SNV ngày 12/3/2024 – báo hoàn thành kèm số, ngày văn bản (hoặc gửi tệp kèm chữ “3 xong”)',
  '• 3 vướng thiếu kinh phí – báo vướng mắc',
  '• 3 gia hạn 30/6 chờ văn bản – xin gia hạn',
  '• giải trình 3 (nguyên nhân), dự kiến (ngày) – giải trình khi quá hạn',
  `• ${forms.askReassignment('3')} – khi nhiệm vụ không đúng chức năng`,
  `• ${forms.wait('3')}; ${forms.stopWaiting('3')} – cơ quan chủ trì chờ phối hợp`,
  `• ${forms.callIn('3')} – khi kế hoạch ghi “các cơ quan liên quan”`,
  `• ${forms.handOver('3')}; ${forms.changePerson('3')} – đổi người thực hiện`,
  '• miễn 3 (mã cơ quan) (lý do) – cơ quan chủ trì miễn phần phối hợp',
  '• Gửi tệp hoặc ảnh (tối đa 20 MB) để nộp kết quả; ghi kèm số nhiệm vụ hoặc trả lời thẳng tin giao việc',
  'Có thể báo nhiều nhiệm vụ trong một tin, ví dụ: 3 và 5 xong, 7 gia hạn 15/7 chờ số liệu',
];

const CHECKER = [
  'Kiểm tra kết quả:',
  `• ${forms.confirm(n)} – xác nhận hoàn thành`,
  `• ${forms.giveBack(n)} – trả lại để hoàn thiện`,
];

const LEADER = [
  'Giao việc trong cơ quan:',
  `• ${forms.assign(n)} – giao người thực hiện (hoặc: giao ${n} cho đầu mối)`,
];

const STANDING = [
  'Theo dõi, đôn đốc:',
  '• hôm nay có gì – tình hình trong ngày',
  `• ${forms.nudge(n)} – đôn đốc cơ quan chủ trì (thêm mã cơ quan để chọn)`,
  `• ${forms.submit(n)}; ${forms.drop(n)} – trình hoặc không trình UBND tỉnh`,
  `• ${forms.release(n)} – miễn phần phối hợp`,
  '• báo cáo quý I; gửi báo cáo quý I cho VPUBND – nhận tệp, gửi báo cáo (tháng, 6 tháng, quý III, năm)',
];

const INSPECTOR = [
  'Kiểm tra cải cách hành chính:',
  `• ${inspectionForms.plan} – đưa vào kế hoạch (thêm “đột xuất” nếu không báo trước)`,
  `• ${inspectionForms.visit} – ghi cuộc kiểm tra đã thực hiện`,
  `• ${inspectionForms.conclude} – ghi thông báo kết luận`,
  `• ${inspectionForms.find} – giao việc khắc phục thành nhiệm vụ`,
  `• ${inspectionForms.remove} – bỏ cuộc chưa thực hiện`,
  'Kinh phí của kế hoạch:',
  `• ${planFundingForms.set}`,
];

const REGISTRY = [
  'Văn bản, điều chỉnh kế hoạch:',
  `• ${forms.issue(n)} – ghi số, ngày văn bản của ý kiến chỉ đạo`,
  `• ${forms.amend(n)} – cũng dùng cho: tên, sản phẩm, thêm phối hợp (mã), bớt (mã)`,
  `• tạm dừng, tiếp tục, thu hồi ${n} theo (số, ngày văn bản) (lý do)`,
  `• ${forms.funding(n)} – ghi hoặc sửa kinh phí (ghi “không” để bỏ)`,
  `• ${forms.reopen(n)} – mở lại phần việc đã xác nhận`,
];

const PROVINCE = [
  'Quyết định nội dung được trình:',
  `• ${forms.approveUntil(n, '30/6')} – đồng ý gia hạn`,
  `• ${forms.refuse(n)} – không đồng ý`,
  `• ${forms.reassign(n)} – giao cơ quan khác thực hiện`,
  `• ${forms.remind(n)}; ${forms.reprimand(n)}; ${forms.askExplanation(n)}`,
  `• ${forms.suspend(n)}; ${forms.withdraw(n)} – tạm dừng hoặc thu hồi nhiệm vụ; tiếp tục ${n} – cho tiếp tục`,
  `• chỉ đạo ${n} nhắc nhở (ý kiến) – chỉ đạo khi chưa có nội dung trình (nhắc nhở, phê bình, giải trình)`,
];

const WATCHER = ['Xem theo cơ quan:', '• việc quá hạn của (cơ quan); việc của (cơ quan); việc tuần này của (cơ quan)'];

const EVERYONE = [
  'Xem:',
  '• việc của tôi; việc quá hạn; lịch tuần; tiến độ lĩnh vực (số)',
  `• ${forms.show(n)} – xem một nhiệm vụ`,
  `• ${inspectionForms.show} – các cuộc kiểm tra CCHC, tỷ lệ cơ quan đã kiểm tra; ${planFundingForms.show}`,
  '• tắt nhắc đến 14h; bật nhắc – tạm dừng, nhận lại nhắc việc (nội dung khẩn vẫn gửi)',
  '• đăng nhập – nhận liên kết vào trang web; đăng xuất',
  '• trợ giúp – xem hướng dẫn này',
  '• ủy quyền cho (họ tên) đến (ngày); vắng mặt đến (ngày); hủy ủy quyền',
];

const EXAMPLES = {
  deciding: `${forms.approveUntil('3', '30/6')}; ${forms.refuse('3')}; việc của tôi`,
  watching: `${forms.confirm('3')}; ${forms.giveBack('3')}; ${forms.submit('3')}; ${forms.nudge('3')}`,
  working: '3 nhận; 3 50%; 3 xong 45/KH-SNV ngày 12/3/2024; 3 vướng thiếu kinh phí; 3 gia hạn 30/6 chờ văn bản',
} as const;

const has = (posts: readonly PostHeld[], ...wanted: readonly Post[]): boolean =>
  posts.some((held) => wanted.includes(held.post));

/** Nothing was made of a message: what this person can write instead. */
export const notUnderstood = (posts: readonly PostHeld[]): string => {
  const who = has(posts, 'office-chief', 'vice-chair', 'chair')
    ? 'deciding'
    : has(posts, 'standing', 'office', 'monitor')
      ? 'watching'
      : 'working';
  return `Hệ thống chưa hiểu tin này nên chưa ghi gì. Ví dụ: ${EXAMPLES[who]}. Xem thêm: trợ giúp`;
};

/** What this person can say to the bot, by the posts held. */
export const helpText = (posts: readonly PostHeld[]): Rendered => {
  const sections = [
    ...(has(posts, 'office-chief', 'vice-chair', 'chair') ? [PROVINCE] : []),
    ...(has(posts, 'standing') ? [STANDING] : []),
    ...(has(posts, 'standing', 'admin') ? [INSPECTOR] : []),
    ...(has(posts, 'standing', 'office', 'office-chief') ? [REGISTRY] : []),
    ...(has(posts, 'monitor', 'standing', 'office', 'office-chief', 'leader') ? [CHECKER] : []),
    ...(has(posts, 'unit-head', 'leader') ? [LEADER] : []),
    ...(has(posts, 'staff', 'focal', 'unit-head', 'leader') ? [OFFICIAL] : []),
    ...(has(posts, 'office-chief', 'vice-chair', 'chair', 'standing', 'office', 'monitor') ? [WATCHER] : []),
    EVERYONE,
  ];
  return { text: sections.map((lines) => lines.join('\n')).join('\n\n'), buttons: menuButtons() };
};
