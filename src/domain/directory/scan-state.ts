import type { Family } from './agency-dictionary';
import type { Narrowing } from './agency-reading';
import type { Word } from './agency-words';
import type { Context } from './name-extent';
import type { Entry } from './phrase-tree';

/** What a scan meets, in the order of the text. A clause ends at ";", a bullet and the like. */
export type Met =
  | NamedMet
  | { readonly kind: 'function'; readonly phrase: string; readonly clause: number; readonly labels: boolean }
  | { readonly kind: 'unknown'; readonly words: readonly Word[] };

export interface NamedMet {
  readonly kind: 'named';
  readonly entries: readonly Entry[];
  readonly clause: number;
  /** Its words, from and up to. */
  readonly span: readonly [number, number];
  /** The words that narrow it with it: "cơ quan, địa phương liên quan" for either of the two. */
  said: readonly [number, number];
  narrowed: Narrowing | null;
  /** Whom "trừ …" leaves out. */
  except: readonly Entry[];
}

export interface Scan extends Context {
  readonly met: Met[];
  /** Words that nothing has explained yet. */
  run: Word[];
  /** The group that names behind "trừ" are taken from. */
  excepting: NamedMet | null;
  /** The family that a bare "Tư pháp" would belong to now. */
  family: Family | null;
  clause: number;
  /** "Trừ Sở Y tế, các sở, ban, ngành": an exception said before the group that it narrows. */
  excepts: boolean;
}
