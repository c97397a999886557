import { addDays, civilDateAt, type CivilDate } from '../calendar/civil-date';
import { fail, ok, type Result } from '../result';
import type { Actor } from '../task/actor';
import type { DocumentRef } from '../task/state';
import type { DelegationForm, DelegationTerms } from './delegation';
import type { Official } from './official';

/** A delegation as it is asked for. */
export interface DelegationWish extends DelegationTerms {
  readonly from: string;
  readonly to: string | null;
  readonly form: DelegationForm;
  readonly document: DocumentRef | null;
}

/** Why a delegation is not given. */
export type DelegationFault =
  | 'no-right' // only the giver himself or an administrator
  | 'unknown-person'
  | 'same-person'
  | 'no-post' // the giver holds no such post
  | 'bad-dates'
  | 'too-long'
  | 'not-same-agency' // KT. is for a deputy in the same agency
  | 'document-missing' // TUQ. needs the written authority
  | 'unknown-area' // no plan has it
  | 'overlapping'; // for the same days and duties another stands in already

/** What a wish is compared with. */
export interface DelegationWorld {
  readonly people: readonly Official[];
  /** Codes of the areas of all plans. */
  readonly areas: readonly string[];
  /** What the giver has handed over and is not over yet; of the wish itself, sent again, not. */
  readonly given: readonly DelegationTerms[];
}

const meets = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));

/** Two stand-ins for the same duty on the same day: nobody could tell who acts. */
const overlaps = (a: DelegationTerms, b: DelegationTerms): boolean =>
  a.fromDate <= b.toDate && b.fromDate <= a.toDate && meets(a.posts, b.posts) && meets(a.areas, b.areas);

/** More than a year ahead is a slip of the keyboard. */
const LONGEST_DAYS = 366;

const isAdmin = (by: Actor): boolean => by.posts.some((held) => held.post === 'admin' && held.delegation === undefined);

const sharesAgency = (a: Official, b: Official): boolean =>
  a.posts.some((held) => b.posts.some((other) => other.agency === held.agency));

/** Whether this may be handed over, by the people as they are. Dates are judged on the plan clock. */
export const checkDelegation = (
  wish: DelegationWish,
  { people, areas, given }: DelegationWorld,
  by: Actor,
  nowMs: number,
): Result<DelegationWish, DelegationFault> => {
  const giver = people.find((one) => one.id === wish.from);
  const taker = people.find((one) => one.id === wish.to);
  if (by.officialId !== wish.from && !isAdmin(by)) return fail('no-right');
  if (!giver || (wish.to !== null && !taker)) return fail('unknown-person');
  if (wish.to === wish.from) return fail('same-person');
  if (wish.posts.some((post) => !giver.posts.some((held) => held.post === post))) return fail('no-post');
  if (wish.areas.some((code) => !areas.includes(code))) return fail('unknown-area');
  if (given.some((one) => overlaps(one, wish))) return fail('overlapping');
  const fault = datesFault(wish, civilDateAt(nowMs)) ?? (taker ? formFault(wish, giver, taker) : null);
  return fault === null ? ok(wish) : fail(fault);
};

const datesFault = ({ fromDate, toDate }: DelegationWish, today: CivilDate): DelegationFault | null => {
  if (toDate < fromDate || toDate < today) return 'bad-dates';
  return toDate > addDays(fromDate < today ? today : fromDate, LONGEST_DAYS) ? 'too-long' : null;
};

const formFault = ({ form, document }: DelegationWish, giver: Official, taker: Official): DelegationFault | null => {
  if (form === 'KT.' && !sharesAgency(giver, taker)) return 'not-same-agency';
  return form === 'TUQ.' && document === null ? 'document-missing' : null;
};
