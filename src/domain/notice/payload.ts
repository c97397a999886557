import { civilDate, type CivilDate } from '../calendar/civil-date';

/** What a button about one agency's part of a task asks for. */
export type PartVerb =
  | 'accept'
  | 'done'
  | 'obstacle'
  | 'extend'
  | 'explain'
  | 'confirm'
  | 'return'
  | 'nudge'
  | 'release'
  | 'assign'
  | 'pass'
  | 'wait'
  | 'reassign'
  | 'ack'
  | 'excuse';
/** About one of a part's obstacles: answered, or put before UBND tỉnh. */
export type ObstacleVerb = 'answer' | 'raise';
export type SubmissionVerb =
  'submit' | 'drop' | 'extend' | 'refuse' | 'remind' | 'reprimand' | 'reassign' | 'inquire' | 'instruct';
export type MenuItem = 'mine' | 'overdue' | 'today' | 'help';

/**
 * Data of a button. It names its task, part and question, so that a late click is never taken for another one. It is
 * never trusted: anyone may type it, and rights are checked where the act is decided.
 */
export type ButtonData =
  | {
      readonly kind: 'part';
      readonly number: number;
      readonly assignment: string;
      readonly verb: PartVerb;
      /** The instant (epoch ms) that the message spoke of: what changed later, the person has not seen. */
      readonly asOfMs: number;
    }
  | {
      readonly kind: 'submission';
      readonly number: number;
      readonly submission: number;
      readonly verb: SubmissionVerb;
      readonly date: CivilDate | null;
    }
  | { readonly kind: 'obstacle'; readonly number: number; readonly obstacle: number; readonly verb: ObstacleVerb }
  /** The answer to a question that the bot asked back; `question` is the id of the message it asked about. */
  | { readonly kind: 'answer'; readonly question: string; readonly yes: boolean }
  | { readonly kind: 'show'; readonly number: number }
  | { readonly kind: 'menu'; readonly item: MenuItem };

/** Telegram's limit for callback_data, the tightest of all channels. */
const MOST_BYTES = 64;

const PART_VERBS: readonly string[] = [
  'accept',
  'done',
  'obstacle',
  'extend',
  'explain',
  'confirm',
  'return',
  'nudge',
  'release',
  'assign',
  'pass',
  'wait',
  'reassign',
  'ack',
  'excuse',
] satisfies readonly PartVerb[];
const SUBMISSION_VERBS: readonly string[] = [
  'submit',
  'drop',
  'extend',
  'refuse',
  'remind',
  'reprimand',
  'reassign',
  'inquire',
  'instruct',
] satisfies readonly SubmissionVerb[];
const OBSTACLE_VERBS: readonly string[] = ['answer', 'raise'] satisfies readonly ObstacleVerb[];
const MENU: readonly string[] = ['mine', 'overdue', 'today', 'help'] satisfies readonly MenuItem[];

const isPartVerb = (text: string): text is PartVerb => PART_VERBS.includes(text);
const isSubmissionVerb = (text: string): text is SubmissionVerb => SUBMISSION_VERBS.includes(text);
const isObstacleVerb = (text: string): text is ObstacleVerb => OBSTACLE_VERBS.includes(text);
const isMenuItem = (text: string): text is MenuItem => MENU.includes(text);

/** Bytes of the text in UTF-8, without the help of a platform. */
const byteLength = (text: string): number => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, 'x').length;

const compact = (date: CivilDate): string => date.replaceAll('-', '');

const write = (data: ButtonData): string => {
  switch (data.kind) {
    case 'part':
      return `a:${data.number}:${data.assignment}:${data.verb}:${data.asOfMs.toString(36)}`;
    case 'submission':
      return `s:${data.number}:${data.submission}:${data.verb}${data.date === null ? '' : `:${compact(data.date)}`}`;
    case 'obstacle':
      return `o:${data.number}:${data.obstacle}:${data.verb}`;
    case 'answer':
      return `c:${data.question}:${data.yes ? '1' : '2'}`;
    case 'show':
      return `v:${data.number}`;
    case 'menu':
      return `m:${data.item}`;
  }
};

/** The data as text, or null when it would not fit: the message goes without that button, its typed form remains. */
export const encodeButton = (data: ButtonData): string | null => {
  const text = write(data);
  return decodeButton(text) !== null && byteLength(text) <= MOST_BYTES ? text : null;
};

const NUMBER = '([1-9]\\d{0,6})';
const PART = new RegExp(`^a:${NUMBER}:([\\p{L}\\p{N}._-]{1,32}):([a-z]+):([0-9a-z]{1,10})$`, 'u');
const SUBMISSION = new RegExp(`^s:${NUMBER}:${NUMBER}:([a-z]+)(?::(\\d{4})(\\d{2})(\\d{2}))?$`);
const OBSTACLE = new RegExp(`^o:${NUMBER}:${NUMBER}:([a-z]+)$`);
const ANSWER = /^c:([\w.-]{1,56}):([12])$/;
const SHOW = new RegExp(`^v:${NUMBER}$`);
const MENU_ITEM = /^m:([a-z]+)$/;

const readPart = (text: string): ButtonData | null => {
  const match = PART.exec(text);
  if (!match) return null;
  const [, number = '', assignment = '', verb = '', asOf = ''] = match;
  if (!isPartVerb(verb)) return null;
  return { kind: 'part', number: Number(number), assignment, verb, asOfMs: parseInt(asOf, 36) };
};

const readSubmission = (text: string): ButtonData | null => {
  const match = SUBMISSION.exec(text);
  if (!match) return null;
  const [, number = '', submission = '', verb = '', year, month, day] = match;
  const date = year === undefined ? null : civilDate(Number(year), Number(month), Number(day));
  if (!isSubmissionVerb(verb) || (year !== undefined && date === null)) return null;
  return { kind: 'submission', number: Number(number), submission: Number(submission), verb, date };
};

const readObstacle = (text: string): ButtonData | null => {
  const [, number = '', obstacle = '', verb = ''] = OBSTACLE.exec(text) ?? [];
  return isObstacleVerb(verb) ? { kind: 'obstacle', number: Number(number), obstacle: Number(obstacle), verb } : null;
};

/** Reads what a button sent back; null for anything that is not exactly such data. */
export const decodeButton = (text: string): ButtonData | null => {
  const answer = ANSWER.exec(text);
  if (answer) return { kind: 'answer', question: answer[1] ?? '', yes: answer[2] === '1' };
  const show = SHOW.exec(text);
  if (show) return { kind: 'show', number: Number(show[1]) };
  const item = MENU_ITEM.exec(text)?.[1];
  if (item !== undefined) return isMenuItem(item) ? { kind: 'menu', item } : null;
  return readPart(text) ?? readSubmission(text) ?? readObstacle(text);
};
