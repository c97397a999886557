import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../domain/calendar/working-days';
import { civilDateAt, instantAt, yearOf, type CivilDate } from '../../domain/calendar/civil-date';
import { understandDeadline } from '../../domain/deadline/understand-deadline';
import { comesRound } from '../../domain/family/periods';
import type { Notice, NoticeKind } from '../../domain/notice/notice';
import { encodeButton, type ButtonData, type SubmissionVerb } from '../../domain/notice/payload';
import { pressedLabel } from '../../messages/task-buttons';
import type { Random } from './random';

/** How an agency behaves this year: most answer, some late, some not at all until their leader is told. */
export type Temper = 'prompt' | 'late' | 'silent';

/** Something an official will type at an instant (plan clock, epoch ms). */
export interface Intention {
  readonly atMs: number;
  readonly officialId: string;
  readonly text: string;
  /** Data of the button pressed instead of typing. */
  readonly payload: string | null;
}

export const temperOf = (random: Random, coordinating: boolean): Temper => {
  const draw = random.next();
  if (coordinating) return draw < 0.72 ? 'prompt' : draw < 0.92 ? 'late' : 'silent';
  return draw < 0.62 ? 'prompt' : draw < 0.88 ? 'late' : 'silent';
};

/** People answer at few moments of the day: the rehearsal stops at each of them. */
const SLOTS = [9 * 60 + 30, 14 * 60 + 30] as const;

const ddmm = (date: CivilDate): string => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;

interface Scene {
  readonly calendar: WorkingCalendar;
  readonly nowMs: number;
  readonly random: Random;
  readonly temper: Temper;
  /** Last working day that a task without a deadline is finished by. */
  readonly endOfYear: CivilDate;
}

const after = (scene: Scene, days: number): number =>
  onDay(scene, addWorkingDays(scene.calendar, civilDateAt(scene.nowMs), days));

const onDay = ({ calendar, random }: Scene, date: CivilDate): number => {
  const day = isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, -1);
  return instantAt(day, random.pick(SLOTS));
};

const later = (a: number, b: number): number => Math.max(a, b);

/** What the receiver of this notice will do about it, and when. An empty list is silence. */
export const react = (notice: Notice, scene: Scene): readonly Intention[] => {
  const { officialId } = notice;
  const say: Say = (atMs, text) => ({ atMs, officialId, text, payload: null });
  const press: Press = (atMs, data) => ({ atMs, officialId, text: pressedLabel(data), payload: encodeButton(data) });
  return REACTIONS[notice.kind]?.(notice, scene, say, press) ?? [];
};

type Reaction = (notice: Notice, scene: Scene, say: Say, press: Press) => readonly Intention[];

const REACTIONS: Partial<Record<NoticeKind, Reaction>> = {
  'task-given': (notice, scene, say) => onGiven(notice, scene, say),
  'period-opened': (notice, scene, say) => onPeriod(notice, scene, say),
  'condition-met': (notice, scene, say) => onPeriod(notice, scene, say),
  'accept-asked': ({ facts }, scene, say) =>
    scene.temper === 'late' ? [say(after(scene, 0) + 1, `${facts.number} nhận`)] : [],
  reminder: ({ facts }, scene, say) =>
    scene.temper === 'prompt' && scene.random.chance(0.2)
      ? [say(after(scene, 0), `${facts.number} ${scene.random.between(4, 9) * 10}%`)]
      : [],
  'update-asked': ({ facts }, scene, say) =>
    scene.temper === 'silent'
      ? []
      : scene.temper === 'late' && scene.random.chance(0.4)
        ? [say(after(scene, 1), `vướng ${facts.number} thiếu văn bản hướng dẫn, đề xuất có hướng dẫn cụ thể`)]
        : [say(after(scene, 1), `${facts.number} ${scene.random.between(2, 8) * 10}%`)],
  overdue: ({ facts }, scene, say) =>
    scene.temper === 'late'
      ? [say(after(scene, 1), `giải trình ${facts.number} chờ ý kiến thẩm định của cơ quan liên quan`)]
      : [],
  'check-asked': (notice, scene, say, press) => onCheck(notice, scene, say, press),
  returned: (notice, scene, say) => [say(after(scene, scene.random.between(2, 4)), done(notice, scene))],
  confirmed: ({ facts }, scene, say) =>
    facts.role === 'lead'
      ? [say(after(scene, scene.random.between(3, 6)), `miễn ${facts.number} còn lại kết quả chung đã đủ`)]
      : [],
  obstacle: (notice, scene, say) => [say(after(scene, scene.random.between(1, 3)), unblock(notice))],
  'document-awaited': (notice, scene, say) => [say(after(scene, 1), issue(notice, scene))],
  'submission-to-confirm': (notice, scene, _say, press) =>
    notice.facts.submission === undefined
      ? []
      : [press(after(scene, scene.random.between(0, 2)), question(notice, notice.facts.submission, 'submit', null))],
  'submission-to-decide': (notice, scene, _say, press) =>
    notice.facts.submission === undefined
      ? []
      : [press(after(scene, scene.random.between(0, 2)), decision(notice, notice.facts.submission, scene))],
};

type Say = (atMs: number, text: string) => Intention;
type Press = (atMs: number, data: ButtonData) => Intention;

const done = ({ facts }: Notice, { random, nowMs }: Scene): string =>
  facts.role === 'lead'
    ? `${facts.number} xong ${random.between(10, 400)}/BC-${facts.agency} ngày ${ddmm(civilDateAt(nowMs))}`
    : `${facts.number} xong, đã gửi báo cáo phối hợp`;

/** A lead's or coordinating agency's year with one task is mostly laid down when it is given. */
const onGiven = (notice: Notice, scene: Scene, say: Say): readonly Intention[] => {
  const { random, calendar } = scene;
  const { number, due, wording } = notice.facts;
  const reading = understandDeadline(wording, { year: yearOf(scene.endOfYear) });
  // What is reported by periods is answered in each of them, and what waits for its condition when that is there.
  const elsewhere =
    due === null && (reading.kind === 'conditional' || (notice.facts.role === 'lead' && comesRound(reading)));
  const finish = due ?? addWorkingDays(calendar, scene.endOfYear, -random.between(5, 30));
  const accept = say(after(scene, random.between(0, 2)), `${number} nhận`);
  const earliest = accept.atMs + 1;
  if (elsewhere) return scene.temper === 'silent' ? [] : [accept];
  switch (scene.temper) {
    case 'prompt': {
      const day = addWorkingDays(calendar, finish, -random.between(1, 6));
      return [accept, say(later(onDay(scene, day), earliest), done(notice, scene))];
    }
    case 'late': {
      if (due === null) return [say(later(onDay(scene, finish), earliest), done(notice, scene))];
      const day = addWorkingDays(calendar, due, random.between(2, 9));
      const asks = notice.facts.role === 'lead' && random.chance(0.35);
      const wish = addWorkingDays(calendar, due, random.between(6, 15));
      return [
        ...(asks
          ? [
              say(
                later(onDay(scene, addWorkingDays(calendar, due, -2)), earliest),
                `${number} gia hạn ${ddmm(wish)} chờ văn bản hướng dẫn`,
              ),
            ]
          : []),
        say(later(onDay(scene, day), earliest), done(notice, scene)),
      ];
    }
    case 'silent':
      return [];
  }
};

/** A period is answered towards its own deadline; nobody accepts it again. */
const onPeriod = (notice: Notice, scene: Scene, say: Say): readonly Intention[] => {
  const { random, calendar, temper, nowMs } = scene;
  const { due } = notice.facts;
  if (due === null || temper === 'silent') return [];
  const day = addWorkingDays(calendar, due, temper === 'prompt' ? -random.between(0, 5) : random.between(1, 6));
  return [say(later(onDay(scene, day), nowMs + 1), done(notice, scene))];
};

const onCheck = (notice: Notice, scene: Scene, say: Say, press: Press): readonly Intention[] => {
  const { number, assignment, role } = notice.facts;
  // What coordinating agencies delivered is taken as received with the lead's own result.
  if (role === 'coordinating') return [];
  const when = after(scene, scene.random.between(0, 3));
  return scene.random.chance(0.1)
    ? [say(when, `trả lại ${number} thiếu phụ lục số liệu`)]
    : [press(when, { kind: 'part', number, assignment, verb: 'confirm', asOfMs: scene.nowMs })];
};

const question = ({ facts }: Notice, submission: number, verb: SubmissionVerb, date: CivilDate | null): ButtonData => ({
  kind: 'submission',
  number: facts.number,
  submission,
  verb,
  date,
});

const decision = (notice: Notice, submission: number, { random, calendar, nowMs }: Scene): ButtonData => {
  const { about, askedDate } = notice.facts;
  if (about === 'extension' && askedDate) {
    return random.chance(0.75)
      ? question(notice, submission, 'extend', askedDate)
      : question(notice, submission, 'refuse', null);
  }
  // Criticism is not the office chief's to give: he passes what is overdue on by a reminder.
  if (notice.facts.post !== 'office-chief' && random.chance(0.4))
    return question(notice, submission, 'reprimand', null);
  if (random.chance(0.5)) return question(notice, submission, 'remind', null);
  return question(notice, submission, 'extend', addWorkingDays(calendar, civilDateAt(nowMs), random.between(8, 15)));
};

/** The office gives its documents numbers of the day they leave. */
const issue = ({ facts }: Notice, { random, nowMs }: Scene): string =>
  `ghi văn bản ${facts.number} ${random.between(100, 900)}/UBND-NC ngày ${ddmm(civilDateAt(nowMs))}`;

/** By its number: several may stand open beside it. */
const unblock = ({ facts }: Notice): string =>
  `trả lời vướng ${facts.number} V${facts.obstacleNo ?? 1} đã có văn bản hướng dẫn thực hiện`;

/** A leader who was told makes the silent official finish after all; told of the coordinating part too. */
export const stirred = (notice: Notice, focalId: string, scene: Scene): readonly Intention[] => {
  const chance = notice.facts.post === 'leader' ? 0.7 : 0.25;
  if (!scene.random.chance(chance)) return [];
  const { number, agency } = notice.facts;
  const takesInHand: Intention = {
    ...{ atMs: after(scene, 0), officialId: notice.officialId, payload: null },
    text: `đang chỉ đạo ${number} ${agency}`,
  };
  return [
    ...(scene.random.chance(0.5) ? [takesInHand] : []),
    { atMs: after(scene, scene.random.between(1, 4)), officialId: focalId, text: done(notice, scene), payload: null },
  ];
};

const ACCEPTS = /^(\d+) nhận$/;

/** Several acceptances typed at one moment are one message, as people do it: "3, 5 và 7 nhận". */
export const joinAcceptances = (own: readonly Intention[]): readonly Intention[] => {
  const accepts = own.filter((one) => ACCEPTS.test(one.text));
  const [first] = accepts;
  if (!first || accepts.length === 1) return own;
  const numbers = accepts.map((one) => ACCEPTS.exec(one.text)?.[1] ?? '');
  const text = `${numbers.slice(0, -1).join(', ')} và ${numbers.at(-1)} nhận`;
  return [{ ...first, text }, ...own.filter((one) => !accepts.includes(one))];
};
