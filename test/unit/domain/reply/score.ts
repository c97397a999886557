import { understandReply } from '../../../../src/domain/reply/understand-reply';
import type { ReplyAct, ReplyIntent } from '../../../../src/domain/reply/reply-act';
import type { CorpusRow } from './corpus';

export interface Expected {
  readonly intent: string;
  readonly task: number | null;
  readonly percent: number | null;
  readonly date: string | null;
  readonly reason: string | null;
}

export interface Judged {
  readonly text: string;
  readonly expected: string;
  readonly got: readonly ReplyAct[];
  readonly asksBack: boolean;
  readonly right: boolean;
  /** A sure complete or extend that is not among the expected acts. */
  readonly bindingWrong: boolean;
}

const parseOne = (text: string): Expected => {
  const reason = /«(.*)»/u.exec(text)?.[1] ?? null;
  const [intent = '', task = '-', ...rest] = text.replace(/«.*»/u, '').trim().split(/\s+/u);
  const percent = rest.find((word) => word.endsWith('%'));
  const date = rest.find((word) => /^\d{4}-/u.test(word));
  return {
    intent,
    task: task === '-' ? null : Number(task),
    percent: percent === undefined ? null : Number(percent.slice(0, -1)),
    date: date ?? null,
    reason,
  };
};

export const parseExpected = (
  expected: string,
): { readonly doubtful: boolean; readonly acts: readonly Expected[] } => ({
  doubtful: expected.startsWith('?'),
  acts: expected.replace(/^\?/u, '').split(' + ').map(parseOne),
});

const agrees = (act: ReplyAct, want: Expected): boolean =>
  act.intent === want.intent &&
  act.task === want.task &&
  act.percent === want.percent &&
  act.date === want.date &&
  (want.reason === null || (act.reason ?? '').includes(want.reason));

export const judge = ([text, expected]: CorpusRow, today: string): Judged => {
  const got = understandReply(text, { today });
  const { doubtful, acts } = parseExpected(expected);
  const asksBack = got.some((act) => !act.sure);
  const same = got.length === acts.length && acts.every((want, i) => agrees(got[i] as ReplyAct, want));
  const binds = got.filter((act) => act.sure && (act.intent === 'complete' || act.intent === 'extend'));
  const bindingWrong = binds.some(
    (act) => doubtful || !acts.some((want) => agrees({ ...act, reason: want.reason }, want)),
  );
  return { text, expected, got, asksBack, right: doubtful ? asksBack : same && !asksBack, bindingWrong };
};

export interface Tally {
  readonly expected: number;
  readonly given: number;
  readonly both: number;
}

/** Per intent: how often expected, given, and both in the same message for the same task. */
export const tallies = (judged: readonly Judged[]): ReadonlyMap<ReplyIntent, Tally> => {
  const out = new Map<ReplyIntent, Tally>();
  const add = (intent: string, more: Partial<Tally>): void => {
    const key = intent as ReplyIntent;
    const old = out.get(key) ?? { expected: 0, given: 0, both: 0 };
    out.set(key, {
      expected: old.expected + (more.expected ?? 0),
      given: old.given + (more.given ?? 0),
      both: old.both + (more.both ?? 0),
    });
  };
  for (const one of judged) {
    const { acts } = parseExpected(one.expected);
    for (const want of acts) add(want.intent, { expected: 1 });
    for (const act of one.got) {
      add(act.intent, { given: 1 });
      if (acts.some((want) => want.intent === act.intent && want.task === act.task)) add(act.intent, { both: 1 });
    }
  }
  return out;
};
