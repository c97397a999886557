import { wordsOf, type Word } from './agency-words';
import { addPhrase, emptyNode, longestAt } from './phrase-tree';

/** Posts that stand for the agency they head, folded: "Giám đốc Sở Nội vụ" is Sở Nội vụ. */
export const TITLE_PHRASES: readonly string[] = `
giam doc|pho giam doc|tong giam doc|pho tong giam doc|thu truong|nguoi dung dau|lanh dao|chu tich|pho chu tich
chanh|pho chanh|truong ban|pho truong ban|cuc truong|pho cuc truong|chi cuc truong|pho chi cuc truong|bi thu|pho bi thu
tong bien tap|hieu truong|vien truong|tong thu ky
`
  .trim()
  .split(/[|\n]/);

const titles = emptyNode();
for (const phrase of TITLE_PHRASES) addPhrase(titles, phrase.split(' '), { kind: 'function' });

const OFFICES = new Set(['bql', 'phong']);

/** "Trưởng" of "Trưởng Ban Quản lý …", "Trưởng phòng …": alone it reads as "trường" too, a school. */
export const isHeadOfOffice = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return words[at]?.plain === 'truong' && next?.gap === 'none' && OFFICES.has(next.plain);
};

/** The titles of posts in a cell of agencies, as written, each once: what was understood of them is their agency. */
export const postTitlesIn = (text: string): readonly string[] => {
  const composed = text.normalize('NFC');
  const words = wordsOf(composed);
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = longestAt(titles, words, at)?.length ?? (isHeadOfOffice(words, at) ? 1 : 0);
    const [first, last] = [words[at], words[at + length - 1]];
    if (length > 0 && first && last) found.push(composed.slice(first.start, last.end));
    at += Math.max(length, 1);
  }
  return [...new Set(found)];
};
