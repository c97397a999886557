import type { Button } from '../domain/notice/rendered';
import { actText } from '../messages/acts/acts';
import { answers } from '../messages/chat/bot-answers';
import { taskCard } from '../messages/chat/task-card';
import { button, partButtons } from '../messages/chat/task-buttons';
import type { Pending } from './conversation';
import { countDay } from './count-day';
import { implyTask, type Implied } from './imply-task';
import { resolve } from './resolve';
import type { Resolution } from './resolution';
import { sendAct, type Sent } from './send-act';
import type { Turn } from './turn';
import type { Slot, Wish } from './wish';

/** What is to be said after some wishes were carried out, and what the conversation then waits for. */
export interface CarriedOut {
  readonly texts: readonly string[];
  readonly buttons: readonly Button[];
  readonly pending: Pending | null;
  readonly lastTask: number | null;
}

interface Round {
  readonly turn: Turn;
  readonly texts: string[];
  readonly buttons: Button[];
  /** Not sure: to be read back. */
  readonly doubts: { readonly wish: Wish; readonly lines: readonly string[] }[];
  readonly missing: { readonly wish: Wish; readonly slot: Slot; readonly text: string }[];
  lastTask: number | null;
}

/** Carries out what is sure and complete, in order; what is doubtful is read back, what is missing asked for. */
export const carryOut = async (wishes: readonly Wish[], lastTask: number | null, turn: Turn): Promise<CarriedOut> => {
  const round: Round = { turn, texts: [], buttons: [], doubts: [], missing: [], lastTask };
  for (const wish of wishes) {
    const implied = await imply(wish, round);
    if (implied.kind === 'say') round.texts.push(implied.text);
    else if (implied.kind === 'ask') round.missing.push({ wish, slot: 'task', text: implied.text });
    else for (const one of implied.wishes) await carryOne(one, round);
  }
  return close(round);
};

const imply = async (wish: Wish, { turn, lastTask }: Round): Promise<Implied> => {
  try {
    return await implyTask(wish, lastTask, turn);
  } catch (error) {
    turn.onFault(error);
    return { kind: 'say', text: answers.busy };
  }
};

const carryOne = async (said: Wish, round: Round): Promise<void> => {
  if (said.task === null) return;
  const wish = await countDay(said, round.turn);
  if (wish.task === null) return;
  round.lastTask = wish.task;
  const resolution = await resolve(wish, wish.task, round.turn);
  switch (resolution.kind) {
    case 'say':
      round.texts.push(resolution.text);
      return;
    case 'ask':
      round.missing.push({ wish, slot: resolution.slot, text: resolution.text });
      return;
    case 'changed': {
      const card = taskCard(resolution.state, round.turn.actor, round.turn);
      round.texts.push(answers.changed, card.text);
      round.buttons.push(...card.buttons);
      return;
    }
    case 'acts':
      return wish.sure ? send(wish, resolution, round) : doubt(wish, resolution, round);
  }
};

type Ready = Extract<Resolution, { kind: 'acts' }>;

const doubt = (wish: Wish, { acts, state }: Ready, round: Round): void => {
  round.doubts.push({ wish, lines: acts.map((one) => actText(one, state)) });
};

const send = async (wish: Wish, { acts, state }: Ready, round: Round): Promise<void> => {
  for (const [index, act] of acts.entries()) {
    const sent = await sendAct(act, index, wish, state, round.turn);
    const period = onlyPeriod(sent);
    if (period !== null) {
      round.texts.push(answers.onlyPeriod(state.number, period.label, period.number));
      return carryOne({ ...wish, task: period.number, part: null, sure: false }, round);
    }
    const slot = slotAfter(sent, wish);
    if (slot === null) round.texts.push(sent.text);
    else round.missing.push({ wish: withoutWrongDate(wish, sent.fault), slot, text: sent.text });
    if (wish.kind !== 'evidence' || !sent.done || !('assignment' in act)) continue;
    round.texts.push(answers.fileHint(state.number));
    const part = { number: state.number, assignment: act.assignment };
    round.buttons.push(...partButtons(part, round.turn.nowMs, ['done']));
  }
};

/** What is reported by periods, while just one is open: that one is proposed instead, with all that was said. */
const onlyPeriod = ({ fault }: Sent) => {
  if (fault?.code !== 'by-periods') return null;
  const [only, ...others] = fault.open;
  return only !== undefined && others.length === 0 ? only : null;
};

/** Some refusals are cured by one more word from the person. */
const slotAfter = ({ fault }: Sent, wish: Wish): Slot | null => {
  switch (fault?.code) {
    case 'evidence-missing':
      return wish.kind === 'complete' ? 'evidence' : null;
    case 'document-in-future':
    case 'document-too-old':
      return wish.kind === 'complete' || wish.kind === 'evidence' ? 'evidence' : null;
    case 'reason-missing':
      return 'text';
    case 'date-in-past':
    case 'date-not-later':
    case 'date-out-of-range':
      return wish.kind === 'extend' || wish.kind === 'approve' ? 'date' : null;
    default:
      return null;
  }
};

/** The wish without the day that was refused: it is asked for again. */
const withoutWrongDate = (wish: Wish, fault: Sent['fault']): Wish => {
  switch (fault?.code) {
    case 'document-in-future':
    case 'document-too-old':
      return {
        ...wish,
        evidence: wish.evidence.map((one) =>
          one.kind === 'document' && one.date === fault.date ? { ...one, date: null } : one,
        ),
      };
    case 'date-in-past':
    case 'date-not-later':
    case 'date-out-of-range':
      return { ...wish, date: null, span: null };
    default:
      return wish;
  }
};

/** One question at a time: what is missing first, the rest waits behind it. */
const close = ({ turn, texts, buttons, doubts, missing, lastTask }: Round): CarriedOut => {
  const [first, ...others] = missing;
  if (first !== undefined) {
    const rest = [...others.map((one) => one.wish), ...doubts.map((one) => one.wish)];
    const pending: Pending = { kind: 'fill', slot: first.slot, wish: first.wish, rest };
    return { texts: [...texts, first.text], buttons, pending, lastTask };
  }
  if (doubts.length === 0) return { texts, buttons, pending: null, lastTask };
  const id = turn.messageId;
  const yesNo = [
    ...button(answers.right, { kind: 'answer', question: id, yes: true }),
    ...button(answers.wrong, { kind: 'answer', question: id, yes: false }),
  ];
  return {
    texts: [...texts, answers.readBack(doubts.flatMap((one) => one.lines))],
    buttons: [...yesNo, ...buttons],
    pending: {
      kind: 'confirm',
      id,
      wishes: doubts.map((one) => one.wish),
      said: doubts.flatMap((one) => one.lines),
    },
    lastTask,
  };
};
