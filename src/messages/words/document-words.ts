import type { DocumentEffect, DocumentRef } from '../../domain/task/state';
import { shortDate } from './dates';

/** "văn bản 123/QĐ-UBND ngày 05/6/2024". */
export const documentText = ({ number, date }: DocumentRef): string => `văn bản ${number} ngày ${shortDate(date)}`;

/** " theo văn bản …", nothing while there is none. */
export const byDocument = (document: DocumentRef | null): string =>
  document === null ? '' : ` theo ${documentText(document)}`;

/** What a decision says of its document: " (chờ văn bản)". */
export const awaits = (effect: Exclude<DocumentEffect, 'none'> | undefined): string => {
  switch (effect) {
    case undefined:
      return '';
    case 'at-once':
      return ' (chờ văn bản)';
    case 'on-document':
      return ' (có hiệu lực khi có văn bản)';
  }
};
