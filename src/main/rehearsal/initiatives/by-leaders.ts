import { leadsOf } from '../../../domain/task/status';
import { isOver } from '../../../domain/task/status';
import { after, dayIn, dmy, typed } from '../scene';
import { isUnderWay, says, somePart, type Initiative, type Occasion, type Part } from './initiative';

const inCharge = ({ people }: Occasion, { state }: Pick<Part, 'state'>) =>
  people.holder(state.office, 'vice-chair', state.area) ?? people.holder(state.office, 'chair');

/** The vice-chair in charge speaks of his own accord about an overdue part of a lead. */
const aboutOverdue = (text: (part: Part) => string) => (at: Occasion) => {
  const found = somePart(
    at,
    (part) => part.role === 'lead' && part.overdueSinceMs !== null && part.work !== 'awaiting',
  );
  return found && says(inCharge(at, found), found.state.number, at, text(found));
};

/** About a task under way whose lead is one agency alone. */
const aboutTask = (text: (part: Part) => string) => (at: Occasion) => {
  const found = somePart(
    at,
    (part, state) => isUnderWay(part) && part.role === 'lead' && leadsOf(state).length === 1 && part.due !== null,
  );
  return found && says(inCharge(at, found), found.state.number, at, text(found));
};

export const BY_LEADERS: readonly Initiative[] = [
  {
    what: 'a vice-chair reminds',
    days: ['2024-02-06', '2024-05-08', '2024-09-04'],
    find: aboutOverdue(({ state, part }) => `chỉ đạo ${state.number} ${part.agency} nhắc nhở, hoàn thành trong tuần`),
  },
  {
    what: 'a vice-chair asks for an explanation',
    days: ['2024-03-19', '2024-07-03', '2024-10-15'],
    find: aboutOverdue(({ state, part }) => `chỉ đạo ${state.number} ${part.agency} giải trình`),
  },
  {
    what: 'a delay is excused',
    days: ['2024-04-03', '2024-09-16'],
    find: aboutOverdue(
      ({ state, part }) => `trễ khách quan ${state.number} ${part.agency} tập trung khắc phục hậu quả cơn bão số 3`,
    ),
  },
  {
    what: 'a vice-chair lets a task rest',
    days: ['2024-04-22'],
    find: aboutTask(({ state }) => `tạm dừng ${state.number} chờ hướng dẫn của Bộ, ngành Trung ương`),
  },
  {
    what: 'a vice-chair lets a task go on',
    days: ['2024-05-27'],
    find: (at) => {
      const state = at.states.find((one) => one.standing === 'suspended' && one.parent === null);
      return state ? says(inCharge(at, { state }), state.number, at, `tiếp tục ${state.number}`) : null;
    },
  },
  {
    what: 'a vice-chair takes a task back',
    days: ['2024-07-16'],
    find: aboutTask(({ state }) => `thu hồi ${state.number} không còn phù hợp với tình hình thực tế`),
  },
  {
    what: 'a leader lets somebody stand in for him, and ends it',
    days: ['2024-02-26', '2024-06-10', '2024-08-05', '2024-11-04'],
    find: (at) => {
      const leaders = at.people.all.filter((one) => one.posts.some(({ post }) => post === 'leader'));
      const leader = at.random.pick([leaders[0] as (typeof leaders)[0], ...leaders]);
      const agency = leader.posts.find(({ post }) => post === 'leader')?.agency ?? '';
      const head = at.people.holder(agency, 'unit-head');
      if (head === null) return null;
      const back = typed(leader.id, after(at, 4), 'hủy ủy quyền');
      return {
        says: [
          typed(leader.id, at.nowMs, `ủy quyền cho ${head.name} đến ${dmy(dayIn(at, 7))} KT.`),
          ...(at.random.chance(0.5) ? [back] : []),
        ],
      };
    },
  },
  {
    what: 'an official is away',
    days: ['2024-04-25', '2024-07-11'],
    find: (at) => {
      const focals = at.people.all.filter((one) => one.posts.some(({ post }) => post === 'focal'));
      const [first, ...others] = focals;
      if (first === undefined) return null;
      return { says: [typed(at.random.pick([first, ...others]).id, at.nowMs, `vắng mặt đến ${dmy(dayIn(at, 5))}`)] };
    },
  },
  {
    what: 'people look something up',
    days: ['2024-01-15', '2024-03-04', '2024-05-02', '2024-07-01', '2024-09-02', '2024-11-01'],
    find: (at) => {
      const standing = at.people.holder('SNV', 'standing');
      const [open] = at.states.filter((one) => !isOver(one));
      if (standing === null || open === undefined) return null;
      const focal = at.people.holder(open.assignments[0]?.agency ?? '', 'focal') ?? standing;
      return {
        says: [
          ...['hôm nay có gì', 'ai chưa trả lời', 'tiến độ lĩnh vực 2'].map((text) =>
            typed(standing.id, at.nowMs, text),
          ),
          ...['việc của tôi', 'lịch tuần', `nhiệm vụ ${open.number}`, 'tắt nhắc đến 14h', 'bật nhắc'].map((text) =>
            typed(focal.id, at.nowMs, text),
          ),
        ],
      };
    },
  },
];
