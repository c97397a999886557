import { civilDateAt } from '../../domain/calendar/civil-date';
import type { TaskWork } from '../../domain/task/status';
import { TASK_WORKS } from '../../messages/words/labels';
import { shortDate } from '../../messages/words/dates';
import { listWords as words } from '../../messages/web/list-page';
import { webText } from '../../messages/web/web';
import type { PlanInfo, TaskLine } from '../../ports/task-views';
import type { Shell } from '../http/shell';
import { listHref, taskHref, type ListQuery } from '../links';
import { Layout } from './frame/layout';
import { ListFilters } from './list-filters';
import { Pages } from './frame/pages';
import { AgencyNames, DueDate, isOwed, ProgressBar, ProposedMark, RollUp, StandingChips, TimeChip } from './parts';

export interface ListProps {
  readonly shell: Shell;
  readonly query: ListQuery;
  readonly plans: readonly PlanInfo[];
  readonly items: readonly TaskLine[];
  readonly total: number;
  readonly pageSize: number;
}

export const ListPage = (props: ListProps): JSX.Element => (
  <Layout shell={props.shell} title={words.title} here="tasks" live="">
    <main id="main" class="list-page" tabindex="-1">
      <header class="page-head">
        <div>
          <h1>{words.title}</h1>
          <p class="meta">
            <span class="as-of" safe>
              {webText.asOf(props.shell.nowMs)}
            </span>
          </p>
        </div>
      </header>
      <ListFilters {...props} />
      <Results {...props} />
    </main>
  </Layout>
);

/** The part that changes: by a filter, by a page, and by what happens. */
const Results = (props: ListProps): JSX.Element => {
  const { shell, query, items, total, pageSize } = props;
  return (
    <section
      id="ket-qua"
      aria-live="polite"
      hx-get={listHref(query)}
      hx-trigger="task-changed from:body throttle:2s"
      hx-select="#ket-qua"
      hx-swap="outerMorph"
    >
      <p class="found" safe>
        {words.found(total)}
      </p>
      {items.length === 0 ? (
        <div class="panel empty">
          <p>
            <b>{words.nothing}</b>
          </p>
          <p>{words.nothingHelp}</p>
        </div>
      ) : (
        <div class="panel table-panel">
          <table class="tasks">
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.task}</th>
                <th scope="col">{words.lead}</th>
                <th scope="col">{words.due}</th>
                <th scope="col">{words.status}</th>
                <th scope="col">{words.progress}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((line) => (
                <Row shell={shell} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages page={query.page ?? 1} total={total} pageSize={pageSize} hrefOf={(page) => listHref({ ...query, page })} />
    </section>
  );
};

/** What the label and the chips do not say themselves. */
const SAID_BESIDE: ReadonlySet<TaskWork> = new Set<TaskWork>([
  'given',
  'accepted',
  'awaiting',
  'returned',
  'waiting-coordination',
]);

const Row = ({ shell, line }: { readonly shell: Shell; readonly line: TaskLine }): JSX.Element => {
  const owed = isOwed(line);
  return (
    <tr id={`nv-${line.number}`}>
      <td class="no">{line.number}</td>
      <td class="title">
        <a href={taskHref(line.number)} safe>
          {line.title}
        </a>
      </td>
      <td class="lead">
        <AgencyNames shell={shell} codes={line.leads} />
        <RollUp line={line} />
      </td>
      <td class="when">
        {line.due === null ? (
          <span class="wording" safe>
            {line.wording}
          </span>
        ) : (
          <DueDate shell={shell} due={line.due} counting={owed && line.work !== 'awaiting'} />
        )}
        {line.proposed.includes('deadline') && <ProposedMark />}
      </td>
      <td class="status">
        <StandingChips line={line} />
        {owed && line.time === 'due-soon' && <TimeChip time={line.time} />}
        {SAID_BESIDE.has(line.work) && (
          <small class="quiet" safe>
            {TASK_WORKS[line.work]}
          </small>
        )}
        {line.documentSinceMs !== null && (
          <small class="quiet" safe>
            {webText.awaitsDocument(shortDate(civilDateAt(line.documentSinceMs)))}
          </small>
        )}
      </td>
      <td class="done">
        <ProgressBar percent={line.percent} />
      </td>
    </tr>
  );
};
