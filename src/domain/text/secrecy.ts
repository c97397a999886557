/**
 * Marks of state secrets (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8: Tuyệt mật, Tối mật, Mật). Documents that
 * bear one are refused at every entrance. Names are often typed without diacritics and with "_" or "-" for spaces.
 */
const HIGH = /(?<!\p{L})(?:tuy[eệ]t|t[oố]i)[\s_.-]*m[aậ]t(?!\p{L})/iu;

/** "MẬT" or "MAT" set apart in a name, as a stamp is: "[MẬT] báo cáo", "MAT_ke hoach.pdf", "báo cáo (Mật)". */
const STAMP = /(?:^|[[({_.-])\s*(?:mật|MAT)\s*(?=$|[\])}_.:-])/u;
const STAMP_IN_CAPITALS = /(?<!\p{L})(?<!(?:BẢO|BÍ|bảo|bí|Bảo|Bí)\s)MẬT(?!\p{L})/u;
const DEGREE =
  /(?<!\p{L})(?:độ|do|dấu|dau)\s+m[aậ]t\s*:?\s*(?!kh[oô]ng|ko|chưa|chua)(?:m[aậ]t|t[oố]i|tuy[eệ]t|[abc](?!\p{L}))/iu;

/** True when a text or a file's name says that its document is a state secret. "Bảo mật", "bí mật" are plain words. */
export const isMarkedSecret = (text: string): boolean => {
  const plain = text.normalize('NFC');
  const lower = plain.replace(/^Mật|(?<=[[({_.-]\s*)Mật/u, 'mật');
  return HIGH.test(plain) || STAMP.test(lower) || STAMP_IN_CAPITALS.test(plain) || DEGREE.test(plain);
};
