import type { Post } from '../../directory/official';
import type { OpenStep } from '../../family/open-steps';
import type { DocumentStep } from './steps-document';
import type { AcceptanceTo, CheckingTo, ExtensionTo, ObstacleTo, RungTo } from '../policy';

interface Timed<K extends string> {
  readonly kind: K;
  /** Unique for the part's present deadline. */
  readonly id: string;
  readonly assignment: string;
  /** Epoch ms. */
  readonly atMs: number;
}

/** Something that time alone makes happen to one part of a task. */
export type Step =
  | (Timed<'remind'> & { readonly days: number })
  | (Timed<'accept'> & { readonly to: AcceptanceTo })
  | Timed<'update'>
  | Timed<'due'>
  | (Timed<'climb'> & { readonly rung: number; readonly to: RungTo; readonly again: boolean })
  | (Timed<'check'> & { readonly to: CheckingTo })
  | (Timed<'submission'> & { readonly submission: number; readonly to: Post | ExtensionTo })
  | (Timed<'obstacle'> & { readonly to: ObstacleTo; readonly no: number })
  | OpenStep
  | DocumentStep;
