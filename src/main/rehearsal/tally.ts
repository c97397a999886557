import type { ActKind, HumanAct, TaskCommand } from '../../domain/task/commands';
import { HOLDERS } from '../../domain/task/rights';
import type { ActResult } from '../../ports/task-commands';

export type HumanActKind = HumanAct['kind'];

const isHuman = (kind: ActKind): kind is HumanActKind => HOLDERS[kind].some((holder) => holder !== 'system');

/** Every act that a person may ask for. */
export const HUMAN_ACTS: readonly HumanActKind[] = (Object.keys(HOLDERS) as ActKind[]).filter(isHuman);

/** How often each act was done, and why others were refused. */
export class Tally {
  readonly done = new Map<HumanActKind, number>();
  /** By the code of the fault. */
  readonly refused = new Map<string, number>();

  /** Acts that nobody has done. */
  missing(): readonly HumanActKind[] {
    return HUMAN_ACTS.filter((kind) => !this.done.has(kind));
  }

  readonly hear = ({ act }: TaskCommand, result: ActResult): void => {
    if (result.kind === 'done' && isHuman(act.kind)) add(this.done, act.kind);
    else add(this.refused, result.kind === 'refused' ? result.fault.code : result.kind);
  };
}

const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
