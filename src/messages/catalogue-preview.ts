import type { CatalogueKind, EntryFault } from '../domain/catalogue/catalogue';
import type { CatalogueDifference, EntryChange } from '../domain/catalogue/difference';
import { isNoChange } from '../domain/catalogue/difference';
import { catalogueDeskText, entryFaultText } from './catalogue';
import { cellText, entryTitle } from './catalogue-cells';
import { CATALOGUE_NAMES, FIELD_WORDS } from './catalogue-words';
import { grouped } from './numbers';

export interface ChangeWords {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

const EMPTY = 'trống';

/** A changed line field by field, as people write the values. */
export const changeWords = (kind: CatalogueKind, { before, after, fields }: EntryChange): readonly ChangeWords[] =>
  fields.map(({ field }) => ({
    field: FIELD_WORDS[kind][field] ?? field,
    from: cellText(kind, before, field).replaceAll('\n', '; ') || EMPTY,
    to: cellText(kind, after, field).replaceAll('\n', '; ') || EMPTY,
  }));

export const previewWords = {
  added: (value: number) => `${grouped(value)} dòng thêm`,
  changed: (value: number) => `${grouped(value)} dòng sửa`,
  removed: (value: number) => `${grouped(value)} dòng bỏ`,
  faults: (value: number) => `${grouped(value)} điểm chưa đúng, giữ nguyên như đang dùng`,
  keepsMissing: 'Có dòng không đọc được mã nên các dòng vắng mặt không bị coi là đã bỏ.',
} as const;

/** The preview as lines of a terminal. */
export const previewText = (difference: CatalogueDifference, faults: readonly EntryFault[]): string => {
  const lines = difference.flatMap(({ kind, added, changed, removed, keepsMissing }) => [
    ...(added.length + changed.length + removed.length === 0 ? [] : [`${CATALOGUE_NAMES[kind]}:`]),
    ...added.map((one) => `  + ${entryTitle(kind, one)}`),
    ...changed.map((one) => {
      const words = changeWords(kind, one).map(({ field, from, to }) => `${field}: ${from} → ${to}`);
      return `  ~ ${entryTitle(kind, one.after)}: ${words.join('; ')}`;
    }),
    ...removed.map((one) => `  - ${entryTitle(kind, one)}`),
    ...(keepsMissing && kind !== 'policy' ? [`  ${previewWords.keepsMissing}`] : []),
  ]);
  return [
    ...(isNoChange(difference) ? [catalogueDeskText.nothingChanged] : lines),
    ...(faults.length === 0 ? [] : [`${previewWords.faults(faults.length)}:`]),
    ...faults.map((fault) => `  ! ${entryFaultText(fault)}`),
  ].join('\n');
};
