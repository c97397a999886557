import { answers } from '../../messages/chat/bot-answers';
import { act, ask, type Resolution } from '../resolution';
import { readSaidFunding } from '../said-funding';
import type { ActForm, Asked } from './form';
import { refusal } from './refusal';

const fund = (asked: Asked): Resolution => {
  const { wish, state, today } = asked;
  const said = readSaidFunding(wish.text ?? '', today);
  return said === null
    ? (refusal(asked, 'set-funding') ?? ask('text', answers.askFunding(state.number)))
    : act(state, { kind: 'set-funding', ...said });
};

/** Kinh phí of a task, by who keeps the plan. */
export const FUNDING_FORMS: Readonly<Record<'funding', ActForm>> = {
  funding: { verbs: 'ghi kinh phi, dieu chinh kinh phi', own: false, resolve: fund },
};
