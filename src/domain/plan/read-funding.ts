import type { Funding } from '../family/family';
import { fail, ok, type Result } from '../result';
import { readDocumentRef } from '../task/decide/document-ref';
import type { DocumentFault, FaultOf } from '../task/faults';
import { readOptionalText } from '../task/decide/inputs';
import type { DocumentRef } from '../task/state';
import { isMarkedSecret } from '../text/secrecy';

/** Kinh phí as a person states it; neither amount nor source: there is none any more. */
export interface FundingSaid {
  /** In đồng. */
  readonly amount: number | null;
  readonly source: string | null;
  /** The document that says so, where there is one. */
  readonly ref: DocumentRef | null;
}

export interface FundingRead {
  readonly funding: Funding | null;
  readonly document: DocumentRef | null;
}

export type FundingFault = FaultOf<'amount-wrong' | 'text-too-long' | 'secret' | 'nothing-changed'> | DocumentFault;

const readAmount = (amount: number | null): Result<number | null, FundingFault> =>
  amount === null || (Number.isSafeInteger(amount) && amount >= 0) ? ok(amount) : fail({ code: 'amount-wrong' });

const readSource = (said: string | null): Result<string | null, FundingFault> => {
  const source = readOptionalText(said);
  return source.ok && source.value !== null && isMarkedSecret(source.value) ? fail({ code: 'secret' }) : source;
};

const sameMoney = (one: Funding | null, other: Funding | null): boolean =>
  one?.amount === other?.amount && one?.source === other?.source;

/** Reads what is to take the place of the money that a task or a plan has now. A document must have been signed. */
export const readFunding = (
  before: Funding | null,
  said: FundingSaid,
  nowMs: number,
): Result<FundingRead, FundingFault> => {
  const [amount, source] = [readAmount(said.amount), readSource(said.source)];
  const document = said.ref === null ? ok(null) : readDocumentRef(said.ref, nowMs);
  if (!amount.ok) return amount;
  if (!source.ok) return source;
  if (!document.ok) return document;
  const nothing = amount.value === null && source.value === null;
  const funding = nothing ? null : { amount: amount.value, source: source.value };
  return sameMoney(before, funding) ? fail({ code: 'nothing-changed' }) : ok({ funding, document: document.value });
};
