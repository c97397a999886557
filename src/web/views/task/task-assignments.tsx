import { isClosed } from '../../../domain/task/status';
import type { AssignmentState, AwaitingDocument, Submission, TaskState } from '../../../domain/task/state';
import { partWorkText, ROLES } from '../../../messages/words/labels';
import { openGroupsLine } from '../../../messages/words/open-groups';
import { taskWords as words } from '../../../messages/web/task-page';
import type { AssignmentView, TaskPage } from '../../../ports/task-views';
import type { Shell } from '../../http/shell';
import { Hands } from './hands';
import { DueDate, ProgressBar, RollUp, TimeChip } from '../parts';
import { PartNotes } from './task-part-notes';

interface Props {
  readonly shell: Shell;
  readonly page: TaskPage;
}

/** Each agency's part: its role, its deadline, where it stands, and who keeps whom waiting. */
export const Assignments = ({ shell, page }: Props): JSX.Element => (
  <section class="panel" aria-labelledby="h-assignments">
    <h2 id="h-assignments">
      {words.assignments} {page.assignments.length > 1 && <RollUp line={page.line} />}
    </h2>
    <ul class="parts">
      {page.assignments.map((view) => (
        <Part
          shell={shell}
          view={view}
          state={page.state}
          part={page.state.assignments.find((one) => one.id === view.id)}
          submissions={page.state.submissions.filter((one) => one.assignment === view.id)}
          documents={page.state.documents.filter((one) => one.assignment === view.id)}
        />
      ))}
    </ul>
    {page.state.openGroups?.length ? (
      <p class="open-groups quiet" safe>
        {openGroupsLine(page.state.openGroups)}
      </p>
    ) : (
      ''
    )}
  </section>
);

const Part = ({
  shell,
  view,
  state,
  part,
  submissions,
  documents,
}: {
  readonly shell: Shell;
  readonly view: AssignmentView;
  readonly state: TaskState;
  readonly part: AssignmentState | undefined;
  readonly submissions: readonly Submission[];
  readonly documents: readonly AwaitingDocument[];
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
        <span safe>{partWorkText(state.standing, view.work)}</span>
        {view.role === 'lead' && part !== undefined && !closed && <ProgressBar percent={part.percent} />}
      </div>
      <div class="when">
        <DueDate
          shell={shell}
          due={view.due}
          counting={state.standing === 'open' && !closed && view.work !== 'awaiting'}
        />
        {view.time !== 'in-time' && view.time !== 'no-deadline' && <TimeChip time={view.time} />}
      </div>
      {part !== undefined && <Hands shell={shell} state={state} part={part} />}
      {part !== undefined && <PartNotes shell={shell} part={part} submissions={submissions} documents={documents} />}
    </li>
  );
};
