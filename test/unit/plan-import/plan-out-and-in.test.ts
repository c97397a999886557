import { fc } from '../../support/properties';
import type { PlanFunding } from '../../../src/domain/plan/plan-funding';
import type { AppendixTask, DraftDuty, DraftTarget } from '../../../src/domain/plan/draft';
import { givingEvent } from '../../../src/domain/plan/giving';
import { targetsOf } from '../../../src/domain/plan/targets';
import { understandRow } from '../../../src/domain/plan/understand-row';
import { evolve } from '../../../src/domain/task/evolve/evolve';
import { seedCatalogue, seedPlan, seedRules } from '../../../src/main/instance/seed-files';
import { readSeedPlan } from '../../../src/main/instance/seed';
import { appendixIn, readAppendix } from '../../../src/plan-import/read-appendix';
import { createPlanWorkbooks } from '../../../src/plan-import/plan-workbooks';
import { cellReaders } from '../../../src/plan-import/understand-file';
import type { PlanTask } from '../../../src/ports/plan-imports';
import type { TextSheet } from '../../../src/ports/plan-workbooks';
import { writeWorkbook } from '../../../src/reporting/write-workbook';
import { at } from '../../support/builders';
import { memoryImports } from '../../support/fakes/memory-imports';

const CATALOGUE = seedCatalogue();
const RULES = seedRules();
const NOW = at('2024-02-01 09:00');
const READERS = cellReaders(CATALOGUE, 2024);
const AREAS = [
  { code: 'II.1', name: 'Cải cách thể chế', monitor: 'STP' },
  { code: 'II.2', name: 'Cải cách thủ tục hành chính', monitor: 'VPUBND' },
  { code: 'II.3', name: 'Cải cách chế độ công vụ', monitor: 'SNV' },
];
const HEAD = {
  title: 'KẾ HOẠCH NĂM 2024',
  year: 2024,
  number: null,
  issuer: 'UBND tỉnh',
  standing: 'SNV',
  office: 'VPUBND',
};

interface WholePlan {
  readonly tasks: readonly AppendixTask[];
  readonly targets: readonly DraftTarget[];
  readonly duties: readonly DraftDuty[];
  readonly fundings?: readonly PlanFunding[];
}

const toPlanTask = (task: AppendixTask, at: number, areas: typeof AREAS): PlanTask => {
  const event = givingEvent({ ...HEAD, id: 'kh', areas }, task, at + 1, RULES, {});
  const by = { officialId: 'x', name: 'X', title: '' };
  const recorded = { taskId: `kh-${at + 1}`, seq: 1, commandId: 'confirm:kh', part: 0, atMs: NOW, by, event };
  const { stt, group, note, proposed } = task;
  return { taskId: recorded.taskId, stt, group, note, proposed, state: evolve(null, recorded) };
};

/** The sheets of a running plan that came without a file. */
const sheetsOf = async (
  { tasks, targets, duties, fundings = [] }: WholePlan,
  areas = AREAS,
): Promise<readonly TextSheet[]> => {
  const imports = memoryImports();
  imports.plans.set('kh', { ...HEAD, areas });
  imports.tasks.set(
    'kh',
    tasks.map((task, place) => toPlanTask(task, place, areas)),
  );
  let written: readonly TextSheet[] = [];
  const workbooks = createPlanWorkbooks({
    imports: {
      ...imports,
      itemsOf: async () => ({ targets, duties: duties.map((one) => ({ ...one, task: null })) }),
    },
    desk: { take: () => Promise.reject(new Error('nothing is taken in')) },
    ...{ plans: { rules: async () => RULES }, directory: { catalogue: async () => CATALOGUE } },
    fundings: { of: async () => fundings },
    clock: { now: () => NOW },
    write: async (sheets) => {
      written = sheets;
      return new Uint8Array();
    },
  });
  await workbooks.ofPlan('kh');
  return written;
};

/** An agency that leads does not coordinate too; where a row stood is no matter of the plan. */
const plainTask = (task: AppendixTask): AppendixTask => ({
  ...task,
  row: 0,
  coordinating: task.coordinating.filter((code) => !task.leads.includes(code)),
});
const plainTarget = ({ area, text, part, comparator, figure, figureTo, unit, level }: DraftTarget) => ({
  ...{ area, text, part, comparator, figure, figureTo, unit, level },
});
const plain = ({ tasks, targets, duties }: WholePlan): WholePlan => ({
  tasks: tasks.map(plainTask),
  targets: targets.map(plainTarget),
  duties: duties.map(({ holder, agencies, text }) => ({ holder, agencies, text })),
});

const words = fc
  .array(fc.constantFrom('rà soát', 'ban hành', 'kế hoạch', 'báo cáo', 'thủ tục', '=cmd', '100%', 'constructor'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((some) => some.join(' '));
const named = fc.constantFrom('Sở Nội vụ', 'Sở Tư pháp; Sở Tài chính', 'Văn phòng UBND tỉnh', 'Các sở, ban, ngành');
const area = fc.constantFrom(...AREAS.map(({ code }) => code));
const byArea = <T extends { readonly area: string | null }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => (a.area ?? '').localeCompare(b.area ?? ''));

const someTask = fc
  .record({
    area,
    group: fc.option(
      words.map((text) => `Nhóm ${text}`),
      { nil: null },
    ),
    text: words.map((text) => `Việc ${text}`),
    product: fc.constantFrom('', 'Báo cáo', 'Kế hoạch của UBND tỉnh'),
    lead: named,
    coordinating: fc.constantFrom('', 'Sở Y tế', 'Sở Xây dựng; Sở Công Thương', 'Sở Y tế; các cơ quan liên quan'),
    deadline: fc.constantFrom('30/6/2024', 'Quý IV/2024', 'Thường xuyên', 'Hằng quý', 'Trước ngày 05 hằng tháng', ''),
    proposed: fc.constantFrom('', 'Thời hạn', 'Sản phẩm, chủ trì'),
    funding: fc.constantFrom('', '120 triệu đồng', 'Ngân sách tỉnh: 1,5 tỷ đồng', 'Theo dự toán được giao'),
    source: fc.constantFrom('', 'Công văn số 12/UBND-KSTT ngày 01/3/2024 của UBND tỉnh'),
    note: fc.constantFrom('', 'Theo Kế hoạch số 12/KH-UBND'),
  })
  .map(({ area, group, ...cells }) => ({ row: 1, area, group, cells: { stt: '', ...cells }, nothingAbove: [] }));

const tasks = fc.array(someTask, { minLength: 1, maxLength: 10 }).map((rows) =>
  byArea(rows).flatMap((row, place): readonly AppendixTask[] => {
    const { task } = understandRow({ ...row, cells: { ...row.cells, stt: String(place + 1) } }, READERS);
    return task === null ? [] : [task];
  }),
);

/** Bullets of a plan's text, and rows of a table that tells its figures in columns. */
const someTargets = fc.oneof(
  fc
    .tuple(
      fc.option(area, { nil: null }),
      fc.constantFrom(
        'Tối thiểu 80% hồ sơ được giải quyết trực tuyến; 100% kết quả được số hóa',
        'Trên 90% người dân hài lòng',
        'Thời gian chờ không quá 30 phút/01 lượt giao dịch; giảm dưới 5% hồ sơ trễ hạn ở cấp xã',
        'Nâng cao chất lượng phục vụ',
        'Từ 95% đến 100% cơ quan cấp huyện đạt yêu cầu và ít nhất 12 hội nghị',
      ),
    )
    .map(([code, text]) => targetsOf(code, text)),
  fc
    .record({
      area: fc.option(area, { nil: null }),
      text: words.map((text) => `Tỷ lệ ${text.replace('100%', 'chung')}`),
      how: fc.constantFrom('at-least', 'over', 'at-most', 'under', 'exactly', 'range', 'judged'),
      figure: fc.integer({ min: 0, max: 9_999 }).map((value) => value / 100),
      unit: fc.constantFrom('%', 'thủ tục', 'phút'),
      level: fc.constantFrom('province', 'district', 'commune', null),
    })
    .map(({ area, text, how, figure, unit, level }): readonly DraftTarget[] => {
      const judged = how === 'judged';
      return [
        {
          ...{ area, text, part: text, level, comparator: how },
          ...{
            figure: judged ? null : figure,
            figureTo: how === 'range' ? Math.round(figure * 100 + 100) / 100 : null,
          },
          unit: judged ? null : unit,
        },
      ];
    }),
);

const targets = fc
  .uniqueArray(someTargets, { maxLength: 6, selector: ([one]) => `${one?.area ?? ''} ${one?.text ?? ''}` })
  .map((bullets) => byArea(bullets.flat()));

const duties = fc.array(
  fc
    .tuple(
      fc.constantFrom('Sở Nội vụ', 'Các sở, ban, ngành; UBND cấp huyện', 'Văn phòng UBND tỉnh'),
      words,
      fc.boolean(),
    )
    .map(([holder, text, own]) => ({
      holder,
      agencies: own ? ['STP', 'STC'] : READERS.agencies(holder).codes,
      text: `Chủ trì ${text}`,
    })),
  { maxLength: 6 },
);

const fundings = fc.array(
  fc
    .record({
      funding: fc.option(
        fc.record({ amount: fc.constantFrom(null, 1_500_000_000), source: fc.constantFrom('ngân sách tỉnh') }),
        { nil: null },
      ),
      document: fc.constantFrom(null, { number: '12/QĐ-UBND', date: '2024-01-05' }),
    })
    .map((one): PlanFunding => ({
      ...one,
      id: 'kp',
      planId: 'kh',
      byOfficialId: 'snv',
      byName: 'Sở Nội vụ',
      atMs: NOW,
    })),
  { maxLength: 3 },
);

test('a running plan written and read again is the same plan: tasks with money, documents and periods, targets, duties', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ tasks, targets, duties, fundings }), async (plan) => {
      const read = appendixIn(await sheetsOf(plan), READERS, AREAS);
      if (read === null) throw new Error('no heading');
      expect(plain(read)).toEqual(plain(plan));
    }),
    { numRuns: 60 },
  );
});

test('the plan of the seeds, through a real workbook', async () => {
  const { draft, rows } = await readSeedPlan(CATALOGUE, 0);
  const { targets, duties } = draft;
  const plan = { tasks: rows.flatMap(({ task }) => (task === null ? [] : [task])), targets, duties };
  const { areas } = draft.head;
  const bytes = await writeWorkbook(await sheetsOf(plan, [...areas]));
  const read = await readAppendix({ name: 'x.xlsx', bytes }, READERS, areas);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.layouts.map(({ kind }) => kind)).toEqual(['tasks', 'targets', 'duties']);
  expect(plain(read.value)).toEqual(plain(plan));
  expect(seedPlan().plan.areas).toEqual(areas);
});

test('what a plan has to spend is a sheet of its own, every entry, the latest first', async () => {
  const one = { id: 'kp', planId: 'kh', byOfficialId: 'snv', byName: 'Vũ Mẫu Sen', document: null };
  const entries: readonly PlanFunding[] = [
    { ...one, funding: { amount: 1_500_000_000, source: 'ngân sách tỉnh' }, atMs: at('2024-01-08 09:00') },
    { ...one, funding: null, document: { number: '12/QĐ-UBND', date: '2024-02-05' }, atMs: at('2024-02-06 10:30') },
  ];
  const sheet = (await sheetsOf({ tasks: [], targets: [], duties: [], fundings: entries })).at(-1);
  expect(sheet).toEqual({
    name: 'Kinh phí',
    headings: [1],
    table: [
      ['KẾ HOẠCH NĂM 2024'],
      ['Ghi lúc', 'Kinh phí (đồng)', 'Nguồn', 'Theo', 'Người ghi'],
      ['10:30 06/02/2024', '', '', 'văn bản 12/QĐ-UBND ngày 05/02/2024', 'Vũ Mẫu Sen'],
      ['09:00 08/01/2024', '1.500.000.000', 'ngân sách tỉnh', '', 'Vũ Mẫu Sen'],
    ],
  });
});
