import { fold } from '../text/fold';
import { askedList } from './asked-list';
import { COMMANDS, COURTESIES, type PlainCommand } from './lexicon/commands';
import { tokenise, type TokenKind, type Typing } from './tokenise';

/** A question to the bot that is no act upon a task. */
export type ReplyCommand =
  | { readonly kind: PlainCommand }
  | { readonly kind: 'task'; readonly task: number }
  | { readonly kind: 'area-progress'; readonly area: string | null }
  /** Minutes of the day until which reminders are held; null when no time was given. */
  | { readonly kind: 'mute'; readonly untilMinute: number | null }
  | { readonly kind: 'link'; readonly code: string };

const LONGEST_COMMAND = 120;

const byPhrase = new Map<string, PlainCommand>(
  (Object.entries(COMMANDS) as [PlainCommand, string][]).flatMap(([kind, list]) =>
    list.split(/[,\n]/u).map((phrase) => [fold(phrase), kind] as const),
  ),
);
byPhrase.delete('');

const courtesies = new Set(COURTESIES.split(/[,\s]+/u).map(fold));

/** The words without courtesies at their ends, taken off one by one from the outside: "việc của em đâu" keeps its "em". */
const strippings = (words: readonly string[]): readonly (readonly string[])[] => {
  let from = 0;
  while (from < words.length && courtesies.has(words[from] ?? '')) from += 1;
  const out = [words];
  for (let to = words.length; to > from; to -= 1) {
    out.push(words.slice(from, to));
    if (!courtesies.has(words[to - 1] ?? '')) break;
  }
  return out;
};

const taskCommand = (text: string): ReplyCommand | null => {
  const found = /^(?:xem |chi tiet )?(?:nhiem vu|nv|viec|cong viec)(?: so)? ?#?(\d{1,5})$/u.exec(text);
  const task = Number(found?.[1] ?? 0);
  return task > 0 ? { kind: 'task', task } : null;
};

const muteCommand = (text: string): ReplyCommand | null => {
  const found =
    /^tat (?:nhac|thong bao)(?: viec)?(?: (?:den|toi|cho den) (\d{1,2})(?: ?(?:h|gio|:) ?(\d{2})?)?)?$/u.exec(text);
  if (!found) return null;
  const minute = found[1] === undefined ? null : Number(found[1]) * 60 + Number(found[2] ?? 0);
  return minute !== null && minute >= 24 * 60 ? null : { kind: 'mute', untilMinute: minute };
};

const areaCommand = (text: string): ReplyCommand | null => {
  const found = /^(?:tien do|tinh hinh|ket qua) linh vuc(?: (.{1,80}))?$/u.exec(text);
  return found ? { kind: 'area-progress', area: found[1] ?? null } : null;
};

const LINK =
  /^\s*(?:\/start|\/?lien ?ket|lk|ma lien ket|ket noi)[\s:]+(?:ma[\s:]+)?([a-z0-9_-]{4,64}(?:\s[a-z0-9]{4})?)\s*(?:a|nhe)?\s*$/iu;

/** Codes are compared as typed, so this one looks at the text before it is folded to lower case. */
const linkCommand = (text: string): ReplyCommand | null => {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd');
  const code = LINK.exec(bare)?.[1];
  return code !== undefined && /\d/u.test(code) ? { kind: 'link', code } : null;
};

const SPOKEN: ReadonlySet<TokenKind> = new Set<TokenKind>(['word', 'number']);
/** Anything else ("nv 12 70%") tells more than a command does. */
const UNSPOKEN: ReadonlySet<TokenKind> = new Set<TokenKind>(['mark', 'break', 'comma', 'question-mark']);

/** The words of a message with office shorthand written out and slips mended, compared like the phrases. */
const spelledOut = (text: string, typing: Typing | undefined): readonly string[] => {
  const tokens = typing === undefined ? [] : tokenise(text.normalize('NFC'), typing);
  const plain = tokens.every(({ kind }) => SPOKEN.has(kind) || UNSPOKEN.has(kind));
  return plain ? tokens.filter(({ kind }) => SPOKEN.has(kind)).map(({ key }) => key) : [];
};

/**
 * The command that a whole message is, courtesies aside; null when it is something else. With `typing`, shorthand and
 * slips are understood too ("vc cua tui", "trợ gúp"). Never throws.
 */
export const understandCommand = (text: string, typing?: Typing): ReplyCommand | null => {
  if (text.length > LONGEST_COMMAND) return null;
  const link = linkCommand(text);
  if (link) return link;
  if (text.trim() === '?') return { kind: 'help' };
  const plain = fold(text)
    .replace(/[^\p{L}\d\s:#]+/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const spelled = spelledOut(text, typing);
  for (const words of [...strippings(plain), ...strippings(spelled)]) {
    const joined = words.join(' ');
    const kind = byPhrase.get(joined);
    if (kind) return { kind };
    const asked = taskCommand(joined) ?? muteCommand(joined) ?? areaCommand(joined);
    if (asked) return asked;
  }
  const list = askedList(plain) ?? askedList(spelled);
  return list === null ? null : { kind: list };
};
