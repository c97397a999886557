import type { RecordedEvent, TaskEventKind } from '../../../domain/task/events';
import { agenciesOverTime } from '../../../domain/task/agencies-over-time';
import { authorText } from '../../../messages/words/author';
import { shortInstant } from '../../../messages/words/dates';
import { childNumberIn, timelineText } from '../../../messages/acts/timeline';
import type { TimelineWords } from '../../../messages/acts/timeline-words';
import { taskWords as words } from '../../../messages/web/task-page';
import { Delivery } from '../delivery';
import type { TaskPage } from '../../../ports/task-views';
import type { Shell } from '../../http/shell';

/** Log entries without news for a reader: they stay in the log. */
const UNTOLD: ReadonlySet<TaskEventKind> = new Set(['step-skipped']);

const TONES: Readonly<Partial<Record<TaskEventKind, string>>> = {
  'fell-overdue': 'bad',
  escalated: 'bad',
  'acceptance-overdue': 'warn',
  'obstacle-raised': 'warn',
  'completion-returned': 'warn',
  'check-overdue': 'warn',
  'nobody-reachable': 'warn',
  'completion-confirmed': 'good',
  'task-completed': 'good',
  'submission-decided': 'mark',
  'submission-confirmed': 'mark',
  'submission-proposed': 'mark',
  'deadline-moved': 'mark',
  'child-opened': 'mark',
  'child-moved': 'faint',
  'condition-met': 'mark',
  reminded: 'faint',
  'update-asked': 'faint',
  'explanation-asked': 'faint',
};

export const Timeline = ({ shell, page }: { readonly shell: Shell; readonly page: TaskPage }): JSX.Element => {
  const agencyAt = agenciesOverTime(page.state, page.timeline);
  const names = (seq: number): TimelineWords => ({
    agencyName: shell.agencyName,
    childNumber: childNumberIn(page.state),
    partName: (id) => shell.agencyName(agencyAt(id, seq)),
  });
  const told = page.timeline.filter((one) => !UNTOLD.has(one.event.kind));
  const cut = (page.timeline[0]?.seq ?? 1) > 1;
  return (
    <section class="panel" aria-labelledby="h-timeline">
      <h2 id="h-timeline">{words.timeline}</h2>
      {cut && (
        <p class="note" safe>
          {words.timelineCut(told.length)}
        </p>
      )}
      <ol class="timeline">
        {[...told].reverse().map((one) => (
          <Entry recorded={one} names={names(one.seq)} />
        ))}
      </ol>
    </section>
  );
};

const Entry = ({
  recorded,
  names,
}: {
  readonly recorded: RecordedEvent;
  readonly names: TimelineWords;
}): JSX.Element => {
  const { by, event, atMs, seq } = recorded;
  const human = by.officialId !== 'system';
  const author: string = human ? authorText(by) : words.system;
  return (
    <li id={`e-${seq}`} class={`entry ${TONES[event.kind] ?? (human ? 'human' : 'faint')}`}>
      <p class="by quiet">
        <time datetime={new Date(atMs).toISOString()} safe>
          {shortInstant(atMs)}
        </time>
        <span safe>{author}</span>
      </p>
      <p safe>{timelineText(event, names)}</p>
    </li>
  );
};

const SHOWN = 6;

/** What was sent to whom, when, and what came of it: the proof of đôn đốc. */
export const Deliveries = ({ page }: { readonly page: TaskPage }): JSX.Element => {
  const { deliveries } = page;
  return (
    <section class="panel" aria-labelledby="h-deliveries">
      <h2 id="h-deliveries">{words.deliveries}</h2>
      {deliveries.length === 0 && <p class="quiet">{words.deliveriesNone}</p>}
      <ul class="sent">
        {deliveries.slice(0, SHOWN).map((one) => (
          <Delivery delivery={one} />
        ))}
      </ul>
      {deliveries.length > SHOWN && (
        <details>
          <summary safe>{words.deliveriesMore(deliveries.length)}</summary>
          <ul class="sent">
            {deliveries.slice(SHOWN).map((one) => (
              <Delivery delivery={one} />
            ))}
          </ul>
        </details>
      )}
      {deliveries.length > 0 && (
        <p class="quiet no-print">
          {words.deliveriesFile}{' '}
          {(['xlsx', 'csv'] as const).map((format) => (
            <a href={`/nhiem-vu/${page.line.number}/tin-da-gui.${format}`}>{format} </a>
          ))}
        </p>
      )}
    </section>
  );
};
