/**
 * Words of two syllables that replies turn on. Where one syllable is written and the other is a slip of it that is no
 * word of the lexicon ("hoàn thàn", "gai hạn"), the pair is read as meant.
 */
export const COMPOUNDS = `
  hoàn thành, hoàn tất, gia hạn, tiếp nhận, đồng ý, nhất trí, vướng mắc, khó khăn, nhiệm vụ, công việc, trợ giúp,
  hướng dẫn, tiến độ, kinh phí, thời hạn, thời gian, đề nghị, triển khai, thực hiện, dự kiến, phần trăm, báo cáo,
  số liệu, giải quyết, xử lý, cảm ơn, chủ trì, thẩm quyền, phân công, lý do`;
