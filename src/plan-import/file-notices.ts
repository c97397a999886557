import { namesNoField } from '../domain/plan/section-words';
import type { DraftPlan } from '../domain/plan/draft';
import type { DraftGap, FileNotice } from '../messages/plans/import';

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

const LONGEST_SAID = 120;
const shortened = (text: string): string =>
  text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID).trimEnd()}…` : text;

const pageOrPages = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

/** What a draft does not know, what it misses most first, and each line of the text that it left out. */
export const tellGaps = (draft: DraftPlan): readonly FileNotice[] => {
  const { title, year, number, date, issuer, areas, tasks, duties, passedOver } = draft;
  const missing: readonly (readonly [DraftGap, boolean])[] = [
    ['no-title', title === ''],
    ['no-year', year === null],
    ['no-areas', areas.length === 0],
    ['no-number', number === null],
    ['no-date', date === null],
    ['no-issuer', issuer === null],
  ];
  const withoutLead = areas.filter(
    ({ code, leads }) =>
      leads.length === 0 && tasks.some((task) => task.area === code && (task.stated?.lead ?? '') === ''),
  );
  return [
    ...missing.filter(([, isMissing]) => isMissing).map(([kind]) => ({ kind, said: '' })),
    ...(withoutLead.length === 0
      ? []
      : [{ kind: 'no-area-lead' as const, said: withoutLead.map(({ name }) => `“${shortened(name)}”`).join(', ') }]),
    ...duties
      .filter(({ holder }) => holder === '')
      .map(({ text }) => ({ kind: 'nobody-bound' as const, said: shortened(text) })),
    ...passedOver.map(({ from, to, text }) => ({
      kind: 'passed-over' as const,
      said: `${pageOrPages(from, to)}: “${shortened(text)}”`,
    })),
  ];
};
