import { reportTableText } from '../messages/report/report-tables';
import type { ReportPeriod } from '../domain/report/periods';
import type { Block, Column, Row, Table } from './document';

export const chapter = (text: string): Block => ({ kind: 'chapter', text });
export const section = (text: string): Block => ({ kind: 'section', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Paragraphs of the sentences that there is something to say for. */
export const paragraphs = (...texts: readonly (string | null | false)[]): readonly Block[] =>
  texts.filter((one): one is string => typeof one === 'string' && one !== '').map(paragraph);

export const row = (...cells: readonly (string | number)[]): Row => ({ kind: 'row', cells: cells.map(String) });
export const total = (...cells: readonly (string | number)[]): Row => ({ kind: 'total', cells: cells.map(String) });

export const column = (title: string, share: number, align: Column['align'] = 'left', group?: string): Column => ({
  title,
  share,
  align,
  ...(group === undefined ? {} : { group }),
});

/** A table of the body with its number and the day that its data stand for. */
export const captioned = (caption: string, period: ReportPeriod, table: Table): readonly Block[] => [
  { kind: 'caption', text: caption, note: reportTableText.asOf(period) },
  table,
];
