import { civilDateAt } from '../../../domain/calendar/civil-date';
import type { AssignmentState, TaskState } from '../../../domain/task/state';
import { shortDate } from '../../../messages/words/dates';
import { taskWords as words } from '../../../messages/web/task-page';
import type { Shell } from '../../http/shell';

/** Who inside the agency does a part, that he asked for another, and whom a lead waits for since when. */
export const Hands = ({
  shell,
  state,
  part,
}: {
  readonly shell: Shell;
  readonly state: TaskState;
  readonly part: AssignmentState;
}): JSX.Element => {
  const agencyOf = (id: string): string =>
    shell.agencyName(state.assignments.find((one) => one.id === id)?.agency ?? id);
  return (
    <>
      {part.person ? (
        <p class="say">
          <b>{words.person}</b> <span safe>{part.person.name}</span>
        </p>
      ) : (
        ''
      )}
      {part.personChange ? (
        <p class="say">
          <b>{words.personChange}</b> <span safe>{part.personChange.reason}</span>
        </p>
      ) : (
        ''
      )}
      {part.waitsFor.map((one) => (
        <p class="say waiting">
          <b>{words.waitsFor}</b>{' '}
          <span safe>
            {[agencyOf(one.assignment), words.since(shortDate(civilDateAt(one.sinceMs))), one.note ?? '']
              .filter((text) => text !== '')
              .join('; ')}
          </span>
        </p>
      ))}
    </>
  );
};
