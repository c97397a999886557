/** Text for comparing: lower case, no marks ("Đề xuất" → "de xuat"), runs of space as one. For people's spelling. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
