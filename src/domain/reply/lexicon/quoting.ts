/** How what is quoted looks, as patterns on a line without its marks (fold). An office's own words have no part in it. */

/** From here on nothing is the sender's own: the head of a mail answered, a phone's signature. */
export const QUOTE_OPENERS: readonly RegExp[] = [
  /^-{2,}.*(?:original message|thu goc|tin nhan goc|thu tra loi)/u,
  /^(?:vao|on) .*(?:da viet|viet|wrote):$/u,
  /^(?:sent from|da gui tu|gui tu) (?:my |dien thoai|iphone|samsung|outlook)/u,
];

/** Lines of a reminder or a digest of the system's, pasted or forwarded with the answer above or below. */
export const REMINDER_LINES: readonly RegExp[] = [
  /^>/u,
  /^\W*\[?(?:nhac viec|don doc tien do|nhac nho|tin nhac|thong bao tu dong)\b/u,
  /^\W*nhiem vu (?:sap den han|da qua han|da het han|moi duoc giao|chua duoc xac nhan)\b/u,
  /^tra loi: ?\d/u,
  /\btra loi:? ?["'“”]\d/u,
  /^(?:khong can tra loi|co quan (?:chu tri|phoi hop):|thoi gian: con|nguoi gui:)/u,
  /\bde nghi (?:dong chi|co quan|don vi) (?:cap nhat|cho biet|bao cao|tra loi|xac nhan tiep nhan)\b/u,
  // "Nhiệm vụ 12: Xây dựng kế hoạch … Hạn 30/6/2024", and nothing said of it
  /^\W*(?:nhiem vu|viec|nv) (?:so )?\d+ ?[:.–-](?!.*\b(?:xin|xong|hoan thanh|da|dang|chua|lui|gia han|vuong)\b).*\bhan\b/u,
];
