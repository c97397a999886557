import type { Funding } from '../family/family';
import { fail, ok, type Result } from '../result';
import { isMarkedSecret } from '../text/secrecy';
import type { Act } from './commands';
import type { Decided } from './decided';
import { readDocumentRef } from './document-ref';
import type { TaskFault } from './faults';
import { readOptionalText } from './inputs';
import type { DocumentRef, TaskState } from './state';
import { isOver } from './status';

const readRef = (ref: DocumentRef | null, nowMs: number): Result<DocumentRef | null, TaskFault> =>
  ref === null ? ok(null) : readDocumentRef(ref, nowMs);

const readAmount = (amount: number | null): Result<number | null, TaskFault> =>
  amount === null || (Number.isSafeInteger(amount) && amount >= 0) ? ok(amount) : fail({ code: 'amount-wrong' });

const readSource = (said: string | null): Result<string | null, TaskFault> => {
  const source = readOptionalText(said);
  return source.ok && source.value !== null && isMarkedSecret(source.value) ? fail({ code: 'secret' }) : source;
};

const sameMoney = (one: Funding | null, other: Funding | null): boolean =>
  one?.amount === other?.amount && one?.source === other?.source;

/**
 * What the task has to spend, and from where. It changes nothing that the task is judged by. Who leads the task does not
 * set it: he says what he lacks as an obstacle (kinh phí), with what he proposes.
 */
export const decideFunding = (state: TaskState, act: Extract<Act, { kind: 'set-funding' }>, nowMs: number): Decided => {
  if (isOver(state)) return fail(state.standing === 'withdrawn' ? { code: 'task-withdrawn' } : { code: 'task-closed' });
  const [amount, source, document] = [readAmount(act.amount), readSource(act.source), readRef(act.ref, nowMs)];
  if (!amount.ok) return amount;
  if (!source.ok) return source;
  if (!document.ok) return document;
  const nothing = amount.value === null && source.value === null;
  const funding = nothing ? null : { amount: amount.value, source: source.value };
  return sameMoney(state.funding, funding)
    ? fail({ code: 'nothing-changed' })
    : ok([{ kind: 'funding-set', funding, before: state.funding, document: document.value }]);
};
