import { isClosed } from '../../domain/task/status';
import type { AssignmentState, Submission, TaskState } from '../../domain/task/state';
import { shortDate } from '../../messages/dates';
import { ASSIGNMENT_WORKS, ROLES } from '../../messages/labels';
import { PENDING, webText } from '../../messages/web';
import { actWords } from '../../messages/web-acts';
import type { AssignmentView, TaskPage } from '../../ports/task-views';
import type { Shell } from '../http/shell';
import { Hands } from './hands';
import { DueDate, ProgressBar, RollUp, TimeChip } from './parts';

const words = webText.task;

interface Props {
  readonly shell: Shell;
  readonly page: TaskPage;
}

/** Each agency's part: its role, its deadline, where it stands, and who keeps whom waiting. */
export const Assignments = ({ shell, page }: Props): JSX.Element => (
  <section class="panel" aria-labelledby="h-assignments">
    <h2 id="h-assignments">{words.assignments}</h2>
    {page.assignments.length > 1 && (
      <p class="note roll-up">
        <RollUp line={page.line} />
      </p>
    )}
    <ul class="parts">
      {page.assignments.map((view) => (
        <Part
          shell={shell}
          view={view}
          state={page.state}
          part={page.state.assignments.find((one) => one.id === view.id)}
          submissions={page.state.submissions.filter((one) => one.assignment === view.id)}
        />
      ))}
    </ul>
  </section>
);

const counters = (part: AssignmentState): string =>
  [
    part.extensions > 0 ? words.extended(part.extensions) : '',
    part.returns > 0 ? words.returned(part.returns) : '',
    part.nudges > 0 ? words.nudged(part.nudges) : '',
  ]
    .filter((one) => one !== '')
    .join(' · ');

const Part = ({
  shell,
  view,
  state,
  part,
  submissions,
}: {
  readonly shell: Shell;
  readonly view: AssignmentView;
  readonly state: TaskState;
  readonly part: AssignmentState | undefined;
  readonly submissions: readonly Submission[];
}): JSX.Element => {
  const closed = part !== undefined && isClosed(part);
  return (
    <li class={`part role-${view.role} work-${view.work}`}>
      <div class="who">
        <b safe>{shell.agencyName(view.agency)}</b>
        <span class={`role-mark ${view.role}`} safe>
          {ROLES[view.role]}
        </span>
      </div>
      <div class="state">
        <span safe>{ASSIGNMENT_WORKS[view.work]}</span>
        {view.role === 'lead' && part !== undefined && !closed && <ProgressBar percent={part.percent} />}
      </div>
      <div class="when">
        <DueDate shell={shell} due={view.due} counting={!closed && view.work !== 'awaiting'} />
        {view.time !== 'in-time' && view.time !== 'no-deadline' && <TimeChip time={view.time} />}
      </div>
      {part !== undefined && counters(part) !== '' && (
        <p class="counters quiet" safe>
          {counters(part)}
        </p>
      )}
      {part !== undefined && <Notes shell={shell} state={state} part={part} />}
      {submissions.map((one) => (
        <Question shell={shell} submission={one} />
      ))}
    </li>
  );
};

/** What the agency has asked for, and where the question stands. */
const Question = ({
  shell,
  submission: one,
}: {
  readonly shell: Shell;
  readonly submission: Submission;
}): JSX.Element => (
  <p class="say submission">
    <b>{actWords.about[one.kind]}</b>{' '}
    <span safe>
      {[
        one.askedDate === null ? '' : actWords.asked(shortDate(one.askedDate)),
        one.proposed === null ? '' : actWords.insteadOf(shell.agencyName(one.proposed)),
        one.reason ?? '',
        one.note === null ? '' : words.advice(one.note),
        PENDING[one.state].toLocaleLowerCase('vi'),
      ]
        .filter((text) => text !== '')
        .join('; ')}
    </span>
  </p>
);

/** Who does the part, and what stands recorded about it. */
const Notes = ({
  shell,
  state,
  part,
}: {
  readonly shell: Shell;
  readonly state: TaskState;
  readonly part: AssignmentState;
}): JSX.Element => (
  <>
    <Hands shell={shell} state={state} part={part} />
    {part.obstacle ? (
      <p class="say obstacle">
        <b>{words.obstacle}</b> <span safe>{part.obstacle.text}</span>
      </p>
    ) : (
      ''
    )}
    {part.explanation ? (
      <p class="say">
        <b>{words.explanation}</b> <span safe>{part.explanation.cause}</span>
      </p>
    ) : (
      ''
    )}
  </>
);
