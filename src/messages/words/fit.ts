import type { Rendered } from '../../domain/notice/rendered';
import { sendable } from './plain-text';

/** What of a channel's powers decides the shape of a message. */
export interface Limits {
  readonly buttons: boolean;
  /** Longest text in UTF-16 code units. */
  readonly maxLength: number;
  /** Nobody can write back here. */
  readonly oneWay?: true;
}

/** Zalo's limit, the tightest. */
const MOST_BUTTONS = 5;

/** Parts of a line that alone is too long, broken between words where there are any. */
const breakLine = (line: string, most: number): readonly string[] => {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const room = rest.slice(0, most + 1);
    const space = room.lastIndexOf(' ');
    // Never between the two halves of a surrogate pair.
    const hard = /[\uD800-\uDBFF]$/.test(rest.slice(0, most)) && most > 1 ? most - 1 : most;
    const at = space > 0 ? space : hard;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest];
};

/**
 * The message as this channel can carry it: text broken between lines into as many messages as it takes, buttons on
 * the last, and none where the channel has none (what to type always stands in the text).
 */
export const fit = (message: Rendered, limits: Limits): readonly Rendered[] => {
  const texts: string[] = [];
  let now = '';
  for (const line of sendable(message.text)
    .split('\n')
    .flatMap((one) => breakLine(one, limits.maxLength))) {
    const longer = now === '' ? line : `${now}\n${line}`;
    if (longer.length <= limits.maxLength) now = longer;
    else {
      texts.push(now);
      now = line;
    }
  }
  texts.push(now);
  const pieces = texts.map((text) => text.trim()).filter((text) => text !== '');
  const buttons = limits.buttons ? message.buttons.slice(0, MOST_BUTTONS) : [];
  return pieces.map((text, index) => ({ text, buttons: index === pieces.length - 1 ? buttons : [] }));
};
