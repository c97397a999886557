import {
  encodeButton,
  type ButtonData,
  type ObstacleVerb,
  type PartVerb,
  type SubmissionVerb,
} from '../../domain/notice/payload';
import type { Button } from '../../domain/notice/rendered';
import type { Post } from '../../domain/directory/official';
import { DECISIONS } from '../../domain/task/who-decides';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { SubmissionKind } from '../../domain/task/state';
import { shortDate } from '../words/dates';
import { obstacleName } from '../words/labels';

const PART_LABELS: Readonly<Record<PartVerb, string>> = {
  accept: 'Tiếp nhận',
  done: 'Đã hoàn thành',
  obstacle: 'Báo vướng mắc',
  extend: 'Xin gia hạn',
  explain: 'Giải trình',
  confirm: 'Xác nhận hoàn thành',
  return: 'Trả lại',
  nudge: 'Đôn đốc',
  release: 'Miễn phối hợp',
  assign: 'Giao người thực hiện',
  pass: 'Chuyển người khác',
  wait: 'Chờ phối hợp',
  reassign: 'Đề nghị điều chỉnh phân công',
  ack: 'Đã nắm, đang chỉ đạo',
  excuse: 'Ghi nhận trễ khách quan',
};

const OBSTACLE_LABELS: Readonly<Record<ObstacleVerb, (name: string) => string>> = {
  answer: (name) => `Trả lời vướng mắc ${name}`,
  raise: (name) => `Trình UBND tỉnh ${name}`,
};

/** A button whose data would not fit is left out: its typed form stands in the text. */
export const button = (label: string, data: ButtonData): readonly Button[] => {
  const payload = encodeButton(data);
  return payload === null ? [] : [{ label, payload }];
};

interface Part {
  readonly number: number;
  readonly assignment: string;
}

/** Buttons about one agency's part, as of the instant the message speaks of. */
export const partButtons = (part: Part, asOfMs: number, verbs: readonly PartVerb[]): readonly Button[] =>
  verbs.flatMap((verb) =>
    button(PART_LABELS[verb], { kind: 'part', number: part.number, assignment: part.assignment, verb, asOfMs }),
  );

/** Buttons about one of a task's obstacles, each with its number: several may stand open. */
export const obstacleButtons = (number: number, obstacle: number, verbs: readonly ObstacleVerb[]): readonly Button[] =>
  verbs.flatMap((verb) =>
    button(OBSTACLE_LABELS[verb](obstacleName(obstacle)), { kind: 'obstacle', number, obstacle, verb }),
  );

export const showButton = (number: number): readonly Button[] => button('Xem nhiệm vụ', { kind: 'show', number });

interface Question {
  readonly number: number;
  readonly submission: number;
  readonly about: SubmissionKind;
  readonly askedDate: CivilDate | null;
  /** The agency that is proposed instead of the one that has the part. */
  readonly proposed: string | null;
  /** Who is asked: only what he may decide is offered; null offers all. */
  readonly post: Post | null;
}

/** What UBND tỉnh can decide on a question: the date asked for, refusal of more time, criticism of lateness. */
export const decisionButtons = ({
  number,
  submission,
  about,
  askedDate,
  proposed,
  post,
}: Question): readonly Button[] => {
  const of = (
    label: string,
    verb: 'extend' | 'refuse' | 'remind' | 'reprimand' | 'reassign' | 'ask-explanation' | 'instruct',
    date: CivilDate | null = null,
  ) =>
    post === null || DECISIONS[verb].by.some((one) => one === post)
      ? button(label, {
          kind: 'submission',
          number,
          submission,
          verb: verb === 'ask-explanation' ? 'inquire' : verb,
          date,
        })
      : [];
  if (about === 'obstacle') return of('Cho ý kiến chỉ đạo', 'instruct');
  const agree = askedDate === null ? [] : of(`Đồng ý gia hạn đến ${shortDate(askedDate)}`, 'extend', askedDate);
  if (about === 'reassignment')
    return [
      ...(proposed === null ? [] : of(`Giao ${proposed} thực hiện`, 'reassign')),
      ...of('Không đồng ý', 'refuse'),
    ];
  return about === 'extension'
    ? [...agree, ...of('Không đồng ý', 'refuse')]
    : [
        ...agree,
        ...of('Nhắc nhở', 'remind'),
        ...of('Phê bình', 'reprimand'),
        ...of('Yêu cầu giải trình', 'ask-explanation'),
      ];
};

/** What Sở Nội vụ can do with a question before it goes up. */
export const submitButtons = (number: number, submission: number): readonly Button[] => [
  ...button('Trình UBND tỉnh', { kind: 'submission', number, submission, verb: 'submit', date: null }),
  ...button('Không trình', { kind: 'submission', number, submission, verb: 'drop', date: null }),
];

export const menuButtons = (): readonly Button[] => [
  ...button('Việc của tôi', { kind: 'menu', item: 'mine' }),
  ...button('Trợ giúp', { kind: 'menu', item: 'help' }),
];

const SUBMISSION_LABELS: Readonly<Record<SubmissionVerb, string>> = {
  submit: 'Trình UBND tỉnh',
  drop: 'Không trình',
  extend: 'Đồng ý gia hạn',
  refuse: 'Không đồng ý',
  remind: 'Nhắc nhở',
  reprimand: 'Phê bình',
  reassign: 'Giao cơ quan khác',
  inquire: 'Yêu cầu giải trình',
  instruct: 'Cho ý kiến chỉ đạo',
};

/** What a pressed button is shown as on the phone of whoever pressed it. */
export const pressedLabel = (data: ButtonData): string => {
  switch (data.kind) {
    case 'part':
      return `${PART_LABELS[data.verb]} (nhiệm vụ ${data.number})`;
    case 'submission':
      return `${SUBMISSION_LABELS[data.verb]} (nhiệm vụ ${data.number})`;
    case 'obstacle':
      return `${OBSTACLE_LABELS[data.verb](obstacleName(data.obstacle))} (nhiệm vụ ${data.number})`;
    case 'answer':
      return data.yes ? 'Đúng' : 'Không';
    case 'show':
      return `Xem nhiệm vụ ${data.number}`;
    case 'menu':
      return data.item;
  }
};
