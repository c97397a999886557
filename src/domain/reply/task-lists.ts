import { SAID_OF_TASKS } from './around-numbers';
import type { Item } from './item';
import { isAside, nextSaid, partBefore, type Place, says, asTask } from './number-place';
import { rangeOf } from './range';
import type { Token } from './tokenise';

/** The semicolon of "31; 32 xong", where nothing was said of 31 yet. */
export const isListSemicolon = ({ done, tokens }: Place): boolean => {
  const mark = done[done.length - 1];
  if (mark?.tag !== 'break' || tokens[mark.from]?.raw !== ';') return false;
  const said = partBefore({ done: done.slice(0, -1) });
  return said.every((one) => one.tag === 'task' || isAside(one));
};

/** "3, 5", "3 và 5", "nv 3 + 5", and with some doubt "3 5". */
export const joinsList = (place: Place): 'listed' | 'beside' | null => {
  const back = [...place.done].slice(-3).reverse();
  const spoken = back[0]?.tag === 'colon' ? back[1] : back[0]; // "14: 50"
  if (spoken?.tag === 'task') return 'beside';
  const linked = hasLink(back[0]) || isListSemicolon(place);
  const linkedTo = back[1]?.tag === 'comma' ? back[2] : back[1]; // "3, 5, và 7"
  return linked && linkedTo?.tag === 'task' ? 'listed' : null;
};

const hasLink = (one: Item | undefined): boolean => one?.tag === 'comma' || one?.tag === 'and';

/** "3 5 7 xong": three numbers or more in a row are a list. */
export const isInRow = ({ done, items, at }: Place): boolean => {
  const around = [...done.slice(-2), ...items.slice(at + 1, at + 2)];
  return around.filter((one) => one.tag === 'task' || one.tag === 'number').length > 1;
};

/** "1. nv 25 xong": the place in a list, before a task named as such. */
export const isListIndex = (place: Place): boolean => {
  const { items, at, done } = place;
  const before = done[done.length - 1]?.tag;
  const opensLine = before === undefined || before === 'break' || before === 'colon' || before === 'mark';
  return opensLine && items[at + 1]?.tag === 'colon' && items[at + 2]?.tag === 'task';
};

/** "cả 3 việc 16, 17, 18", "4 việc: 3, 5, …": how many the tasks are that follow. */
export const isTotal = ({ items, at }: Place): boolean => {
  const [next, then] = items.slice(at + 1);
  if (next?.tag === 'task-word') return then?.tag === 'colon';
  return next?.tag === 'task' && next.to - next.from > 1;
};

const ALTERNATIVES = new Set(['hay', 'hoac']);

export const RANGES = new Set(['den', 'toi']);

/** The task before one of these links and this number, or null. */
export const taskLinkedBy = ({ done, tokens }: Place, links: ReadonlySet<string>): Item | null => {
  const [task, link] = done.slice(-2);
  return task?.tag === 'task' && link !== undefined && links.has(tokens[link.from]?.key ?? '') ? task : null;
};

/** "3 hay 5": which of them is asked. */
export const isAlternative = (place: Place): boolean => taskLinkedBy(place, ALTERNATIVES) !== null;

/** "các việc từ 3 đến 6": the numbers after the first. "3 đến 6" may also be task 3 until the sixth. */
export const endOfRange = (place: Place, number: Item): Item | null => {
  const first = taskLinkedBy(place, RANGES);
  const [, ...values] = (first && rangeOf(first.values[0] ?? 0, number.values[0] ?? 0)) ?? [];
  const [named, from] = place.done.slice(-4);
  const plain = named?.tag === 'task-word' && says(place, from, new Set(['tu']));
  return values.length > 0 ? { ...asTask(number, !plain), values } : null;
};

/** "2-5 xong": two tasks, or four. */
export const writtenRange = (place: Place, number: Item): Item | null => {
  const { kind, key, parts } = place.tokens[number.from] as Token;
  const values = kind === 'pair' && key === '-' ? rangeOf(parts[0] ?? 0, parts[1] ?? 0) : null;
  const told = partBefore(place).every(isAside) && SAID_OF_TASKS.has(nextSaid(place)?.tag ?? 'word');
  return values && told ? { ...asTask(number, true), values } : null;
};
