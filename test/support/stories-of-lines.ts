import type { Actor } from '../../src/domain/task/actor';
import { actor } from './builders';
import { does } from './does';
import { officialsOf } from './people';
import type { Stage, TaskOptions } from './task-stage';
import { ACTS, aTask, LADDER_ACTS, LEAD, PEOPLE } from './task-world';

/** A commune and the district above it. */
export const COMMUNE = 'XCL';
const UPPER = 'UBNDHN';
const communePeople: readonly Actor[] = [actor(COMMUNE, 'focal'), actor(COMMUNE, 'leader'), actor(UPPER, 'leader')];
const lines = { [COMMUNE]: { line: 'commune', upper: UPPER } } as const;

/** Stories of who is above, and of somebody above who takes the delay in hand. */
export const LINE_STORIES = {
  /** Nobody in a commune answers: its own leader hears of it, and then its district's. */
  'silent-commune': async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    stage.log.officials = officialsOf([...Object.values(PEOPLE), ...communePeople]);
    const id = await stage.start(aTask({ due: '2024-02-07', leads: [COMMUNE], coordinating: [], lines }), options);
    await stage.forward(id, '2024-02-22 09:00');
    return id;
  },

  /** The unit head takes the delay in hand; three days later it goes on where it stood, until the result is there. */
  acknowledged: async (stage: Stage, options: TaskOptions = {}): Promise<string> => {
    const id = await stage.start(aTask({ due: '2024-03-15', coordinating: [] }), options);
    await stage.forward(id, '2024-01-03 09:00');
    await does(stage, id, PEOPLE.focal, ACTS.accept(LEAD));
    await stage.forward(id, '2024-03-18 09:00');
    await does(stage, id, PEOPLE.unitHead, LADDER_ACTS.acknowledge(LEAD));
    await stage.forward(id, '2024-03-26 09:00');
    await does(stage, id, PEOPLE.focal, ACTS['ask-completion'](LEAD));
    await stage.forward(id, '2024-03-27 09:00');
    await does(stage, id, PEOPLE.monitor, ACTS['confirm-completion'](LEAD));
    return id;
  },
} satisfies Record<string, (stage: Stage, options?: TaskOptions) => Promise<string>>;
