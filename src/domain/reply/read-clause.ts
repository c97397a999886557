import type { Part } from './clauses';
import { isDone, isSmallTalk, type ItemTag } from './item';
import { reading, type Reading } from './reading';
import { readDone } from './read-done';
import { readExtend, refusesExtension } from './read-extend';
import { isQuestion, isTailQuestion } from './read-question';
import { isTalk, readAcknowledge, readCourtesy } from './read-acknowledge';
import { readDecline, refusesNothing } from './read-decline';
import { readObstacle } from './read-obstacle';
import { readPercent } from './read-percent';
import { readPlea, saysMore } from './read-plea';
import { readProgress } from './read-progress';
import { isCommitting } from './reply-act';
import { hasTag, itemsOf, keyOf, type View } from './view';

const UNKNOWN = reading('unknown', false);

/** What may stand beside "cách dùng" or "hướng dẫn" where the bot itself is asked how to do something. */
const AROUND_HELP: readonly ItemTag[] = [
  'help',
  'order',
  'done-already',
  'ask',
  'assent',
  'and',
  'question',
  'question-tail',
  'do',
  'given',
  'sent',
  'word',
  'plain',
  'task',
  'task-word',
  'document',
  'not',
  'seeming',
  'retract',
];

/** … and what he may be asked how to do: "cách xin gia hạn". */
const ASKED_HOW: readonly ItemTag[] = ['extend', 'complete', 'working', 'stuck', 'percent'];

const isHelp = (view: View): boolean => {
  const items = itemsOf(view.parts);
  const how = items.some((one) => one.tag === 'help' && /(?:^| )cach/u.test(keyOf(view, one)));
  const around = how ? [...AROUND_HELP, ...ASKED_HOW] : AROUND_HELP;
  return hasTag(items, 'help') && items.every((one) => isSmallTalk(one) || around.includes(one.tag));
};

/** A figure said besides another act ("được 70%, xin lùi đến 15/7") is an act of its own. */
const withPercent = (view: View, main: Reading): readonly Reading[] => {
  const percent = main.intent === 'decline' ? null : readPercent(view);
  return percent && (percent.percent ?? 100) < 100 ? [percent, main] : [main];
};

const firstOf = (view: View, readers: readonly ((view: View) => Reading | null)[]): Reading | null => {
  for (const read of readers) {
    const found = read(view);
    if (found) return found;
  }
  return null;
};

const obstacleBesidePercent = (view: View): Reading | null => {
  const strong = hasTag(itemsOf(view.parts), 'stuck', 'lack');
  return strong ? readObstacle(view) : null;
};

/** Received and under way is one answer: received. */
const acknowledgedFirst = (view: View): Reading | null =>
  hasTag(itemsOf(view.parts), 'stuck', 'lack', 'late', 'part', 'pending') ? null : readAcknowledge(view);

/** "đã nhận và sẽ hoàn thành đúng hạn" accepts. */
const promisesOnReceipt = (view: View, done: Reading): boolean => {
  const items = itemsOf(view.parts);
  return (
    done.intent === 'progress' &&
    hasTag(items, 'acknowledge') &&
    hasTag(items, 'future') &&
    !hasTag(items, 'not-yet', 'part')
  );
};

const refuses = (view: View): boolean => refusesExtension(view) || refusesNothing(view);

/** What is neither done, asked nor measured. */
const readState = (view: View): Reading =>
  firstOf(view, [acknowledgedFirst, readObstacle, readProgress, readAcknowledge, readCourtesy]) ??
  (refuses(view) ? reading('progress', true) : UNKNOWN);

const readStatement = (view: View): readonly Reading[] => {
  // "rút đề nghị gia hạn 27" takes back what was reported or asked: which, and whether it still can be, is asked.
  if (hasTag(itemsOf(view.parts), 'withdraw')) return [UNKNOWN];
  // "xong hết trừ 5" says of 5 that it is not done.
  if (hasTag(itemsOf(view.parts), 'except')) return [reading('progress', false)];
  const declined = readDecline(view);
  const asked = readExtend(view);
  if (declined && !(asked?.date ?? null)) return [declined];
  if (asked) return withPercent(view, asked);
  const done = readDone(view);
  if (done) return [promisesOnReceipt(view, done) ? reading('acknowledge', true) : done];
  const percent = readPercent(view);
  if (percent) {
    const obstacle = obstacleBesidePercent(view);
    return obstacle ? [percent, obstacle] : [percent];
  }
  return [readState(view)];
};

const withoutQuestions = (view: View, parts: readonly Part[]): View => ({ ...view, parts });

/** "25 xong chưa", "đã gia hạn chưa": the question is about the act itself. */
const asksWhetherDone = (view: View, { items }: Part): boolean =>
  hasTag(items, 'complete', 'did', 'extend') ||
  items.some((one) => /(?:^| )(?:xong|hoan thanh)/u.test(keyOf(view, one)));

const IN_PLEA: readonly ItemTag[] = ['ask', 'extend', 'task', 'question'];

/** "lùi được không em, xin đến 14/10": the question is the request, which then names its day. */
const asksForTime = (view: View, { items }: Part): boolean =>
  hasTag(items, 'extend') &&
  items.every((one) => isSmallTalk(one) || IN_PLEA.includes(one.tag)) &&
  items.every((one) => one.tag !== 'question' || keyOf(view, one) === 'duoc khong');

/** "42 xong hả, đâu có": the question only echoes what is then denied. */
const answersItself = ({ parts }: View, questions: readonly Part[]): boolean => {
  const isEcho = ({ items, asked }: Part): boolean => !asked && hasTag(items, 'question-tail') && items.some(isDone);
  const denies = ({ items }: Part): boolean =>
    items.every((one) => isSmallTalk(one) || hasTag([one], 'not', 'not-yet'));
  return questions.every(isEcho) && parts.every((part, at) => questions.includes(part) || (at > 0 && denies(part)));
};

/** A statement and a question in one message: both, and nothing binding is sure if the question is about it. */
const readMixed = (view: View, statements: readonly Part[], questions: readonly Part[]): readonly Reading[] => {
  const said = readStatement(withoutQuestions(view, statements)).filter((one) => one.intent !== 'unknown');
  const told = hasTag(itemsOf(statements), 'done-already');
  if (!told && said.every((one) => one.date !== null) && questions.every((part) => asksForTime(view, part)))
    return said;
  if (answersItself(view, questions)) return said;
  const shaken = questions.some((part) => isTailQuestion(part) || asksWhetherDone(view, part));
  const kept = said.filter((one) => one.intent !== 'acknowledge' || !shaken);
  const careful = kept.map((one) => (isCommitting(one.intent) && shaken ? { ...one, sure: false } : one));
  return shaken && careful.some((one) => isCommitting(one.intent)) ? careful : [...careful, reading('question', true)];
};

/** The acts in what is said of one task. */
export const readClause = (view: View): readonly Reading[] => {
  if (isTalk(view)) return [reading('unknown', true)];
  if (isHelp(view)) return [reading(hasTag(itemsOf(view.parts), 'task') ? 'question' : 'help', true)];
  const questions = view.parts.filter((part) => isQuestion(view, part));
  if (questions.length === 0) return readStatement(view);
  const statements = view.parts.filter((part) => !questions.includes(part));
  const plea = readPlea(view, questions, statements);
  if (plea) return [plea];
  return statements.some(saysMore) ? readMixed(view, statements, questions) : [reading('question', true)];
};
