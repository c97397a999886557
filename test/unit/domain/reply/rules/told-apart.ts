/** A reply of 10/6/2024 and its reading, `?` before what is asked back; an act without a number has `-`. */
type Told = readonly [text: string, reading: string];

/** "chị Lan bảo …": what somebody else says is asked about, what one says oneself is not. */
export const hearsay: readonly Told[] = [
  ['chị Lan bảo nv 12 xong rồi', '?complete 12'],
  ['bác Tư nói 46 xong rồi', '?complete 46'],
  ['46 anh Nam nói xong', '?complete 46'],
  ['họ nói 46 xong rồi', '?complete 46'],
  ['sếp kêu báo 46 xong', '?complete 46'],
  ['anh Tuấn phòng Tài chính vừa gọi báo 46 xong rồi', '?complete 46'],
  ['các xã báo xong 46', '?complete 46'],
  ['Sở Xây dựng cho biết đã hoàn thành 27', '?complete 27'],
  ['theo phòng Tài chính, 46 đã hoàn thành', '?complete 46'],
  ['Nguyên văn của chị Mai: 46 xong rồi ạ', '?complete 46'],
  ['Chị Mai: "46 xong rồi"', '?complete 46'],
  ['-- Tin chuyen tiep --\nAnh Hung: 75 xong roi, 76 xong', '?complete 75 + ?complete 76'],
  ['chị Lan bảo xin gia hạn 46 đến 30/7', '?extend 46 2024-07-30'],
  ['sếp bảo việc 27 không thuộc sở mình nhưng em vẫn làm', '?decline 27'],
  ['Sở Y tế xin gia hạn 46 đến 30/7, sở em đã xong', '?extend 46 2024-07-30'],
  ['Phòng Tài chính xin gia hạn việc 46 đến 30/7, phòng em thì không cần', 'progress 46'],
  ['46 sếp bảo chưa xong', 'progress 46'],
  ['tin từ Sở Xây dựng: nhiệm vụ 46 đã hoàn thành', '?complete 46'],
  ['Sở Y tế xin lùi 46 đến 30/7, tôi thấy không cần', '?extend 46 2024-07-30'],
  // near misses: one's own words
  ['em báo anh nv 12 xong rồi', 'complete 12'],
  ['tôi khẳng định nhiệm vụ 46 đã hoàn thành', 'complete 46'],
  ['Phòng Nội vụ huyện Nam Sách báo cáo đã hoàn thành nhiệm vụ 46', 'complete 46'],
  ['46 xong rồi, em gửi file "Chuyển đổi số"', 'complete 46'],
  ['46 xong em báo anh', '?unknown 46'],
  ['đồng chí cho biết tiến độ 27', 'question 27'],
  ['Đề nghị Sở Tài chính cho biết tiến độ 27', 'question 27'],
];

/** What was reported or asked is taken back: which, and whether it can be, is asked. */
export const withdrawals: readonly Told[] = [
  ['rút báo cáo hoàn thành 27', '?unknown 27'],
  ['rút lại đề nghị chuyển nhiệm vụ 27', '?unknown 27'],
  ['xin rut de nghi gia han nhiem vu 45', '?unknown 45'],
  ['hủy đề nghị gia hạn nv 27', '?unknown 27'],
  ['bỏ cái đề nghị chuyển việc 27 giúp em', '?unknown 27'],
  ['xin thu lại văn bản đề nghị điều chỉnh phân công nhiệm vụ 27', '?unknown 27'],
  ['xin gỡ báo cáo hoàn thành 46', '?unknown 46'],
  ['em xin rút lại việc báo hoàn thành nhiệm vụ 46', '?unknown 46'],
  // near misses
  ['xin rút khỏi việc 46', 'decline 46'],
  ['46 em xin rút kinh nghiệm', '?unknown 46'],
  ['46 đang gấp rút hoàn thành', 'progress 46'],
];

/** A refusal that is denied, doubted or somebody's else is none; an emphatic one is. */
export const refusals: readonly Told[] = [
  ['không từ chối việc 27', 'progress 27'],
  ['không trả lại 27', 'progress 27'],
  ['nv 27 bên e ko từ chối đâu nha', 'progress 27'],
  ['em chưa bao giờ từ chối việc 46', 'progress 46'],
  ['không ai từ chối 46 cả', 'progress 46'],
  ['đừng trả lại 46', 'progress 46'],
  ['em không đề nghị chuyển việc 27 nữa', 'progress 27'],
  ['27 không phải không thuộc sở em', 'progress 27'],
  ['27 thuộc sở em mà', 'progress 27'],
  ['46 đúng là thuộc sở em', 'progress 46'],
  ['46 thuộc sở em chứ không phải Sở Y tế', 'progress 46'],
  ['46 không giao nhầm đâu', 'progress 46'],
  ['tưởng 46 không thuộc sở em', '?decline 46'],
  ['46 chưa chắc thuộc sở em', '?decline 46'],
  ['trả lại 46', '?decline 46'],
  ['Sở Y tế từ chối việc 46, sở em vẫn làm', '?decline 46'],
  ['không đồng ý trả lại 46', '?decline 46'],
  ['46 thuộc sở nào ạ', 'question 46'],
  // near misses: refused indeed
  ['46 đâu thuộc sở em', 'decline 46'],
  ['46 có thuộc sở em đâu', 'decline 46'],
  ['46 không thuộc sở em đâu', 'decline 46'],
  ['46 không nhận đâu', 'decline 46'],
  ['46 không phải của bên em mà của Sở Y tế', 'decline 46'],
  ['không được, xin trả lại 46', 'decline 46'],
  ['em nghĩ 46 giao nhầm', 'decline 46'],
];

/** A number before what is made is a count of it. */
export const counts: readonly Told[] = [
  ['xong 2 báo cáo, còn 3 báo cáo', 'progress -'],
  ['xong 2 đề án', 'progress -'],
  ['xong 2 phụ lục, còn 1 phụ lục', 'progress -'],
  ['hoàn thành 4 thông báo', 'progress -'],
  // near misses: the task's own number
  ['xong 46 báo cáo anh', 'complete 46'],
  ['xong 46, báo cáo anh', 'complete 46'],
  ['xong 46 công văn số 12/CV-STC', 'complete 46'],
  ['vụ 46 xong rồi nha', 'complete 46'],
  ['xong hết ngoài việc 46', '?progress 46'],
  ['46 chờ 47 xong', '?unknown 46'],
];

/** "… được không" beside a reason asks for the thing itself. */
export const pleas: readonly Told[] = [
  ['nv 10 cho e xin lùi tới 21/6 được ko ạ, bên STC chưa gửi số liệu', 'extend 10 2024-06-21'],
  ['cho e xin lùi 46 tới 21/6 đc ko ạ vì chưa có số liệu', 'extend 46 2024-06-21'],
  ['46 lùi tới 21/6 được ko, thiếu người', '?extend 46 2024-06-21'],
  ['cho em xin lùi 46 tới 21/6 được không ạ, em bận họp', '?extend 46 2024-06-21'],
  ['nv 46 cho em xin lùi đến 21/6 được không ạ', '?extend 46 2024-06-21'],
  ['dời việc 6 qua cuối tháng bảy', 'extend 6 2024-07-31'],
  ['cho xã tui hoãn việc 64 tới 25 tây tháng này', 'extend 64 2024-06-25'],
  ['46 có lùi được không, đang thiếu số liệu', 'obstacle 46 + question 46'],
];

/** What cannot be done is in the way; a vague day at the end asks; a growth is no level. */
export const others: readonly Told[] = [
  ['46 hổng gửi được', 'obstacle 46'],
  ['không nộp được 46', 'obstacle 46'],
  ['46 không thể nộp qua cổng', 'obstacle 46'],
  ['46 bí số liệu', 'obstacle 46'],
  ['nv 20 hạn hôm nào v ạ', 'question 20'],
  ['hạn 37 đến 15/7 à', 'question 37'],
  ['cái 22 mới làm chừng phân nửa thôi à', 'progress 22 50%'],
  ['46 mới nhích thêm 5%', 'progress 46'],
  ['46 đã được 60%, tăng 10%', '?progress 46 60%'],
  ['46 lên 80% so với 60% tuần trước', 'progress 46 80%'],
  ['46 đã hoàn thành 100% hạng mục', 'complete 46'],
  ['46 xong 100% nội dung, chờ ký', 'progress 46'],
  ['42 xong hả, đâu có', 'progress 42'],
  ['việc của e đâu', 'question -'],
  ['đâu phải việc của em', 'decline -'],
];
