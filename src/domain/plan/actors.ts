import { NO_HEADS } from '../directory/function-words';
import { fold } from '../text/fold';

/** Nouns that the name of an agency or of its head begins with. "Các" and the like may stand before them. */
const HEADS =
  'cấp ủy|cấp uỷ|tỉnh ủy|huyện ủy|thành ủy|thị ủy|đảng ủy|đảng bộ|chi bộ|sở|ban|bộ|cục|chi cục|phòng|văn phòng|[ủu][ỷỳy] ban|uỷ ban|ubnd|hđnd|hội đồng|thanh tra|công an|tòa án|toà án|viện|đài|báo|trung tâm|trường|bệnh viện|kho bạc|ngân hàng|bảo hiểm|bhxh|liên đoàn|hội|mặt trận|ub ?mttq|mttq|đoàn|tổ|bộ phận|cơ quan|đơn vị|địa phương|doanh nghiệp|hợp tác xã|công ty|tổng công ty|tập đoàn|thôn|xóm|ấp|khu phố|khu dân cư|xã|phường|thị trấn|huyện|thành phố|thị xã|giám đốc|phó giám đốc|thủ trưởng|người đứng đầu|chủ tịch|phó chủ tịch|chánh|trưởng|bí thư|lãnh đạo|hiệu trưởng|điện lực|bưu điện|hạt|đội|trạm|trạm y tế';
const ACTOR = new RegExp(
  String.raw`^(?:(?:các|toàn thể|tất cả(?: các)?|từng|mỗi|mọi)\s+)?(?:đồng chí\s+)?(?:${HEADS})(?!\p{L})`,
  'iu',
);
const OF_SEVERAL = /^(?:cac|toan the|tat ca cac|tat ca|tung|moi) (?:dong chi )?/;

/** Fields of work and of speech that begin like an agency: "Thanh tra, kiểm tra", "Phòng, chống", "Tổ chức bộ máy". */
const NO_ACTORS: ReadonlySet<string> = new Set([
  ...NO_HEADS,
  ...'to chuc|phong ngua|phong chay|bao cao|doan ket|doi ngu|bo thu|hoi thi|truong thanh|ban giao'.split('|'),
]);

const INSPECTING = /^thanh tra,? (?:kiem tra|viec|trach nhiem)/;

/** The text begins with an agency, a group of them or the post of who heads one. */
export const startsWithActor = (text: string): boolean => {
  const [first = '', second = ''] =
    fold(text)
      .replace(OF_SEVERAL, '')
      .match(/[a-z0-9]+/g) ?? [];
  return ACTOR.test(text) && !INSPECTING.test(fold(text)) && !NO_ACTORS.has(`${first} ${second}`);
};
