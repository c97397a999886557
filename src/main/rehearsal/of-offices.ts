import { assertNever } from '../../domain/result';
import type { Notice, NoticeKind } from '../../domain/notice/notice';
import type { ButtonData, SubmissionVerb } from '../../domain/notice/payload';
import type { Reader, Reaction } from './reader';
import { after, dayIn, dmy, today, type Intention } from './scene';

/** The lead for what coordinating agencies delivered, else who checks the area. */
const onCheck: Reaction = ({ facts }, reader) => {
  const { random } = reader;
  const { number, assignment, role, agency } = facts;
  // Some of what is delivered to a lead is released with its own result.
  if (role === 'coordinating' && random.chance(0.3)) return [];
  const when = after(reader, random.between(0, 3));
  return random.chance(0.08)
    ? [reader.say(when, `trả lại ${number} ${agency} thiếu phụ lục số liệu`)]
    : [reader.press(when, { kind: 'part', number, assignment, verb: 'confirm', asOfMs: reader.nowMs })];
};

const question = ({ facts }: Notice, verb: SubmissionVerb, date: string | null = null): ButtonData => ({
  ...{ kind: 'submission', number: facts.number, submission: facts.submission ?? 0, verb, date },
});

/** Whoever puts questions before UBND tỉnh: most go up, some need not. */
const onProposed: Reaction = (notice, reader) => {
  const { number, agency, about, submission } = notice.facts;
  if (submission === undefined) return [];
  const when = after(reader, reader.random.between(0, 2));
  if (about === 'reassignment')
    return [reader.say(when, `trình ${number} ${agency} kính đề nghị xem xét theo chức năng, nhiệm vụ`)];
  return about !== 'obstacle' && reader.random.chance(0.12)
    ? [reader.say(when, `không trình ${number} ${agency} cơ quan đã cam kết thời gian`)]
    : [reader.press(when, question(notice, 'submit'))];
};

/** Criticism, rest and the end of a task are not the office chief's to give. */
const overdue = (notice: Notice, reader: Reader, when: number): Intention => {
  const { random, press, say } = reader;
  const { number, agency, post } = notice.facts;
  if (post !== 'office-chief' && random.chance(0.4)) return press(when, question(notice, 'reprimand'));
  const draw = random.next();
  if (draw < 0.4) return press(when, question(notice, 'remind'));
  if (draw < 0.6) return press(when, question(notice, 'inquire'));
  if (draw < 0.7) return say(when, `trễ khách quan ${number} ${agency} chờ hướng dẫn của Bộ, ngành Trung ương`);
  return press(when, question(notice, 'extend', dayIn(reader, random.between(8, 15))));
};

const onSubmitted: Reaction = (notice, reader) => {
  const { number, agency, about, askedDate, proposed, submission } = notice.facts;
  if (submission === undefined) return [];
  const { random, press, say } = reader;
  const when = after(reader, random.between(0, 2));
  switch (about) {
    case 'extension':
      return [
        press(when, random.chance(0.75) ? question(notice, 'extend', askedDate ?? null) : question(notice, 'refuse')),
      ];
    case 'reassignment':
      return [press(when, question(notice, proposed && random.chance(0.6) ? 'reassign' : 'refuse'))];
    case 'obstacle':
      return [say(when, `cho ý kiến chỉ đạo ${number} ${agency} các cơ quan liên quan phối hợp tháo gỡ trong tuần`)];
    case 'overdue':
      return [overdue(notice, reader, when)];
    case undefined:
      return [];
    default:
      return assertNever(about);
  }
};

/** By its number: several may stand open beside it. */
const onObstacle: Reaction = ({ facts }, reader) => {
  const which = `${facts.number} V${facts.obstacleNo ?? 1}`;
  const when = after(reader, reader.random.between(1, 3));
  return reader.random.chance(0.2)
    ? [reader.say(when, `trình vướng ${which} vượt thẩm quyền, kính xin ý kiến`)]
    : [reader.say(when, `trả lời vướng ${which} đã có văn bản hướng dẫn thực hiện`)];
};

/** More time for a coordinating part: its lead's to give, within the task's own. */
const onExtensionAsked: Reaction = ({ facts }, reader) => {
  const { number, agency, askedDate } = facts;
  const when = after(reader, 1);
  return askedDate && reader.random.chance(0.7)
    ? [reader.say(when, `duyệt ${number} ${agency} đến ${dmy(askedDate)}`)]
    : [reader.say(when, `không duyệt ${number} ${agency} cần số liệu để tổng hợp`)];
};

/** What those do who check, put before UBND tỉnh, decide, and issue documents. */
export const OFFICE_REACTIONS: Partial<Record<NoticeKind, Reaction>> = {
  'check-asked': onCheck,
  urging: ({ facts }, reader) =>
    reader.random.chance(0.4) ? [reader.say(after(reader, 0), `đôn đốc ${facts.number} ${facts.agency}`)] : [],
  'submission-to-confirm': onProposed,
  'submission-to-decide': onSubmitted,
  'extension-asked': onExtensionAsked,
  obstacle: onObstacle,
  'person-change-asked': ({ facts }, reader) => [reader.say(after(reader, 1), `giao ${facts.number} cho đầu mối`)],
  // The office gives its documents numbers of the day they leave.
  'document-awaited': ({ facts }, reader) => [
    reader.say(
      after(reader, 1),
      `ghi văn bản ${facts.number} ${facts.agency} ${reader.random.between(100, 900)}/UBND-NC ngày ${dmy(today(reader))}`,
    ),
  ],
};
