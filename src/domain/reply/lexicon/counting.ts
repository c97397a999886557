/**
 * Words that tell a task number from other numbers. After a number, a unit makes it a count ("3 huyện"); before a
 * number, a label makes it that thing's own ("bước 3").
 */
export const UNITS = `
  ngày, tuần, tháng, năm, quý, giờ, phút, hôm, bữa, buổi, huyện, xã, phường, thị xã, thành phố, tỉnh, sở, ban, ngành,
  phòng, đơn vị, cơ quan, cán bộ, công chức, viên chức, người, đồng chí, hồ sơ, văn bản, báo cáo, kế hoạch, thủ tục,
  tthc, dịch vụ, nội dung, bước, lần, phần, chỉ tiêu, mục tiêu, tiêu chí, mục, triệu, tỷ, đồng, nghìn, ngàn, trang, bản, cuộc,
  lớp, doanh nghiệp, hộ, trường, cuốn, cái, ý kiến, ý, góp ý, điểm, quyết định, trường hợp, vấn đề, chữ ký, tờ,
  quyển, phiếu, mẫu, đợt, địa phương, chương, máy, trung tâm, gói, gói thầu, km, nhóm, tổ, biên chế, suất,
  thành viên, khâu, hạng mục, tài khoản, phần mềm, hệ thống, chỉ số, công văn, tờ trình, nhiệm vụ, việc, công việc,
  đầu việc, task, thôn, khu, dự án, hạng, bộ phận, sáng kiến, mô hình, đề án, đề tài, chuyên đề, chương trình, nghị quyết, thông báo, chỉ thị, biên bản, hợp đồng, giấy mời, biểu mẫu, hội nghị, hội thảo,
  ấp, khóm, tổ dân phố, câu, tin, bài, bộ thủ tục, file, ảnh`;

export const LABELS = `
  bước, lần, lần thứ, kh, nghị định, thông tư, luật, quyết định, điều, khoản, điểm, phòng, phòng số, tổ, cấp, mức, mức độ, biểu, mẫu, mẫu số, biểu số, bảng, trang, tầng,
  nhóm, khu, bản, hình, stt, số thứ tự, đường, cột, dòng, quý, kỳ, khóa, tiểu mục, mục, tỉ lệ, tỷ lệ, chỉ tiêu, chỉ số, hơn,
  khoảng, tầm, độ, thêm, tổng, tổng số, nguyên, năm, tháng, ngày, tuần, thứ, mùng, mồng, đợt, phần, giai đoạn, chương,
  phụ lục, hạng, số điện thoại, sđt, điện thoại, zalo, kỳ họp, lớp, dự án, gói, gói thầu, phương án, vòng, quận, phường, thôn,
  tài khoản, cỡ, loại, trong, trên, dưới, gần, đủ, còn lại, thiếu, chỉ còn, mất, hết, có, cả thảy, gồm, cùng lúc`;

/** The words that numbers are spelt in. */
export const NUMERAL_WORDS = 'một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười mươi chục trăm linh lẻ';
