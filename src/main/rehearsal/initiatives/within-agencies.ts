import { MINUTE_MS, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Official } from '../../../domain/directory/official';
import { isByPeriods } from '../../../domain/family/judging';
import { waitable } from '../../../domain/task/offers';
import type { TaskState } from '../../../domain/task/state';
import { isClosed } from '../../../domain/task/status';
import { after, dayIn, dmy, typed } from '../scene';
import { isUnderWay, says, somePart, type Initiative } from './initiative';

/** A leader gives a part to the head of a unit, who after a while has his reasons to be rid of it. */
const leaderAssigns = (
  what: string,
  days: readonly CivilDate[],
  afterwards: (state: TaskState, focal: Official) => string,
): Initiative => ({
  what,
  days,
  find: (at) => {
    const { people } = at;
    const found = somePart(
      at,
      (part) =>
        isUnderWay(part) &&
        part.person === null &&
        (part.due === null || part.due > dayIn(at, 15)) &&
        people.holder(part.agency, 'unit-head') !== null,
    );
    if (found === null) return null;
    const { state, part } = found;
    const [leader, head, focal] = (['leader', 'unit-head', 'focal'] as const).map((post) =>
      people.holder(part.agency, post),
    );
    if (!leader || !head || !focal) return null;
    return {
      about: state.number,
      says: [
        typed(leader.id, at.nowMs, `giao ${state.number} cho ${head.name}`),
        typed(head.id, after(at, at.random.between(8, 15)), afterwards(state, focal)),
      ],
    };
  },
});

const ASSIGNED: readonly Initiative[] = [
  leaderAssigns(
    'a leader gives a part to somebody of his agency, who hands it over',
    ['2024-01-09', '2024-03-18', '2024-06-17'],
    ({ number }, focal) => `chuyển ${number} cho ${focal.name} đi công tác dài ngày`,
  ),
  leaderAssigns(
    'a leader gives a part to somebody of his agency, who asks to be relieved',
    ['2024-02-20', '2024-05-06', '2024-09-09'],
    ({ number }) => `đổi người ${number} được cử đi học tập trung`,
  ),
];

const notOurs: Initiative = {
  what: 'an agency asks for a part to be given to another',
  days: ['2024-01-05', '2024-01-22', '2024-03-05', '2024-04-16'],
  find: (at) => {
    const found = somePart(
      at,
      (part, state) =>
        isUnderWay(part) &&
        part.role === 'lead' &&
        part.work === 'accepted' &&
        part.percent === 0 &&
        part.evidence.length === 0 &&
        !isByPeriods(state, part) &&
        state.assignments.some((one) => one.role === 'coordinating' && !isClosed(one)),
    );
    if (found === null) return null;
    const { state, part } = found;
    const other = state.assignments.find((one) => one.role === 'coordinating' && !isClosed(one));
    const text = `${state.number} đề nghị điều chỉnh phân công vì thuộc chức năng của ${other?.agency ?? ''}`;
    return says(at.people.holder(part.agency, 'focal'), state.number, at, text);
  },
};

const leadWaits: Initiative = {
  what: 'a lead waits for a coordinating agency, and then no more',
  days: ['2024-02-22', '2024-04-02', '2024-05-21', '2024-07-02', '2024-08-20', '2024-10-08'],
  find: (at) => {
    const found = somePart(at, (part, state) => isUnderWay(part) && waitable(state, part).length > 0);
    if (found === null) return null;
    const { state, part } = found;
    const focal = at.people.holder(part.agency, 'focal');
    const [first, ...others] = waitable(state, part);
    if (focal === null || first === undefined) return null;
    const { agency } = at.random.pick([first, ...others]);
    return {
      about: state.number,
      says: [
        typed(focal.id, at.nowMs, `chờ phối hợp ${state.number} ${agency} số liệu tổng hợp`),
        typed(focal.id, after(at, at.random.between(1, 4)) + MINUTE_MS, `hết chờ ${state.number} ${agency}`),
      ],
    };
  },
};

const release: Initiative = {
  what: 'a lead lets one coordinating part go',
  days: ['2024-03-12', '2024-05-14', '2024-09-17', '2024-11-12'],
  find: (at) => {
    const found = somePart(at, (part, state) => isUnderWay(part) && waitable(state, part).length > 0);
    if (found === null) return null;
    const { state, part } = found;
    const agency = waitable(state, part).at(-1)?.agency ?? '';
    const text = `miễn ${state.number} ${agency} đã có đủ số liệu từ hệ thống`;
    return says(at.people.holder(part.agency, 'focal'), state.number, at, text);
  },
};

/** Whom a lead calls in where its task names "các cơ quan liên quan". */
const HELPERS = ['STC', 'STP', 'STTTT'] as const;

const callIn: Initiative = {
  what: 'a lead calls in an agency of a group that is left open',
  days: ['2024-03-04', '2024-06-03', '2024-10-04'],
  find: (at) => {
    const found = somePart(
      at,
      (part, state) => isUnderWay(part) && part.role === 'lead' && (state.openGroups?.length ?? 0) > 0,
    );
    if (found === null) return null;
    const { state, part } = found;
    const helper = HELPERS.find((code) => state.assignments.every((one) => one.agency !== code)) ?? '';
    return says(at.people.holder(part.agency, 'focal'), state.number, at, `mời phối hợp ${state.number} ${helper}`);
  },
};

const PAPER = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
);

const evidence: Initiative = {
  what: 'a focal official sends a file for his part before it is done',
  days: ['2024-02-27', '2024-04-23', '2024-06-11', '2024-08-13', '2024-10-22'],
  find: (at) => {
    const found = somePart(at, (part, state) => isUnderWay(part) && part.role === 'lead' && !isByPeriods(state, part));
    const focal = found && at.people.holder(found.part.agency, 'focal');
    if (!found || !focal) return null;
    const { number } = found.state;
    const file = { name: `bien-ban-lam-viec-nv${number}.pdf`, content: PAPER };
    return { about: number, says: [{ ...typed(focal.id, at.nowMs, `${number}`), file }] };
  },
};

const ownPlan: Initiative = {
  what: 'an agency makes a task of its own under its part',
  days: ['2024-02-19', '2024-04-15', '2024-07-08', '2024-09-30'],
  find: (at) => {
    const found = somePart(at, (part, state) => isUnderWay(part) && part.role === 'lead' && !isByPeriods(state, part));
    if (found === null) return null;
    const { state, part } = found;
    const text = `giao tiếp ${state.number} đến ${dmy(dayIn(at, 15))} rà soát, tổng hợp số liệu của các phòng chuyên môn`;
    return says(at.people.holder(part.agency, 'leader'), state.number, at, text);
  },
};

export const WITHIN_AGENCIES: readonly Initiative[] = [
  ...ASSIGNED,
  ...[notOurs, leadWaits, release, callIn, evidence, ownPlan],
];
