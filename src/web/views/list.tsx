import { civilDateAt } from '../../domain/calendar/civil-date';
import { PENDING_KINDS } from '../../domain/task/pending';
import type { TaskWork } from '../../domain/task/status';
import { PENDING, REPORT_LABELS, ROLES, TASK_WORKS, TIME_STATUSES } from '../../messages/labels';
import { shortDate } from '../../messages/dates';
import { listWords as words } from '../../messages/list-page';
import { webText } from '../../messages/web';
import type { PlanInfo, TaskLine } from '../../ports/task-views';
import type { Shell } from '../http/shell';
import { listHref, QUERY_NAMES, taskHref, type ListQuery, type Sort } from '../links';
import { Layout } from './layout';
import {
  AgencyNames,
  DueDate,
  isOwed,
  LABELS,
  ProgressBar,
  ProposedMark,
  RollUp,
  StandingChips,
  TimeChip,
  TIMES,
} from './parts';

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
      <Filters {...props} />
      <Results {...props} />
    </main>
  </Layout>
);

interface Option {
  readonly value: string;
  readonly name: string;
}

const Choice = ({
  name,
  title,
  options,
  chosen,
  all = words.all,
}: {
  readonly name: keyof ListQuery;
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly all?: string | null;
}): JSX.Element => (
  <label class={`choice${chosen === undefined || all === null ? '' : ' set'}`}>
    <span safe>{title}</span>
    <select name={QUERY_NAMES[name]}>
      {all !== null && (
        <option value="" safe>
          {all}
        </option>
      )}
      {options.map((one) => (
        <option value={one.value} selected={one.value === chosen} safe>
          {one.name}
        </option>
      ))}
    </select>
  </label>
);

const named = <T extends string>(names: Readonly<Record<T, string>>, values: readonly T[]): readonly Option[] =>
  values.map((value) => ({ value, name: names[value] }));

/** Works without script as an ordinary form; with it, each change shows its result at once. */
const Filters = ({ shell, query, plans }: ListProps): JSX.Element => (
  <form
    id="loc"
    class="filters panel"
    method="get"
    action="/nhiem-vu"
    role="search"
    aria-label={words.filters}
    hx-get="/nhiem-vu"
    hx-target="#ket-qua"
    hx-select="#ket-qua"
    hx-swap="outerHTML"
    hx-trigger="input delay:300ms, submit"
    hx-sync="this:replace"
  >
    {query.plan !== undefined && <input type="hidden" name={QUERY_NAMES.plan} value={query.plan} />}
    <label class="search">
      <span>{words.search}</span>
      <input
        type="search"
        name={QUERY_NAMES.search}
        value={query.search ?? ''}
        placeholder={words.searchHint}
        maxlength="200"
        autocomplete="off"
      />
    </label>
    <div class="choices">
      <Choice
        name="area"
        title={words.area}
        chosen={query.area}
        options={plans.flatMap((plan) => plan.areas.map((one) => ({ value: one.code, name: one.name })))}
      />
      <Choice
        name="agency"
        title={words.agency}
        chosen={query.agency}
        options={shell.agencies.map((one) => ({ value: one.code, name: one.name }))}
      />
      <Choice name="role" title={words.role} chosen={query.role} options={named(ROLES, ['lead', 'coordinating'])} />
      <Choice name="label" title={words.label} chosen={query.label} options={named(REPORT_LABELS, LABELS)} />
      <Choice name="time" title={words.time} chosen={query.time} options={named(TIME_STATUSES, TIMES)} />
      <Choice
        name="work"
        title={words.work}
        chosen={query.work}
        options={named(TASK_WORKS, Object.keys(TASK_WORKS) as TaskWork[])}
      />
      <Choice name="pending" title={words.pending} chosen={query.pending} options={named(PENDING, PENDING_KINDS)} />
      <Choice
        name="sort"
        title={words.sort}
        chosen={query.sort ?? 'number'}
        options={named(words.sorts, Object.keys(words.sorts) as Sort[])}
        all={null}
      />
    </div>
    <div class="filter-buttons">
      <button type="submit" class="no-script">
        {words.apply}
      </button>
      <a class="clear" href="/nhiem-vu">
        {words.clear}
      </a>
    </div>
  </form>
);

/** The part that changes: by a filter, by a page, and by what happens. */
const Results = (props: ListProps): JSX.Element => {
  const { shell, query, items, total } = props;
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
      <Pages {...props} />
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

const Pages = ({ query, total, pageSize }: ListProps): JSX.Element => {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(query.page ?? 1, pages);
  if (pages === 1) return <></>;
  return (
    <nav class="pages" aria-label={words.pages}>
      {page > 1 ? (
        <a rel="prev" href={listHref({ ...query, page: page - 1 })}>
          {words.previous}
        </a>
      ) : (
        <span></span>
      )}
      <span safe>{words.page(page, pages)}</span>
      {page < pages ? (
        <a rel="next" href={listHref({ ...query, page: page + 1 })}>
          {words.next}
        </a>
      ) : (
        <span></span>
      )}
    </nav>
  );
};
