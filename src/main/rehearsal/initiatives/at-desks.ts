import type { WorkingCalendar } from '../../../domain/calendar/working-days';
import { dayIn, today } from '../scene';
import type { Desks } from '../desks';
import type { Initiative, Occasion } from './initiative';

/** The State swapped 29/4 for 4/5 by Thông báo 1570/TB-BLĐTBXH of 12/4/2024: until then nobody knew. */
const SWAP = { off: '2024-04-29', work: '2024-05-04' } as const;

/** The calendar as it stood before the swap was announced. */
export const beforeSwap = (calendar: WorkingCalendar): WorkingCalendar => ({
  ...calendar,
  off: calendar.off.filter((day) => day !== SWAP.off),
  work: calendar.work.filter((day) => day !== SWAP.work),
});

const withSwap = (calendar: WorkingCalendar): WorkingCalendar => ({
  ...calendar,
  version: calendar.version + 1,
  off: [...calendar.off, SWAP.off].sort(),
  work: [...calendar.work, SWAP.work].sort(),
});

const standing = ({ people }: Occasion) => people.holder('SNV', 'standing');

const once = (what: string, day: string, does: (at: Occasion, desks: Desks) => Promise<unknown>): Initiative => ({
  what,
  days: [day],
  find: (at) => ({ does: (desks) => does(at, desks) }),
});

const SINGLES = [
  ['2024-02-22', 'Rà soát, đánh giá việc thực hiện quy chế làm việc của UBND tỉnh', '15/4/2024', 'Văn phòng UBND tỉnh'],
  [
    '2024-05-20',
    'Báo cáo kết quả cắt giảm thời gian giải quyết thủ tục đất đai',
    '28/6/2024',
    'Sở Tài nguyên và Môi trường',
  ],
  [
    '2024-09-26',
    'Tổng hợp thiệt hại, đề xuất hỗ trợ sau bão số 3',
    '25/10/2024',
    'Sở Nông nghiệp và Phát triển nông thôn',
  ],
] as const;

const single = ([day, title, deadline, leads]: (typeof SINGLES)[number]): Initiative => ({
  what: `a task from outside the plan: ${title}`,
  days: [day],
  find: (at) => {
    const who = standing(at);
    if (who === null) return null;
    const source = {
      number: `${at.random.between(50, 400)}/KL-UBND`,
      date: today(at),
      issuer: 'UBND tỉnh',
      title: 'Kết luận họp',
    };
    const form = {
      title,
      product: 'Báo cáo',
      deadline,
      leads,
      coordinating: 'Sở Nội vụ; các sở, ban, ngành liên quan',
      source,
    };
    const funding = { amount: '150.000.000', source: 'Ngân sách tỉnh' };
    return { does: ({ singles }) => singles.add({ ...form, funding }, `rehearsal:${day}`, who.id) };
  },
});

const duties = (day: string, count: number): Initiative =>
  once('duties of section IV are followed', day, async (at, { singles, planId }) => {
    const open = (await singles.duties(planId)).filter((one) => one.task === null && one.agencies.length > 0);
    for (const { id } of open.slice(0, count)) await singles.follow(id, standing(at)?.id ?? '');
  });

/** Over 30% of the agencies, spread over the months, some not announced. */
const INSPECTED = [
  ['SYT', 3],
  ['SXD', 3],
  ['HTUKY', 4],
  ['HGIALOC', 4],
  ['STNMT', 5],
  ['TPCHILINH', 5],
  ['SCT', 6],
  ['HNAMSACH', 7],
  ['SGDDT', 8],
  ['HTHANHHA', 9],
  ['SLDTBXH', 10],
  ['TXKINHMON', 11],
] as const;

const inspectionPlan = once(
  'the inspections of the year are planned',
  '2024-01-16',
  async (at, { inspections, planId, actor }) => {
    const by = await actor(standing(at)?.id ?? '');
    for (const [agency, month] of INSPECTED) {
      const form = { planId, agency, month, announced: month !== 5 };
      await inspections.plan(by, form, `rehearsal-${agency}`);
    }
  },
);

/** The visits of a month, their results, and for every second one a finding that is put right by a task. */
const inspect = (month: number): Initiative =>
  once(`the inspections of month ${month}`, `2024-${String(month).padStart(2, '0')}-20`, async (at, desks) => {
    const { inspections, planId, actor } = desks;
    const by = await actor(standing(at)?.id ?? '');
    const date = today(at);
    for (const one of (await inspections.of(planId, by))?.inspections ?? []) {
      if (one.month !== month || one.visit !== null) continue;
      await inspections.visit(by, one.id, { date, team: 'Đoàn kiểm tra cải cách hành chính của tỉnh' });
      await inspections.conclude(by, one.id, { date, number: `${at.random.between(20, 90)}/TB-SNV` });
      if (!at.random.chance(0.5)) continue;
      const finding = { text: 'Niêm yết đầy đủ thủ tục hành chính tại bộ phận một cửa', due: dayIn(at, 20) };
      await inspections.find(by, one.id, finding, `rehearsal-finding-${one.id}`);
    }
  });

export const AT_DESKS: readonly Initiative[] = [
  ...SINGLES.map(single),
  duties('2024-01-18', 2),
  inspectionPlan,
  ...[...new Set(INSPECTED.map(([, month]) => month))].map(inspect),
  {
    what: 'the swap of 29/4 for 4/5 is announced',
    days: ['2024-04-12'],
    find: (at) => ({
      does: ({ rulesChanged }) =>
        rulesChanged({ version: 2, calendar: withSwap(at.calendar), policy: at.policy }, 'hoán đổi ngày 29/4 và 4/5'),
    }),
  },
  once('an agency goes into another', '2024-11-01', async (at, { change, actor }) =>
    change(
      'rehearsal-merged',
      {
        kind: 'agency-replaced',
        ...{ from: 'BAOHD', to: 'DAIPTTH', name: null },
        decision: { number: '2468/QĐ-UBND', date: '2024-10-25' },
        on: today(at),
      },
      await actor(standing(at)?.id ?? ''),
    ),
  ),
  {
    what: 'somebody who does a part leaves',
    days: ['2024-06-03', '2024-10-01'],
    find: (at) => {
      const part = at.states
        .flatMap((one) => (one.standing === 'open' ? one.assignments : []))
        .find((one) => one.person !== null);
      const person = part?.person ?? null;
      const admin = at.people.all.find((one) => one.posts.some(({ post }) => post === 'admin'));
      if (person === null || admin === undefined) return null;
      const successor = at.people.holder(part?.agency ?? '', 'leader')?.id ?? null;
      const left = { kind: 'official-left', officialId: person.officialId, successor } as const;
      return {
        does: async ({ change, actor }) => change(`rehearsal-left-${today(at)}`, left, await actor(admin.id)),
      };
    },
  },
];
