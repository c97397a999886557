import { annotate } from './annotate';
import { decideNumbers } from './bare-tasks';
import { splitClauses, type Clause } from './clauses';
import { inContext } from './in-context';
import { inherited } from './inherit';
import { isSeparator, isSmallTalk, type Item } from './item';
import { LEXICON } from './lexicon/lexicon';
import { readClause } from './read-clause';
import type { Reading } from './reading';
import { isSetAside } from './set-aside';
import { splitQuoted, taskOfQuoted } from './quoted';
import { isBinding, isCommitting, type ReplyAct, type ReplyContext } from './reply-act';
import { tokenise } from './tokenise';
import { understandCommand } from './understand-command';
import { viewOf, type View } from './view';
import { compileLexicon, type Vocabulary } from './vocabulary';

/** Longer than any channel carries; what lies beyond is not read, and then nothing is sure. */
export const LONGEST_REPLY = 4_096;
const MOST_ACTS = 50;
const MOST_DRAFTS = 200;

/** The common words, for whoever has none of his own. */
export const COMMON_WORDS = compileLexicon(LEXICON);

/** What is known, and the task of what the message itself quotes. */
interface Context extends ReplyContext {
  readonly quotedTask: number | undefined;
}

/** Follows a picture that is shown in colour; by itself it says nothing. */
const PICTURE_SELECTOR = /\uFE0F/gu;

type Draft = Omit<ReplyAct, 'place'>;

/** The task meant where no number was given: that of the reminder answered, or the only one open. */
const impliedTask = ({ replyTo, quotedTask, knownTasks }: Context): number | null => {
  const said = replyTo ?? quotedTask;
  if (said !== undefined) return said;
  return knownTasks?.length === 1 ? (knownTasks[0] ?? null) : null;
};

/** What binds is sure only of a task that the sender or the channel names; a quoted line may be anybody's. */
const namesTask = ({ tasks, rough }: Clause, { replyTo, quotedTask }: Context): boolean =>
  !rough && (tasks.length > 0 || replyTo !== undefined || quotedTask === undefined);

const isSureOf = (one: Reading, task: number | null, clause: Clause, context: Context): boolean => {
  if (!one.sure) return false;
  if (task !== null && context.knownTasks !== undefined && !context.knownTasks.includes(task)) return false;
  if (one.intent === 'question' || one.intent === 'help') return true;
  if (isBinding(one.intent)) return task !== null && namesTask(clause, context);
  return !clause.rough;
};

const actsOf = (clause: Clause, readings: readonly Reading[], context: Context): readonly Draft[] => {
  const tasks = clause.tasks.length > 0 ? clause.tasks : [impliedTask(context)];
  return tasks.flatMap((task) => readings.map((one) => ({ ...one, task, sure: isSureOf(one, task, clause, context) })));
};

const sameAct = (one: Draft, other: Draft): boolean =>
  one.intent === other.intent && one.task === other.task && one.percent === other.percent && one.date === other.date;

/** Said twice is said once; a task said to be done and also something else is asked about. */
const settle = (all: readonly Draft[]): readonly Draft[] => {
  const drafts = all.slice(0, MOST_DRAFTS);
  const once = drafts.filter((one, at) => !drafts.slice(0, at).some((other) => sameAct(one, other)));
  const worth = once.filter(
    (one) => one.intent !== 'unknown' || !once.some((other) => other !== one && other.task === one.task),
  );
  return worth.map((one) => {
    const others = worth.filter((other) => other !== one && other.task === one.task);
    const contradicted = others.some((other) => other.intent !== 'acknowledge' && other.intent !== 'question');
    const kept = one.intent !== 'complete' || !contradicted;
    const clash = one.intent === 'extend' && others.some((other) => other.intent === 'extend');
    return kept && !clash ? one : { ...one, sure: false };
  });
};

/** "Chuyển tiếp: …", "-- Tin chuyển tiếp --": all that follows a heading is somebody else's. */
const isPassedOn = (items: readonly Item[]): boolean =>
  items.some((one, at) => {
    const heads = items.slice(0, at).every((before) => isSmallTalk(before) || isSeparator(before));
    return one.tag === 'forwarded' && heads && isHeading(items.slice(at + 1));
  });

const isHeading = ([next, ...rest]: readonly Item[]): boolean =>
  next === undefined || next.tag === 'colon' || isSeparator(next) || (isSmallTalk(next) && isHeading(rest));

interface Said {
  readonly clause: Clause;
  readonly view: View;
}

/** The readings clause by clause; a clause without a verb of its own has that of the one before. */
const readAll = (
  said: readonly Said[],
): readonly { readonly clause: Clause; readonly readings: readonly Reading[] }[] => {
  let last: Reading | undefined;
  return said.map(({ clause, view }) => {
    const own = inherited(view, last);
    const readings = own ? [own] : readClause(view);
    last = readings[readings.length - 1];
    return { clause, readings };
  });
};

/**
 * What a chat reply asks to be written down, act by act in the order said; empty for a blank message. Pure, never
 * throws, reads at most LONGEST_REPLY characters.
 */
export const understandReply = (
  text: string,
  given: ReplyContext,
  vocabulary: Vocabulary = COMMON_WORDS,
): readonly ReplyAct[] => {
  const whole = text
    .slice(0, 2 * LONGEST_REPLY)
    .replace(PICTURE_SELECTOR, '')
    .normalize('NFC')
    .trim();
  const read = whole.slice(0, LONGEST_REPLY);
  if (read === '') return [];
  const command = understandCommand(read, vocabulary);
  if (command) {
    const intent = command.kind === 'help' ? 'help' : 'question';
    const task = command.kind === 'task' ? command.task : null;
    return [{ intent, task, percent: null, date: null, reason: null, sure: true, place: 0 }];
  }
  const { own, quoted } = splitQuoted(read);
  const context = { ...given, quotedTask: taskOfQuoted(quoted) };
  const tokens = tokenise(own, vocabulary);
  const items = decideNumbers(vocabulary, tokens, inContext(tokens, annotate(vocabulary, tokens, context.today)));
  const passedOn = isPassedOn(items);
  const said = splitClauses(items).map((clause) => ({ clause, view: viewOf(own, tokens, context.today, clause) }));
  const meant = said.filter(({ view }, at) => at > 0 || !isSetAside(view, said[1]?.view));
  const drafts = readAll(meant).flatMap(({ clause, readings }) => actsOf(clause, readings, context));
  const complete = whole.length === read.length && text.length <= 2 * LONGEST_REPLY && drafts.length <= MOST_DRAFTS;
  return settle(drafts)
    .slice(0, MOST_ACTS)
    .map((act, place) => ({ ...act, sure: act.sure && complete && !(passedOn && isCommitting(act.intent)), place }));
};
