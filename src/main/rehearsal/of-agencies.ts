import { addWorkingDays } from '../../domain/calendar/working-days';
import { civilDateAt, yearOf } from '../../domain/calendar/civil-date';
import { understandDeadline } from '../../domain/deadline/understand-deadline';
import { comesRound } from '../../domain/family/periods';
import type { Notice, NoticeKind } from '../../domain/notice/notice';
import type { TaskState } from '../../domain/task/state';
import { isClosed, leadsOf } from '../../domain/task/status';
import type { Reader, Reaction, Reading } from './reader';
import { after, dayIn, dmy, onDay, today, typed, type Intention, type Scene } from './scene';

/** What is typed when a part is done: a lead names its document. */
export const done = ({ facts }: Pick<Notice, 'facts'>, scene: Scene): string =>
  facts.role === 'lead'
    ? `${facts.number} xong ${scene.random.between(10, 400)}/BC-${facts.agency} ngày ${dmy(today(scene))}`
    : `${facts.number} xong, đã gửi báo cáo phối hợp`;

/** Says so when the moment comes, unless it was said before or the task has ended. */
const finishes = (notice: Notice, reader: Reader, atMs: number): Intention => ({
  ...reader.say(atMs, done(notice, reader)),
  still: () => isOwed(reader.task(), notice.facts.assignment),
});

const isOwed = (state: TaskState | undefined, assignment: string): boolean => {
  const part = state?.assignments.find((one) => one.id === assignment);
  return state?.standing === 'open' && part !== undefined && !isClosed(part) && part.work !== 'awaiting';
};

/** The leads are through, and others are still owed. */
const isLeadDone = (state: TaskState | undefined): boolean =>
  state?.standing === 'open' && leadsOf(state).every(isClosed) && !state.assignments.every(isClosed);

/** Asks at this instant for more time, where there is a later day to ask for. */
const asksForTime = ({ facts }: Notice, { random, calendar, say }: Reader, atMs: number): readonly Intention[] => {
  const { due, number, role } = facts;
  if (due === null || !random.chance(role === 'lead' ? 0.35 : 0.12)) return [];
  // A coordinating agency has a few days until the lead's own.
  const wish = addWorkingDays(calendar, due, role === 'lead' ? random.between(6, 15) : random.between(2, 4));
  return wish > civilDateAt(atMs) ? [say(atMs, `${number} gia hạn ${dmy(wish)} chờ văn bản hướng dẫn`)] : [];
};

/** A lead's or coordinating agency's year with one task is mostly laid down when it is given. */
const onGiven: Reaction = (notice, reader) => {
  const { random, calendar, temper, say } = reader;
  const { number, due, wording, role } = notice.facts;
  const reading = understandDeadline(wording, { year: yearOf(reader.endOfYear) });
  // What is reported by periods is answered in each of them, and what waits for its condition when that is there.
  const elsewhere = due === null && (reading.kind === 'conditional' || (role === 'lead' && comesRound(reading)));
  const finish = due ?? addWorkingDays(calendar, reader.endOfYear, -random.between(5, 30));
  const accept = say(after(reader, random.between(0, 2)), `${number} nhận`);
  const at = (day: string): number => Math.max(onDay(reader, day), accept.atMs + 1);
  if (temper === 'silent') return [];
  if (elsewhere) return [accept];
  if (temper === 'prompt')
    return [accept, finishes(notice, reader, at(addWorkingDays(calendar, finish, -random.between(1, 6))))];
  if (due === null) return [finishes(notice, reader, at(finish))];
  return [
    ...asksForTime(notice, reader, at(addWorkingDays(calendar, due, -2))),
    finishes(notice, reader, at(addWorkingDays(calendar, due, random.between(2, 9)))),
  ];
};

/** A period is answered towards its own deadline; nobody accepts it again. */
const onPeriod: Reaction = (notice, reader) => {
  const { random, calendar, temper, nowMs } = reader;
  const { due } = notice.facts;
  if (due === null || temper === 'silent') return [];
  const day = addWorkingDays(calendar, due, temper === 'prompt' ? -random.between(0, 5) : random.between(1, 6));
  return [finishes(notice, reader, Math.max(onDay(reader, day), nowMs + 1))];
};

const progress = ({ facts }: Notice, { random }: Reader): string => `${facts.number} ${random.between(2, 9) * 10}%`;

const explain: Reaction = ({ facts }, reader) => [
  reader.say(
    after(reader, reader.random.between(1, 3)),
    `giải trình ${facts.number} chờ ý kiến thẩm định của cơ quan liên quan, dự kiến ${dmy(dayIn(reader, 10))}`,
  ),
];

const againDone: Reaction = (notice, reader) => [finishes(notice, reader, after(reader, reader.random.between(2, 4)))];

/** What those do who have a part, in the order in which it comes to them. */
export const AGENCY_REACTIONS: Partial<Record<NoticeKind, Reaction>> = {
  'task-given': onGiven,
  'period-opened': onPeriod,
  'condition-met': onPeriod,
  'accept-asked': ({ facts }, reader) =>
    reader.temper === 'late' ? [reader.say(after(reader, 0) + 1, `${facts.number} nhận`)] : [],
  reminder: (notice, reader) =>
    reader.temper === 'prompt' && reader.random.chance(0.2)
      ? [reader.say(after(reader, 0), progress(notice, reader))]
      : [],
  'update-asked': (notice, reader) => {
    if (reader.temper === 'silent') return [];
    const stuck = reader.temper === 'late' && reader.random.chance(0.4);
    const text = `vướng ${notice.facts.number} thiếu văn bản hướng dẫn, đề xuất có hướng dẫn cụ thể`;
    return [reader.say(after(reader, 1), stuck ? text : progress(notice, reader))];
  },
  overdue: (notice, reader) => (reader.temper === 'late' ? explain(notice, reader) : []),
  ruled: (notice, reader) => (notice.facts.decision?.kind === 'ask-explanation' ? explain(notice, reader) : []),
  // Its leader and who put it up hear of it too.
  'submission-decided': (notice, reader) =>
    notice.facts.decision?.kind === 'ask-explanation' && reader.people.isFocal(notice.officialId, notice.facts.agency)
      ? explain(notice, reader)
      : [],
  returned: againDone,
  reopened: againDone,
  'waited-for': (notice, reader) => (reader.temper === 'silent' ? [] : againDone(notice, reader)),
  'part-assigned': (notice, reader) => [reader.say(after(reader, 2), progress(notice, reader))],
  confirmed: ({ facts }, reader) =>
    facts.role === 'lead'
      ? [
          {
            ...reader.say(
              after(reader, reader.random.between(3, 6)),
              `miễn ${facts.number} còn lại kết quả chung đã đủ`,
            ),
            still: () => isLeadDone(reader.task()),
          },
        ]
      : [],
};

/** A leader who was told makes the silent official finish after all; told of the coordinating part too. */
export const stirred = (notice: Notice, scene: Reading): readonly Intention[] => {
  const { number, agency, post } = notice.facts;
  const focal = scene.people.holder(agency, 'focal');
  if (focal === null || !scene.random.chance(post === 'leader' ? 0.7 : 0.25)) return [];
  const takesInHand = typed(notice.officialId, after(scene, 0), `đang chỉ đạo ${number} ${agency}`);
  return [
    ...(scene.random.chance(0.5) ? [takesInHand] : []),
    {
      ...typed(focal.id, after(scene, scene.random.between(1, 4)), done(notice, scene)),
      still: () => isOwed(scene.task(), notice.facts.assignment),
    },
  ];
};
