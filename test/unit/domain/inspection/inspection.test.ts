import { fc } from '../../../support/properties';
import { countedAgencies, coverageOf, neededFor } from '../../../../src/domain/inspection/coverage';
import { mayKnow, type Inspection } from '../../../../src/domain/inspection/inspection';
import { readFinding, readResult, readVisit } from '../../../../src/domain/inspection/read-inspection';
import { seedCatalogue } from '../../../../src/main/instance/seed-files';
import { at, focal, STANDING } from '../../../support/builders';

const TODAY = '2024-06-10';
const UNTIL = { day: TODAY, ms: at(`${TODAY} 23:59`) };
const PLANNED: Inspection = {
  ...{ id: 'a', planId: 'p', agency: 'STC', month: 6, announced: true, visit: null, result: null, findings: [] },
};
const visited = (more: Partial<Inspection> = {}): Inspection => ({
  ...PLANNED,
  visit: { date: '2024-06-03', team: 'Đoàn số 1' },
  ...more,
});

test('the counted agencies are the eighteen of the province and the twelve districts', () => {
  const codes = countedAgencies(seedCatalogue());
  expect(codes).toHaveLength(30);
  expect(codes).toEqual(expect.arrayContaining(['SNV', 'VPUBND', 'TPHAIDUONG', 'HTUKY']));
  expect(codes).not.toContain('TINHUY');
});

test.each([
  [{ percent: 30, over: true }, 30, 10], // nine are exactly 30%, which is not over it
  [{ percent: 30, over: false }, 30, 9],
  [{ percent: 30, over: true }, 31, 10],
  [{ percent: 100, over: true }, 30, 30],
  [{ percent: 0, over: true }, 30, 1],
])('%j of %i agencies needs %i', (target, of, needed) => {
  expect(neededFor(target, of)).toBe(needed);
});

test('an agency counts once however often it is visited; others, plans and later visits do not count', () => {
  const counted = ['STC', 'SYT', 'SXD'];
  const coverage = coverageOf(
    [
      visited(),
      visited({ id: 'b', announced: false, findings: [{ id: 'f', text: 'x', task: 9, atMs: UNTIL.ms }] }),
      visited({ id: 'c', agency: 'CUCTHUE' }),
      visited({ id: 'd', agency: 'SYT', visit: { date: '2024-06-11', team: 'Đoàn' } }),
      { ...PLANNED, id: 'e', agency: 'SXD' },
    ],
    counted,
    { percent: 50, over: true },
    UNTIL,
  );
  expect(coverage).toMatchObject({
    ...{ inspected: { count: 1, of: 3, percent: 33.3 }, visits: 3, unannounced: 1, findings: 1, missing: 1 },
  });
});

test('coverage never falls with another visit, and the target is met just when nothing is missing', () => {
  const codes = Array.from({ length: 30 }, (_, n) => `A${n}`);
  fc.assert(
    fc.property(fc.subarray(codes), fc.integer({ min: 1, max: 99 }), fc.boolean(), (seen, percent, over) => {
      const of = (list: readonly string[]) =>
        coverageOf(
          list.map((agency) => visited({ id: agency, agency })),
          codes,
          { percent, over },
          UNTIL,
        );
      const { inspected, missing } = of(seen);
      const share = (seen.length * 100) / codes.length;
      expect(missing === 0).toBe(over ? share > percent : share >= percent);
      expect(of([...seen, 'A0']).inspected.count).toBeGreaterThanOrEqual(inspected.count);
    }),
  );
});

test('an unannounced inspection is known to Sở Nội vụ alone until it has been made', () => {
  const secret = { ...PLANNED, announced: false };
  expect(mayKnow(secret, null)).toBe(false);
  expect(mayKnow(secret, focal('STC'))).toBe(false);
  expect(mayKnow(secret, STANDING)).toBe(true);
  expect(mayKnow({ ...secret, visit: visited().visit }, null)).toBe(true);
  expect(mayKnow(PLANNED, null)).toBe(true);
});

const RESULT = { number: '12/TB-SNV', date: '2024-06-07' };
const code = (read: { ok: true } | { ok: false; error: { code: string } }): string =>
  read.ok ? 'ok' : read.error.code;

test.each([
  ['2024-06-03', 'Đoàn số 1', PLANNED, 'ok'],
  ['2024-06-03', '  ', PLANNED, 'missing'],
  ['2024-06-31', 'Đoàn số 1', PLANNED, 'no-such-date'],
  ['2024-06-11', 'Đoàn số 1', PLANNED, 'in-future'],
  ['2024-06-03', 'Theo văn bản TỐI MẬT', PLANNED, 'secret'],
  ['2024-06-03', 'x'.repeat(1001), PLANNED, 'too-long'],
  ['2024-06-03', 'Đoàn số 1', visited({ result: RESULT }), 'concluded-already'],
])('a visit on %s by %s', (date, team, one, wanted) => {
  expect(code(readVisit(one, { date, team }, TODAY))).toBe(wanted);
});

test.each([
  ['2024-06-07', visited(), 'ok'],
  ['2024-06-02', visited(), 'before-visit'],
  ['2024-06-12', visited(), 'in-future'],
  ['2024-06-07', PLANNED, 'not-visited'],
  [
    '2024-06-07',
    visited({ result: RESULT, findings: [{ id: 'f', text: 'x', task: 9, atMs: 0 }] }),
    'concluded-already',
  ],
])('a result of %s', (date, one, wanted) => {
  expect(code(readResult(one, { date, number: '12/TB-SNV' }, TODAY))).toBe(wanted);
});

test.each([
  ['2024-06-10', visited({ result: RESULT }), 'ok'],
  ['2024-06-09', visited({ result: RESULT }), 'due-passed'],
  ['2024-13-01', visited({ result: RESULT }), 'no-such-date'],
  ['2024-06-20', visited(), 'no-result'],
  ['2024-06-20', PLANNED, 'not-visited'],
])('a finding due on %s', (due, one, wanted) => {
  expect(code(readFinding(one, { text: 'Niêm yết thiếu thủ tục', due }, TODAY))).toBe(wanted);
});
