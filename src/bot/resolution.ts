import type { HumanAct } from '../domain/task/commands';
import type { TaskState } from '../domain/task/state';
import type { Slot } from './wish';

/** What a wish comes to, given the task as it stands. */
export type Resolution =
  /** Ready to be sent: usually one act; several when one word means several parts. */
  | { readonly kind: 'acts'; readonly state: TaskState; readonly acts: readonly HumanAct[] }
  /** Something is missing and asked for. */
  | { readonly kind: 'ask'; readonly slot: Slot; readonly text: string }
  /** It cannot be, and why. */
  | { readonly kind: 'say'; readonly text: string }
  /** What the button spoke of has changed since: shown as it stands now. */
  | { readonly kind: 'changed'; readonly state: TaskState };

export const act = (state: TaskState, ...acts: readonly HumanAct[]): Resolution => ({ kind: 'acts', state, acts });
export const ask = (slot: Slot, text: string): Resolution => ({ kind: 'ask', slot, text });
export const say = (text: string): Resolution => ({ kind: 'say', text });
