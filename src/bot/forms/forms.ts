import type { ButtonData } from '../../domain/notice/payload';
import type { WishKind } from '../wish';
import { CHECK_FORMS } from './check-forms';
import type { ActForm } from './form';
import { FAMILY_FORMS } from './family-forms';
import { FUNDING_FORMS } from './funding-forms';
import { LADDER_FORMS } from './ladder-forms';
import { OBSTACLE_FORMS } from './obstacle-forms';
import { OWN_FORMS } from './own-forms';
import { PEOPLE_FORMS } from './people-forms';
import { PLAN_FORMS } from './plan-forms';
import { RULING_FORMS } from './ruling-forms';
import { SUBMISSION_FORMS } from './submission-forms';
import { SUCCESSION_FORMS } from './succession-forms';

/** Every act that can be asked for in a chat. */
export const FORMS: Readonly<Record<WishKind, ActForm>> = {
  ...OWN_FORMS,
  ...PEOPLE_FORMS,
  ...CHECK_FORMS,
  ...SUBMISSION_FORMS,
  ...FAMILY_FORMS,
  ...RULING_FORMS,
  ...PLAN_FORMS,
  ...LADDER_FORMS,
  ...OBSTACLE_FORMS,
  ...SUCCESSION_FORMS,
  ...FUNDING_FORMS,
};

const ALL = Object.entries(FORMS) as readonly (readonly [WishKind, ActForm])[];

/** A button that asks for an act: about a part, a question or an obstacle. */
export type ActButton = Extract<ButtonData, { kind: 'part' | 'submission' | 'obstacle' }>;

/** The wish that a button asks for. */
export const wishOfButton = (data: ActButton): WishKind => {
  const found = ALL.find(
    ([, { button }]) => button !== undefined && data.kind in button && Object.values(button)[0] === data.verb,
  );
  if (!found) throw new Error(`no form has the button ${data.verb}`);
  return found[0];
};

export interface Verb {
  readonly kind: WishKind;
  readonly words: readonly string[];
  readonly numberFirst: RegExp | null;
  readonly brackets: boolean;
}

/** The verbs of typed codes, longest first: "tra lai ket qua" before "tra lai". */
export const VERBS: readonly Verb[] = ALL.flatMap(([kind, { verbs, numberFirst = null, brackets = false }]) =>
  verbs
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => ({ kind, words: phrase.split(' '), numberFirst, brackets })),
).sort((a, b) => b.words.length - a.words.length);
