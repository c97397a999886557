import type { CatalogueKind, EntryFault } from '../../domain/catalogue/catalogue';
import type { Ending } from '../../domain/catalogue/endings';
import type { CatalogueDifference, EntryChange } from '../../domain/catalogue/difference';
import { isNoChange } from '../../domain/catalogue/difference';
import { catalogueDeskText, entryFaultText } from './catalogue';
import { cellText, entryDetail, entryTitle } from './catalogue-cells';
import { CATALOGUE_NAMES, FIELD_WORDS } from './catalogue-words';
import { shortDate } from '../words/dates';
import { counted, grouped } from '../words/numbers';

export interface ChangeWords {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

const EMPTY = 'trống';

const replaceCommand = (from: string, to: string): string =>
  `  Chuyển nhiệm vụ: dondoc agency replace ${from} ${to} --decision SỐ --date NGÀY`;

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
  more: (value: number) => `và ${grouped(value)} dòng nữa`,
  keepsMissing: 'Có dòng không đọc được mã nên các dòng vắng mặt không bị coi là đã bỏ.',
} as const;

/** "STP · Sở Tư pháp hết hiệu lực từ 01/03/2025, còn 12 nhiệm vụ đang mở; Sở Nội vụ kế thừa." */
export const endingText = ({ agency, name, on, successor, openTasks }: Ending): string =>
  `${agency} · ${name} có hiệu lực đến ${shortDate(on)}, còn ${counted(openTasks, 'nhiệm vụ đang mở')}; ` +
  (successor === null
    ? 'chưa ghi cơ quan kế thừa nên các nhiệm vụ này ở lại.'
    : `khi có quyết định, các nhiệm vụ này sẽ chuyển sang ${successor}.`);

interface Told {
  readonly difference: CatalogueDifference;
  readonly faults: readonly EntryFault[];
  readonly endings: readonly Ending[];
}

/** The preview as lines of a terminal. */
export const previewText = ({ difference, faults, endings }: Told): string => {
  const lines = difference.flatMap(({ kind, added, changed, removed, keepsMissing }) => [
    ...(added.length + changed.length + removed.length === 0 ? [] : [`${CATALOGUE_NAMES[kind]}:`]),
    ...added.map((one) => `  + ${[entryTitle(kind, one), entryDetail(kind, one)].filter(Boolean).join(': ')}`),
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
    ...endings.map(endingText),
    ...endings.flatMap(({ agency, successor }) => (successor === null ? [] : [replaceCommand(agency, successor)])),
  ].join('\n');
};
