import { isClosed, leadsOf } from '../../domain/task/status';
import type { AssignmentState, Submission, TaskState } from '../../domain/task/state';
import { DECISIONS, mayDecide, type DecisionKind } from '../../domain/task/who-decides';
import { fold } from '../../domain/text/fold';
import { answers, wishWords } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { codesOf, findPart, leadingPart } from '../parts';
import { act, ask, say, type Resolution } from '../resolution';
import { readSaidDocument } from '../said-document';
import type { ActForm, Asked } from './form';
import { refusal } from './refusal';
import { isInstructionAwaited, SUBMISSION_FORMS } from './submission-forms';

type Plain = Exclude<DecisionKind, 'extend' | 'reassign' | 'instruct'>;

/** The part that the words begin with, or that the button names; and the words after it. */
const about = ({ wish, state }: Asked): { readonly part: AssignmentState | null; readonly words: string } => {
  if (wish.part !== null) return { part: findPart(state, wish.part), words: (wish.text ?? '').trim() };
  const { part, rest } = leadingPart(state, wish.text ?? '');
  return { part, words: rest };
};

/** Questions before this person that such a decision would answer. */
const answered = ({ state, actor }: Asked, kind: Plain, part: AssignmentState | null): readonly Submission[] =>
  state.submissions.filter((one) => {
    const on = state.assignments.find((other) => other.id === one.assignment);
    const meant = on !== undefined && (part === null || part === on);
    return (
      meant &&
      one.state === 'submitted' &&
      DECISIONS[kind].answers.includes(one.kind) &&
      mayDecide(state, on, kind, actor)
    );
  });

/** A leader's decision of his own accord, on the part named or on the only lead's that is open. */
const ofOwnAccord = (
  { state, wish }: Asked,
  kind: Plain,
  part: AssignmentState | null,
  reason: string | null,
): Resolution => {
  const leads = leadsOf(state).filter((one) => !isClosed(one));
  const whole = kind === 'suspend' || kind === 'resume' || kind === 'withdraw';
  if (part === null && !whole && leads.length > 1)
    return ask('part', answers.askAgency(state.number, wishWords[wish.kind], codesOf(leads)));
  const on = part ?? leads[0] ?? state.assignments[0];
  return on === undefined
    ? say(faultText({ code: 'unknown-assignment' }, state.number))
    : act(state, { kind: 'rule', assignment: on.id, decision: { kind }, reason });
};

/** A leader's decision: the answer to the question before him, or one of his own accord. */
const decide = (asked: Asked, kind: Plain, part: AssignmentState | null, words: string): Resolution => {
  const { state, wish } = asked;
  if (words === '' && DECISIONS[kind].reasoned) return ask('text', answers.askRulingReason(state.number));
  const reason = words === '' ? null : words;
  const questions = answered(asked, kind, part);
  if (wish.submission === null && questions.length > 1) {
    const parts = [...new Set(questions.map((one) => one.assignment))];
    return ask('part', answers.askAgency(state.number, wishWords[wish.kind], parts));
  }
  const submission = wish.submission ?? questions[0]?.id;
  return submission === undefined
    ? ofOwnAccord(asked, kind, part, reason)
    : act(state, { kind: 'decide-submission', submission, decision: { kind }, reason });
};

const leads = (asked: Asked, kind: Plain): boolean => {
  const part = asked.state.assignments[0];
  return part !== undefined && mayDecide(asked.state, part, kind, asked.actor);
};

/** By a leader as his decision; by the others as a document says, which they must name. */
const wholeTask =
  (kind: 'suspend' | 'resume' | 'withdraw') =>
  (asked: Asked): Resolution => {
    const { state, today } = asked;
    const { part, words } = about(asked);
    if (leads(asked, kind)) return decide(asked, kind, part, words);
    const { ref, rest } = readSaidDocument(words, today);
    if (ref === null) return refusal(asked, kind) ?? ask('text', answers.askRef(state.number, wishWords[kind]));
    return act(state, { kind, ref, reason: rest, newDue: null });
  };

/** What a leader directs of his own accord, by its first words. */
const DIRECTIONS: readonly (readonly [Plain, RegExp])[] = [
  ['ask-explanation', /^(?:yeu cau )?giai trinh(?![\p{L}\d])/u],
  ['reprimand', /^phe binh(?![\p{L}\d])/u],
  ['remind', /^nhac nho(?![\p{L}\d])/u],
  ['suspend', /^tam dung(?![\p{L}\d])/u],
  ['resume', /^(?:cho )?tiep tuc(?![\p{L}\d])/u],
  ['withdraw', /^thu hoi(?![\p{L}\d])/u],
];

/** "Chỉ đạo 3 nhắc nhở …" is a decision; other words are the instruction that an obstacle waits for. */
const direct = (asked: Asked): Resolution => {
  const { part, words } = about(asked);
  const refused = refusal(asked, 'rule', part);
  if (refused !== null) return refused;
  for (const [kind, pattern] of DIRECTIONS) {
    const found = pattern.exec(fold(words));
    if (found === null) continue;
    const rest = words.split(/\s+/).slice(found[0].trim().split(' ').length).join(' ');
    return decide(asked, kind, part, rest.replace(/^[\s:,;.–-]+/, ''));
  }
  return isInstructionAwaited(asked)
    ? SUBMISSION_FORMS.instruct.resolve({ ...asked, wish: { ...asked.wish, kind: 'instruct' } })
    : ask('text', answers.askDirection(asked.state.number));
};

const sayable = (state: TaskState): string => answers.nothingAwaited(state.number);

/** The document of a decision: the one that waits, or the one of the agency named. */
const issue = (asked: Asked): Resolution => {
  const { state, today } = asked;
  const { part, words } = about(asked);
  const refused = refusal(asked, 'issue-document', part);
  if (refused !== null) return refused;
  const waiting = state.documents.filter((one) => part === null || one.assignment === part.id);
  const [owed] = waiting;
  if (owed === undefined) return say(sayable(state));
  if (waiting.length > 1)
    return say(
      answers.documentsOnPage(
        state.number,
        waiting.map((one) => one.assignment),
      ),
    );
  const { ref } = readSaidDocument(words, today);
  return ref === null
    ? ask('text', answers.askRef(state.number, 'ghi văn bản'))
    : act(state, { kind: 'issue-document', document: owed.id, ref });
};

/** Decisions of leaders, and the documents by which they are known. */
export const RULING_FORMS: Readonly<
  Record<'inquire' | 'direct' | 'suspend' | 'resume' | 'withdraw' | 'issue', ActForm>
> = {
  inquire: {
    verbs: 'yeu cau giai trinh',
    own: false,
    button: { submission: 'inquire' },
    resolve: (asked) => {
      const { part, words } = about(asked);
      return decide(asked, 'ask-explanation', part, words);
    },
  },
  direct: { verbs: 'chi dao', own: false, resolve: direct },
  suspend: { verbs: 'tam dung', own: false, resolve: wholeTask('suspend') },
  resume: { verbs: 'cho tiep tuc, tiep tuc', own: false, resolve: wholeTask('resume') },
  withdraw: { verbs: 'thu hoi', own: false, resolve: wholeTask('withdraw') },
  issue: { verbs: 'ghi so van ban, ghi van ban, phat hanh van ban', own: false, resolve: issue },
};
