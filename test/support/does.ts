import type { Actor } from '../../src/domain/task/actor';
import type { Act } from '../../src/domain/task/commands';
import { toldShort, type Stage } from './task-stage';

/** An act that the story needs to go through. */
export const does = async (stage: Stage, id: string, who: Actor, act: Act): Promise<void> => {
  const told = toldShort(await stage.act(id, who, act));
  if (told !== 'ok') throw new Error(`${act.kind} by ${who.officialId} was refused: ${told}`);
};
