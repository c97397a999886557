import { isInForce } from '../directory/delegation';
import type { PostHeld } from '../directory/official';
import type { Actor, Mandate } from './actor';
import type { Act } from './commands';
import { mayAct, partOf } from './rights';
import type { TaskState } from './state';

const isOwn = (held: PostHeld): boolean => held.delegation === undefined;

/**
 * The person with all that he may do at this moment, his own posts and those he holds by delegation: what the edge makes
 * offers and lists by. An act is decided by one of them (`actingAs`).
 */
export const withMandates = (actor: Actor, nowMs: number): Actor => {
  const inForce = (actor.mandates ?? []).filter((one) => isInForce(one, nowMs));
  if (inForce.length === 0) return actor;
  const lent = inForce.flatMap((one) => one.held.map((held) => ({ ...held, delegation: one.delegationId })));
  return { ...actor, posts: [...actor.posts.filter(isOwn), ...lent] };
};

const hatOf = ({ officialId, name, title }: Actor, own: readonly PostHeld[], mandate: Mandate): Actor => ({
  officialId,
  name,
  title,
  posts: mandate.held,
  onBehalfOf: { officialId: mandate.giver, title: mandate.giverTitle, form: mandate.form },
  delegationId: mandate.delegationId,
  // Nobody checks his own work by standing in for the checker.
  alsoOf: [...new Set(own.map((held) => held.agency))],
});

/** As whom a person acts: himself where his own posts suffice, else by the first delegation in force that does. */
export const actingAs = (state: TaskState, act: Act, actor: Actor, nowMs: number): Actor => {
  if (actor.mandates === undefined) return actor;
  const own = actor.posts.filter(isOwn);
  const { mandates, ...rest } = actor;
  const self: Actor = { ...rest, posts: own };
  const part = partOf(state, act);
  if (mayAct(state, act.kind, part, self)) return self;
  const hats = mandates.filter((one) => isInForce(one, nowMs)).map((one) => hatOf(self, own, one));
  return hats.find((hat) => mayAct(state, act.kind, part, hat)) ?? self;
};
