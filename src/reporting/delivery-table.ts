import {
  channelName,
  deliveryHeads,
  deliverySheet,
  deliveryState,
  faultName,
  holdName,
  noticeName,
} from '../messages/web/deliveries';
import { fullInstant } from '../messages/words/dates';
import type { DeliveryView } from '../ports/deliveries';
import { writeWorkbook } from './write-workbook';

/** A table of what was sent, for the file: one attempt a line. */
const rowOf = (one: DeliveryView): readonly string[] => {
  const at = (ms: number | null): string => (ms === null ? '' : fullInstant(ms));
  return [
    one.taskNumber === null ? '' : String(one.taskNumber),
    one.title === null ? noticeName(one.kind) : `${noticeName(one.kind)}: ${one.title}`,
    one.officialName,
    channelName(one.channel),
    deliveryState(one.state),
    at(one.atMs),
    at(one.sentAtMs),
    at(one.deliveredAtMs),
    at(one.seenAtMs),
    at(one.answeredAtMs),
    one.state === 'held' ? [holdName(one.hold), at(one.untilMs)].filter((text) => text !== '').join(', ') : '',
    faultName(one.fault),
    one.providerId ?? '',
  ];
};

/** A cell that a spreadsheet would run as a formula is shown as the text that it is. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** UTF-8 with its mark, so that spreadsheets of every make read the diacritics. */
export const deliveriesCsv = (lines: readonly DeliveryView[]): Uint8Array =>
  Buffer.from(
    `\uFEFF${[deliveryHeads, ...lines.map(rowOf)].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`,
    'utf8',
  );

/** Every cell is a text: nothing in it is ever computed. */
export const deliveriesXlsx = (lines: readonly DeliveryView[]): Promise<Uint8Array> =>
  writeWorkbook([{ name: deliverySheet, table: [deliveryHeads, ...lines.map(rowOf)], headings: [0] }]);
