import { fc } from '../properties';
import { DAY_MS } from '../../../src/domain/calendar/civil-date';

/** One thing that happens: time passes, then somebody tries something. Numbers are turned into acts by the state. */
export interface Move {
  readonly waitMs: number;
  /** The machine was off: what fell due meanwhile is done by one timer at the end. */
  readonly off: boolean;
  readonly kind: number;
  readonly who: number;
  /** A sensible act by who may do it; else anything by anybody. */
  readonly usual: boolean;
  readonly target: number;
  readonly days: number;
  readonly text: string;
  readonly odd: number;
  readonly swapDays: boolean;
}

const waits = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: DAY_MS }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 15 }).map((days) => days * DAY_MS) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 * DAY_MS }) },
);

const move: fc.Arbitrary<Move> = fc.record({
  waitMs: waits,
  off: fc.boolean(),
  kind: fc.nat(200),
  who: fc.nat(200),
  usual: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  target: fc.nat(20),
  days: fc.integer({ min: -5, max: 60 }),
  text: fc.constantFrom('x', 'Thiếu kinh phí', 'Chờ ý kiến', 'Đã họp', 'y', ' ', 'y'.repeat(2001)),
  odd: fc.nat(40),
  swapDays: fc.integer({ min: 0, max: 12 }).map((n) => n === 0),
});

export const moves = (most: number): fc.Arbitrary<readonly Move[]> => fc.array(move, { minLength: 1, maxLength: most });
