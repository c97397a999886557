import { yearOf } from '../../domain/calendar/civil-date';
import { readSplitParts } from '../../domain/family/split-from-text';
import { answers } from '../../messages/chat/bot-answers';
import { readSaidDocument } from '../said-document';
import { act, ask, type Resolution } from '../resolution';
import type { ActForm, Asked } from './form';
import { refusal } from './refusal';

const split = (asked: Asked): Resolution => {
  const { wish, state, today } = asked;
  const { ref, rest } = readSaidDocument(wish.text ?? '', today);
  const into = readSplitParts(rest, yearOf(today));
  return ref === null || into.length < 2
    ? (refusal(asked, 'split-task') ?? ask('text', answers.askSplit(state.number)))
    : act(state, { kind: 'split-task', into, ref, reason: null });
};

const INTO = /^\s*(?:vào|vao)?\s*(?:nhiệm vụ|nhiem vu|nv)?\s*(?:số|so)?\s*(\d{1,6})(?=[\s,;.]|$)[\s,;.]*/iu;

const merge = (asked: Asked): Resolution => {
  const { wish, state, today } = asked;
  const { ref, rest } = readSaidDocument(wish.text ?? '', today);
  const into = INTO.exec(rest);
  if (ref === null || into === null) return refusal(asked, 'merge-task') ?? ask('text', answers.askMerge(state.number));
  const reason = rest.slice(into[0].length).replace(/^(?:vì|vi|do|lý do|ly do)\s*:?\s+/iu, '');
  return act(state, { kind: 'merge-task', into: Number(into[1]), ref, reason: reason === '' ? null : reason });
};

/** A task is ended by others that go on with it, as a document of UBND tỉnh says. */
export const SUCCESSION_FORMS: Readonly<Record<'split' | 'merge', ActForm>> = {
  split: { verbs: 'tach nhiem vu, tach', brackets: true, own: false, resolve: split },
  merge: { verbs: 'gop nhiem vu, gop, nhap nhiem vu, nhap', own: false, resolve: merge },
};
