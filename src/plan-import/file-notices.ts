import { namesNoField } from '../domain/plan/section-words';
import type { FileNotice } from '../messages/plans/import';

/** 5, 6, 7, 9 → "5–7, 9": pages in ascending order as one reads them. */
export const pageList = (pages: readonly number[]): string => {
  const spans: [number, number][] = [];
  for (const page of pages) {
    const last = spans.at(-1);
    if (last?.[1] === page - 1) last[1] = page;
    else spans.push([page, page]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
};

/** Pages of a PDF whose tables could not be read. */
export const tellUnread = (pages: readonly number[]): readonly FileNotice[] =>
  pages.length === 0 ? [] : [{ kind: 'pdf-unread', said: pageList(pages) }];

/** Sections that became areas without naming a field of work ("GIẢI PHÁP"). */
export const tellNoFields = (areas: readonly { readonly name: string }[]): readonly FileNotice[] =>
  areas.filter(({ name }) => namesNoField(name)).map(({ name }) => ({ kind: 'no-field', said: name }));
