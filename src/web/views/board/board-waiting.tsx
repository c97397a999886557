import type { PendingKind } from '../../../domain/task/pending';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { workingDaysBetween } from '../../../domain/calendar/working-days';
import { shortDate } from '../../../messages/words/dates';
import { PENDING } from '../../../messages/words/labels';
import { boardWords as words } from '../../../messages/web/board-page';
import { webText } from '../../../messages/web/web';
import type { TaskLine } from '../../../ports/task-views';
import { WAITS, type Board } from '../../board-data';
import type { Shell } from '../../http/shell';
import { listHref, taskHref } from '../../links';
import { AgencyNames, DueDate } from '../parts';

interface Props {
  readonly shell: Shell;
  readonly board: Board;
}

/** Who keeps whom waiting: for each kind the tasks that have waited longest. */
export const Waiting = ({ shell, board }: Props): JSX.Element => (
  <section class="waits" aria-labelledby="h-waits">
    <h2 id="h-waits">{words.waits}</h2>
    <div class="columns">
      {WAITS.map((kind) => (
        <WaitColumn
          shell={shell}
          board={board}
          kind={kind}
          lines={board.waiting[kind] ?? []}
          total={board.counts.pending[kind]}
        />
      ))}
    </div>
  </section>
);

const WaitColumn = ({
  shell,
  board,
  kind,
  lines,
  total,
}: Props & {
  readonly kind: PendingKind;
  readonly lines: readonly TaskLine[];
  readonly total: number;
}): JSX.Element => (
  <section class={total === 0 ? 'panel wait none' : 'panel wait'} aria-labelledby={`h-wait-${kind}`}>
    <h3 id={`h-wait-${kind}`}>
      <span safe>{PENDING[kind]}</span>
      <b safe>{webText.count(total)}</b>
    </h3>
    {lines.length === 0 ? (
      <p class="quiet">{webText.none}</p>
    ) : (
      <ul class="lines">
        {lines.map((line) => (
          <li>
            <TaskLink line={line} />
            <small class="quiet">
              {kind === 'coordination' ? (
                <HeldUp shell={shell} line={line} />
              ) : (
                <AgencyNames shell={shell} codes={line.leads} most={1} />
              )}
              {kind === 'confirmation' && <CheckWaits shell={shell} line={line} />}
              {kind === 'document' && line.documentSinceMs !== null && (
                <span safe>{` · ${webText.since(shortDate(civilDateAt(line.documentSinceMs)))}`}</span>
              )}
            </small>
          </li>
        ))}
      </ul>
    )}
    {total > lines.length && (
      <a class="more" href={listHref({ plan: board.plan.id, pending: kind })} safe>
        {words.waitsMore(total)}
      </a>
    )}
  </section>
);

/** "chờ duyệt N ngày": a slow checker shows. */
const CheckWaits = ({ shell, line }: { readonly shell: Shell; readonly line: TaskLine }): JSX.Element => (
  <>
    {shell.rules !== null && line.checkSinceMs !== null && (
      <span safe>
        {` · ${words.checkWaits(workingDaysBetween(shell.rules.calendar, civilDateAt(line.checkSinceMs), civilDateAt(shell.nowMs)))}`}
      </span>
    )}
  </>
);

/** Who waits for whom, since when. */
const HeldUp = ({ shell, line }: { readonly shell: Shell; readonly line: TaskLine }): JSX.Element => (
  <span safe>
    {line.waits
      .map((one) =>
        words.heldUp(shell.agencyName(one.lead), shell.agencyName(one.on), shortDate(civilDateAt(one.sinceMs))),
      )
      .join('; ')}
  </span>
);

export const NextDeadlines = ({ shell, board }: Props): JSX.Element => (
  <section class="panel next" aria-labelledby="h-next">
    <h2 id="h-next">{words.next}</h2>
    {board.next.length === 0 ? (
      <p class="quiet">{webText.none}</p>
    ) : (
      <ul class="lines">
        {board.next.map((line) => (
          <li class={`time-${line.time}`}>
            <DueDate shell={shell} due={line.due} counting />
            <div>
              <TaskLink line={line} />
              <small class="quiet">
                <AgencyNames shell={shell} codes={line.leads} most={1} />
              </small>
            </div>
          </li>
        ))}
      </ul>
    )}
    <a class="more" href={listHref({ plan: board.plan.id, sort: 'due' })}>
      {words.nextMore}
    </a>
  </section>
);

const TaskLink = ({ line }: { readonly line: TaskLine }): JSX.Element => (
  <a class="task-link" href={taskHref(line.number)}>
    <b class="no">{line.number}</b> <span safe>{line.title}</span>
  </a>
);
