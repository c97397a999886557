import { amendmentText as words } from '../../../messages/plans/amendment';
import type { ImportInfo } from '../../../ports/plan-imports';
import { taskHref } from '../../links';
import { importHref } from './import-row-props';

/** What running tasks did not take of a change, until it is tried again or settled by hand. */
export const ImportRefused = ({
  info: { id, refused },
  mayManage,
}: {
  readonly info: ImportInfo;
  readonly mayManage: boolean;
}): JSX.Element =>
  refused.length === 0 ? (
    <></>
  ) : (
    <section id="cho-xu-ly" class="panel difference" aria-labelledby="h-refused">
      <h2 id="h-refused" safe>
        {words.refused(refused.length)}
      </h2>
      <p class="quiet">{words.refusedHelp}</p>
      <ul class="lines">
        {refused.map((one) => (
          <li>
            <a href={taskHref(one.number)} safe>
              {words.task(one.number)}
            </a>{' '}
            <span safe>{one.said}</span>
            {mayManage && (
              <form method="post" action={`${importHref(id)}/da-xu-ly`}>
                <input type="hidden" name="task" value={one.taskId} />
                <button class="button small" type="submit">
                  {words.settle}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <form method="post" action={`${importHref(id)}/lam-lai`} data-busy>
          <button class="primary" type="submit">
            {words.retry}
          </button>
        </form>
      )}
    </section>
  );
