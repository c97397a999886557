import { mayTakeUp } from '../../domain/task/decide/decide-obstacle';
import { unanswered } from '../../domain/task/obstacle';
import { mayAct } from '../../domain/task/rights';
import type { AssignmentState, ObstacleState } from '../../domain/task/state';
import { answers, obstacleLine } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { findPart, leadingPart } from '../parts';
import { act, ask, say, type Resolution } from '../resolution';
import { leadingObstacle } from '../said-obstacle';
import type { ActForm, Asked } from './form';

type Kind = 'answer-obstacle' | 'pass-up-obstacle';

/** The obstacle meant (null: the rules find the only one, or say what is missing) and the words that go with it. */
interface Meant {
  readonly assignment: string;
  readonly obstacle: ObstacleState | null;
  readonly words: string;
}

/** What the words begin with: the obstacle's number, an agency's code, or both in either order. */
const named = ({ wish, state }: Asked) => {
  const first = leadingObstacle((wish.text ?? '').trim());
  const { part, rest } =
    wish.part === null ? leadingPart(state, first.rest) : { part: findPart(state, wish.part), rest: first.rest };
  const { no, rest: words } = first.no === null ? leadingObstacle(rest) : { no: first.no, rest };
  return { no: wish.obstacle ?? no, part, words };
};

interface Standing {
  readonly part: AssignmentState;
  readonly obstacle: ObstacleState;
}

/** Obstacles that the person may take up, those that nobody has put higher first. */
const standing = ({ state, actor }: Asked, kind: Kind, parts: readonly AssignmentState[]): readonly Standing[] => {
  const all = parts.flatMap((part) =>
    unanswered(part)
      .filter((obstacle) => mayTakeUp(state, kind, part, obstacle, actor))
      .map((obstacle) => ({ part, obstacle })),
  );
  const open = all.filter(({ obstacle }) => obstacle.state === 'open');
  return open.length > 0 ? open : all;
};

/** The obstacle of this number, whatever became of it: the rules say so. */
const numbered = (parts: readonly AssignmentState[], no: number, words: string): Meant | null => {
  const owner = parts.find((one) => one.obstacles.some((obstacle) => obstacle.no === no));
  if (owner === undefined) return null;
  return { assignment: owner.id, obstacle: owner.obstacles.find((one) => one.no === no) ?? null, words };
};

/** Where nothing of the kind stands open: a part about which the rules say so, or that the person has no right to. */
const nothing = (
  { state, actor }: Asked,
  kind: Kind,
  parts: readonly AssignmentState[],
  words: string,
): Meant | null => {
  const part = parts.find((one) => mayAct(state, kind, one, actor)) ?? parts[0];
  return part === undefined ? null : { assignment: part.id, obstacle: null, words };
};

const on =
  (kind: Kind, resolve: (asked: Asked, meant: Meant) => Resolution) =>
  (asked: Asked): Resolution => {
    const { number } = asked.state;
    const { no, part, words } = named(asked);
    const parts = part === null ? asked.state.assignments : [part];
    if (no !== null) {
      const meant = numbered(parts, no, words);
      return meant === null ? say(faultText({ code: 'no-obstacle' }, number)) : resolve(asked, meant);
    }
    const [only, ...others] = standing(asked, kind, parts);
    if (only === undefined) {
      const meant = nothing(asked, kind, parts, words);
      return meant === null ? say(faultText({ code: 'unknown-assignment' }, number)) : resolve(asked, meant);
    }
    if (others.length === 0) return resolve(asked, { assignment: only.part.id, obstacle: only.obstacle, words });
    const choice = [only, ...others].map(({ obstacle }) => obstacleLine(obstacle.no, obstacle.text));
    return ask('part', answers.askObstacleNumber(number, choice));
  };

/** What becomes of an obstacle: answered, or put before UBND tỉnh. */
export const OBSTACLE_FORMS: Readonly<Record<'answer' | 'pass-up', ActForm>> = {
  answer: {
    verbs: 'tra loi vuong mac, tra loi vuong, go vuong mac, go vuong',
    own: false,
    button: { obstacle: 'answer' },
    resolve: on('answer-obstacle', ({ state }, { assignment, obstacle, words }) =>
      words === '' && obstacle?.answer === null
        ? ask('text', answers.askObstacleAnswer(state.number))
        : act(state, { kind: 'answer-obstacle', assignment, obstacle: obstacle?.no, text: words }),
    ),
  },
  'pass-up': {
    verbs: 'trinh vuong mac, trinh vuong',
    own: false,
    button: { obstacle: 'raise' },
    resolve: on('pass-up-obstacle', ({ state }, { assignment, obstacle, words }) =>
      act(state, {
        kind: 'pass-up-obstacle',
        assignment,
        obstacle: obstacle?.no,
        note: words === '' ? null : words,
      }),
    ),
  },
};
