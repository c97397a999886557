import type { CivilDate } from '../domain/calendar/civil-date';
import { documentsInText } from '../domain/task/evidence-from-text';
import type { DocumentRef } from '../domain/task/state';
import { readAskedDate } from './asked-date';

/** A document named in words, and the words without it. */
export interface SaidDocument {
  /** Null when none was named; the date is empty when it was left out. */
  readonly ref: DocumentRef | null;
  readonly rest: string;
}

const BEFORE =
  /[,;(\s]*(?:(?:theo|căn cứ|can cu|bằng|bang)\s+)?(?:(?:quyết định|quyet dinh|công văn|cong van|văn bản|van ban|thông báo|thong bao|kế hoạch|ke hoach|qđ|cv|tb)\s+)?(?:số|so)?[\s:]*$/iu;

/** "tạm dừng … theo Quyết định số 123/QĐ-UBND ngày 05/6/2024 vì …": the first document, and what is said besides. */
export const readSaidDocument = (text: string, today: CivilDate): SaidDocument => {
  const [first] = documentsInText(text, today);
  if (!first) return { ref: null, rest: text.trim() };
  const rest = `${text.slice(0, first.from).replace(BEFORE, ' ')} ${text.slice(first.to)}`;
  return {
    ref: { number: first.number, date: first.date ?? '' },
    rest: rest
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:.()–-]+|[\s,;:(–-]+$/g, '')
      .replace(/^(?:vì|vi|do|lý do|ly do)\s*:?\s+/iu, ''),
  };
};

const NEW_DUE =
  /[\s,;.(]*(?:thời hạn mới|thoi han moi|hạn mới|han moi|thời gian mới|thoi gian moi|hoàn thành trước|xong trước)(?:\s+(?:là|la|đến|den))?\s+(.+)$/iu;

/** "thiếu phụ lục, hạn mới 30/6": the reason, and the new day. */
export const splitNewDue = (
  text: string,
  today: CivilDate,
): { readonly rest: string; readonly due: CivilDate | null } => {
  const found = NEW_DUE.exec(text);
  const due = found === null ? null : readAskedDate(found[1] ?? '', today).date;
  return due === null || found === null ? { rest: text, due: null } : { rest: text.slice(0, found.index).trim(), due };
};
