import { fold } from '../domain/text/fold';

/** A text without marks, capitals and punctuation but for the signs in `kept`, one space between its words. */
export const plainWords = (text: string, kept = ''): string =>
  fold(text)
    .replace(new RegExp(`[^\\p{L}\\d\\s${kept}]+`, 'gu'), ' ')
    .replace(/\s+/g, ' ')
    .trim();
