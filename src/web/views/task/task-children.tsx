import { successorsOf } from '../../../domain/family/succession';
import type { TaskState } from '../../../domain/task/state';
import type { TaskLine } from '../../../ports/task-views';
import { fundingText } from '../../../messages/words/money-words';
import { sourceText } from '../../../messages/chat/task-family';
import { familyWords } from '../../../messages/web/web-family';
import type { Shell } from '../../http/shell';
import { taskHref } from '../../links';
import { DueDate, isOwed, ProgressBar, StandingChips } from '../parts';

interface ChildrenProps {
  readonly shell: Shell;
  readonly line: TaskLine;
  readonly children: readonly TaskLine[];
}

/** Periods and sub-tasks with their own deadlines; nothing where there are none. */
export const Children = ({ shell, line, children }: ChildrenProps): JSX.Element => {
  if (children.length === 0) return <></>;
  const toCome = (line.children?.total ?? 0) - children.length;
  return (
    <section class="panel" aria-labelledby="h-children">
      <h2 id="h-children" safe>
        {line.children === null ? familyWords.opened : familyWords.heading(line.children)}
      </h2>
      <div class="scroll">
        <table class="children">
          <thead>
            <tr>
              <th>{familyWords.number}</th>
              <th>{familyWords.what}</th>
              <th>{familyWords.due}</th>
              <th>{familyWords.state}</th>
            </tr>
          </thead>
          <tbody>
            {children.map((one) => (
              <tr>
                <td>
                  <a href={`/nhiem-vu/${one.number}`}>{one.number}</a>
                </td>
                <td safe>{one.title}</td>
                <td>
                  <DueDate shell={shell} due={one.due} counting={isOwed(one)} />
                </td>
                <td>
                  <StandingChips line={one} /> <ProgressBar percent={one.percent} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {toCome > 0 && (
        <p class="quiet" safe>
          {familyWords.toCome(toCome)}
        </p>
      )}
    </section>
  );
};

const TaskNumbers = ({ numbers }: { readonly numbers: readonly number[] }): JSX.Element => (
  <>
    {numbers.map((number) => (
      <>
        <a href={taskHref(number)}>{number}</a>{' '}
      </>
    ))}
  </>
);

/** What the head of the page says of a task's condition, document and money. */
export const FamilyFacts = ({ state }: { readonly state: TaskState }): JSX.Element => (
  <>
    {state.condition !== null && (
      <div>
        <dt>{familyWords.condition}</dt>
        <dd>{state.condition.metAtMs === null ? familyWords.waiting : familyWords.met}</dd>
      </div>
    )}
    {state.parent?.why === 'split' && (
      <div>
        <dt>{familyWords.from}</dt>
        <dd>
          <TaskNumbers numbers={[state.parent.number]} />
        </dd>
      </div>
    )}
    {state.mergedFrom.length > 0 && (
      <div>
        <dt>{familyWords.mergedFrom}</dt>
        <dd>
          <TaskNumbers numbers={state.mergedFrom} />
        </dd>
      </div>
    )}
    {successorsOf(state).length > 0 && (
      <div>
        <dt>{familyWords.after}</dt>
        <dd>
          <TaskNumbers numbers={successorsOf(state)} />
        </dd>
      </div>
    )}
    {state.source !== null && (
      <div class="wide">
        <dt>{familyWords.source}</dt>
        <dd safe>{sourceText(state.source)}</dd>
      </div>
    )}
    {state.funding !== null && (
      <div>
        <dt>{familyWords.funding}</dt>
        <dd safe>{fundingText(state.funding)}</dd>
      </div>
    )}
  </>
);
