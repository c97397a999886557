import { startsWithActor } from './actors';

/** A sentence that gives work: who is to do what. */
export interface WhoDoesWhat {
  /** As printed, without "Giao" before and colon behind. */
  readonly holder: string;
  /** What is to be done; empty where the words only name who. */
  readonly rest: string;
}

const GIVES =
  /^(?:(?:Thống nhất |Đồng ý )?[Gg]iao(?: cho)?|Đề nghị|Yêu cầu|Phân công|Trách nhiệm của|Đối với)\s+(?!việc\s)/u;

/** The sentence says that it gives work: "Giao …", "Yêu cầu …". */
export const givesWork = (text: string): boolean => GIVES.test(text);

const asHolder = (text: string): string => text.replace(GIVES, '').replace(/[:.;,\s]+$/, '');

/** Verbs of administrative work: what stands before the first of them is who does it. */
const VERBS = `có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động|phối hợp|theo dõi|tham mưu|căn cứ|tổ chức(?! (?:đảng|đoàn thể|chính trị))|hướng dẫn|thực hiện|xây dựng
tăng cường|tiếp tục|bố trí|đôn đốc|kiểm tra|giúp|gửi|báo cáo|triển khai|rà soát|cập nhật|tham gia|đề xuất|cân đối|bảo đảm|đảm bảo
tuyên truyền|phổ biến|vận động|cụ thể hóa|cụ thể hoá|quán triệt|chỉ đạo|ban hành|trình|lồng ghép|khẩn trương|tập trung|nghiêm túc|đẩy mạnh
nâng cao|phát huy|duy trì|thông báo|công khai|công bố|niêm yết|tiếp nhận|giải quyết|xử lý|khắc phục|chấn chỉnh|hoàn thành|hoàn thiện
tổng hợp|phân công|phân bổ|bổ sung|kịp thời|thường xuyên|nghiên cứu|kiện toàn|sắp xếp|bồi dưỡng|tập huấn|số hóa|số hoá|kết nối|vận hành
nâng cấp|đăng tải|đưa tin|phát sóng|tạo điều kiện|huy động|khuyến khích|chuẩn bị|thành lập|xem xét|cho ý kiến|tích cực|nêu cao|gương mẫu
cam kết|khảo sát|thống kê|kiểm soát|siết chặt|sơ kết|tổng kết|khen thưởng|biểu dương|phát động|lãnh đạo|lấy ý kiến|nhanh chóng|sớm|cần|phải
lập (?:kế hoạch|dự toán|danh sách|hồ sơ)|cử (?:cán bộ|công chức|người|đại diện)|mở (?:chuyên|lớp|đợt)|làm (?:đầu mối|tốt)|nắm (?:bắt|chắc|tình hình)
là (?:cơ quan|đơn vị|đầu mối)`;

/** Verbs that are parts of names too, behind the noun of an agency: "Ban quản lý", "đơn vị sử dụng ngân sách". */
const NAMING_VERBS =
  'thẩm định|đánh giá|giám sát|quản lý|sử dụng|cung cấp|hỗ trợ|đào tạo|đăng ký|ứng dụng|phục vụ|điều phối|thanh tra';
const NAMED_BY =
  /(?:^|[\s,])(?:ban|trung tâm|cơ quan|đơn vị|tổ chức|văn phòng|phòng|bộ phận|tổ|đội|hội đồng|trường|doanh nghiệp|công ty|cục|chi nhánh|viện|quỹ)$/iu;
/** "Ban chỉ đạo"; but "trưởng các phòng chỉ đạo". */
const STEERING = /(?:^|[^\p{L}])ban chỉ đạo/iu;
/** Words that end in a verb's syllable: "công trình", "các tổ chức", "được giao". */
const NO_VERB_BEHIND = /(?:^|\s)(?:các|những|mọi|chí|công|chương|quy|quá|lộ|tờ|được|việc|để)$/iu;
/** "Sở Nội vụ đã tham mưu …" tells what was done. */
const TOLD = /\s(?:đã|đang|chưa)$/u;

const VERB = new RegExp(
  String.raw`\s(?=(?<naming>${NAMING_VERBS})[\s,:]|(?:${VERBS.replace(/\n/g, '|')})[\s,:])`,
  'gu',
);

/** Where what is to be done begins; null for a bare name and for what only tells. */
const verbAt = (text: string): number | null => {
  for (const { index, groups } of text.matchAll(VERB)) {
    const before = text.slice(0, index);
    if (TOLD.test(before)) return null;
    if (NO_VERB_BEHIND.test(before) || STEERING.test(text.slice(Math.max(0, index - 4), index + 8))) continue;
    if (groups?.naming !== undefined && NAMED_BY.test(before)) continue;
    return index;
  }
  return null;
};

/** "Rà soát hồ sơ …": the text itself says to do something. "Đánh giá cao …" does not. */
export const startsWithVerb = (text: string): boolean =>
  verbAt(` ${text.charAt(0).toLowerCase()}${text.slice(1)}`) === 0 && !/^(?:Đánh giá|Ghi nhận)/u.test(text);

const LONGEST_HOLDER = 40;

/**
 * "Sở Nội vụ: chủ trì …", "Sở Nội vụ chủ trì …" and "Giao Sở Nội vụ chủ trì …" as who and what; the whole as the
 * holder when it is a bare name. Null for a sentence that cannot be parted.
 */
export const whoDoesWhat = (text: string): WhoDoesWhat | null => {
  const [colon, verb] = [text.indexOf(':'), verbAt(text)];
  const isNamed = colon > 0 && text.slice(0, colon).split(' ').length <= LONGEST_HOLDER;
  const at = isNamed && (verb === null || colon < verb || !startsWithActor(asHolder(text))) ? colon : verb;
  if (at !== null) return { holder: asHolder(text.slice(0, at)), rest: text.slice(at).replace(/^[:\s]+/, '') };
  const isSentence = /[.;]$/.test(text) && text.split(' ').length > SHORTEST_SENTENCE;
  return isSentence ? null : { holder: asHolder(text), rest: '' };
};

/** A bare name that ends in a stop has fewer words, or it is a list of names. */
const SHORTEST_SENTENCE = 8;

/** "…, phối hợp với Văn phòng UBND tỉnh tham mưu …": who helps, where the words behind tell where the names end. */
export const helpersIn = (text: string): string | null => {
  const behind = /(?:^|[\s,])phối hợp(?: chặt chẽ)? (?:với|cùng) (.{3,300})/u.exec(text)?.[1];
  const until = behind === undefined ? null : verbAt(` ${behind}`);
  if (behind === undefined || until === null) return null;
  const names = behind.slice(0, until - 1).replace(/[,;\s]+$/, '');
  return startsWithActor(names) && !/[;.]/.test(names) ? names : null;
};
