import { fc } from '../../../support/properties';
import {
  differenceOf,
  isEmptyDifference,
  type FileRow,
  type RowContent,
  type TaskVersions,
} from '../../../../src/domain/plan/difference';

const day = (due: string, wording: string): RowContent['deadline'] => ({ kind: 'exact', due, every: null, wording });
const content = (text: string, more: Partial<RowContent> = {}): RowContent => ({
  ...{ text, stt: '1', area: 'I', group: null, product: 'Báo cáo', leads: ['SNV'], coordinating: ['STP'] },
  deadline: day('2024-06-30', '30/6/2024'),
  ...more,
});
const running = (number: number, base: RowContent, now: Partial<RowContent> = {}, closed = false): TaskVersions => ({
  ...{ taskId: `t-${number}`, number, base, now: { ...base, ...now }, closed },
});
const file = (...contents: readonly RowContent[]): readonly FileRow[] =>
  contents.map((one, place) => ({ place, content: one }));

const PLAN = content('Ban hành kế hoạch kiểm tra cải cách hành chính', { stt: '1' });
const REVIEW = content('Rà soát, đơn giản hóa thủ tục hành chính nội bộ', { stt: '2' });
const TRAIN = content('Tập huấn nghiệp vụ cho công chức làm công tác cải cách', { stt: '3', area: 'II' });
const TASKS = [running(1, PLAN), running(2, REVIEW), running(3, TRAIN)];

test('the same file again changes nothing', () => {
  expect(isEmptyDifference(differenceOf(TASKS, file(PLAN, REVIEW, TRAIN)))).toBe(true);
});

test('a row put in between is added, and those below are only renumbered', () => {
  const added = content('Thí điểm trả kết quả tại nhà', { stt: '2' });
  const difference = differenceOf(TASKS, file(PLAN, added, { ...REVIEW, stt: '3' }, { ...TRAIN, stt: '4' }));
  expect(difference.added.map((one) => one.place)).toEqual([1]);
  expect(difference.removed).toEqual([]);
  expect(difference.matched.map((one) => [one.task.number, one.renumbered, one.changes])).toEqual([
    [1, null, []],
    [2, { from: '2', to: '3' }, []],
    [3, { from: '3', to: '4' }, []],
  ]);
});

test('a reworded row is the same task with another text', () => {
  const reworded = { ...REVIEW, text: 'Rà soát, đơn giản hóa và công bố thủ tục hành chính nội bộ' };
  const { matched, added, removed } = differenceOf(TASKS, file(PLAN, reworded, TRAIN));
  expect([added, removed]).toEqual([[], []]);
  expect(matched[1]).toMatchObject({ task: { number: 2 }, changes: [{ field: 'text', clash: false }] });
});

test('a row that stands under another area has moved', () => {
  const { matched } = differenceOf(TASKS, file(PLAN, { ...REVIEW, area: 'II' }, TRAIN));
  expect(matched[1]).toMatchObject({ moved: { from: 'I', to: 'II' }, changes: [] });
});

test('a row that is gone is removed, but a task that is closed is history', () => {
  expect(differenceOf(TASKS, file(PLAN, TRAIN)).removed.map((one) => one.number)).toEqual([2]);
  const closed = [running(1, PLAN), running(2, REVIEW, {}, true)];
  expect(differenceOf(closed, file(PLAN)).removed).toEqual([]);
  expect(differenceOf(closed, file(PLAN, { ...REVIEW, product: 'Khác' })).matched[1]?.changes).toEqual([]);
});

const DUE = day('2024-09-30', '30/9/2024');
const LATER = day('2024-12-31', '31/12/2024');

test.each([
  ['the file leaves what was: the extension stays', {}, { deadline: DUE }, []],
  ['the file changes what nobody changed', { deadline: DUE }, {}, [{ field: 'deadline', clash: false }]],
  ['both changed it to the same', { deadline: DUE }, { deadline: DUE }, []],
  ['both changed it, each to another', { deadline: LATER }, { deadline: DUE }, [{ field: 'deadline', clash: true }]],
  ['agencies in another order', { leads: ['STP', 'SNV'] }, { leads: ['SNV', 'STP'] }, []],
  ['an agency more', { coordinating: ['STP', 'STC'] }, {}, [{ field: 'coordinating', clash: false }]],
  ['the same day in other words', { deadline: day('2024-06-30', 'Quý II/2024') }, {}, []],
  ['a product taken out', { product: null }, {}, [{ field: 'product', clash: false }]],
] as const)('three ways: %s', (_, inFile, now, changes) => {
  const { matched } = differenceOf([running(1, PLAN, now)], file({ ...PLAN, ...inFile }));
  expect(matched[0]?.changes).toEqual(changes);
});

const words = fc.array(
  fc.constantFrom('rà', 'soát', 'kế', 'hoạch', 'báo', 'cáo', 'thủ', 'tục', 'một', 'hai', 'ba', 'bốn'),
  {
    minLength: 1,
    maxLength: 8,
  },
);
const contents = fc.array(
  fc.record({ text: words.map((all) => all.join(' ')), stt: fc.nat(20).map(String), area: fc.constantFrom('I', 'II') }),
  { maxLength: 12 },
);

test('every row of the file is told once, every open task at most once, in whatever order', () => {
  fc.assert(
    fc.property(contents, contents, (before, after) => {
      const tasks = before.map((one, at) => running(at, content(one.text, one)));
      const rows = file(...after.map((one) => content(one.text, one)));
      const { added, removed, matched } = differenceOf(tasks, rows);
      const places = [...added, ...matched].map((one) => one.place).sort((a, b) => a - b);
      expect(places).toEqual(rows.map((row) => row.place));
      const told = [...removed, ...matched.map((one) => one.task)].map((one) => one.taskId);
      expect(new Set(told).size).toBe(told.length);
      expect(told).toHaveLength(tasks.length);
    }),
  );
});

test('a file shuffled and renumbered, with nothing else done to it, changes no task', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        words.map((all) => all.join(' ')),
        { maxLength: 12 },
      ),
      fc.nat(),
      (texts, turn) => {
        const tasks = texts.map((text, at) => running(at, content(text, { stt: String(at) })));
        const turned = texts.map((_, at) => texts[(at + turn) % texts.length] ?? '');
        const { added, removed, matched } = differenceOf(
          tasks,
          file(...turned.map((text, at) => content(text, { stt: String(at) }))),
        );
        expect([added, removed, matched.flatMap((one) => one.changes)]).toEqual([[], [], []]);
      },
    ),
  );
});

test('10,000 rows, a tenth of them reworded, are all found again', () => {
  const textOf = (at: number, word: string): string =>
    `Nhiệm vụ mã${at} về lĩnh vực${at % 7} ${word} đơn vị${at % 997} giai đoạn`;
  const tasks = Array.from({ length: 10_000 }, (_, at) =>
    running(at, content(textOf(at, 'rà soát'), { stt: String(at) })),
  );
  const rows = file(
    ...tasks.map((task, at) => ({ ...task.base, text: textOf(at, at % 10 === 0 ? 'công bố' : 'rà soát') })),
  );
  const { added, removed, matched } = differenceOf(tasks, rows);
  expect([added.length, removed.length]).toEqual([0, 0]);
  expect(matched.every((one) => one.task.number === one.place)).toBe(true);
});
