import { rateOf } from '../../../domain/report/counting';
import type { Rate } from '../../../domain/report/figures';
import { LABELS, TIMES, WORKS, type TaskWork } from '../../../domain/task/status';
import { PENDING, REPORT_LABELS, TASK_WORKS, TIME_STATUSES } from '../../../messages/words/labels';
import { percentText } from '../../../messages/words/numbers';
import { boardWords as words } from '../../../messages/web/board-page';
import { webText } from '../../../messages/web/web';
import { PENDING_KINDS } from '../../../domain/task/pending';
import type { Counts } from '../../../ports/task-views';
import type { Board } from '../../board-data';
import { listHref, type ListQuery } from '../../links';
import { ShareBar } from '../parts';

/** The four labels that government tables print, with the whole they are parts of. */
export const Results = ({ board: { plan, counts } }: { readonly board: Board }): JSX.Element => (
  <section class="panel results" aria-labelledby="h-results">
    <h2 id="h-results" class="sr">
      {words.labels}
    </h2>
    <a class="whole" href={listHref({ plan: plan.id })}>
      <b safe>{webText.count(counts.total)}</b> <span>{words.tasksWord}</span>
    </a>
    <ul>
      {LABELS.map((label) => (
        <li class={`result label-${label}`}>
          <a href={listHref({ plan: plan.id, label })}>
            <b safe>{webText.count(counts.byLabel[label])}</b>
            <span class="name">
              <i class="shape" aria-hidden="true"></i>
              <span safe>{REPORT_LABELS[label]}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
    <ShareBar parts={LABELS.map((kind) => ({ kind, value: counts.byLabel[kind] }))} total={counts.total} />
    <dl class="rates">
      <RateLine name={words.completionRate} rate={completionOf(counts)} />
      <RateLine name={words.updateRate} rate={counts.update} />
    </dl>
  </section>
);

const completionOf = ({ byLabel, total }: Counts): Rate => rateOf(byLabel.done + byLabel['done-late'], total);

/** How far the plan is and how much of it is told about are two things. */
const RateLine = ({ name, rate }: { readonly name: string; readonly rate: Rate }): JSX.Element => (
  <div>
    <dt safe>{name}</dt>
    <dd>
      <b safe>{rate.percent === null ? webText.none : percentText(rate)}</b>{' '}
      <small class="quiet" safe>
        {words.rate(rate.count, rate.of)}
      </small>
    </dd>
  </div>
);

interface AxisRow {
  readonly name: string;
  readonly value: number;
  readonly query: ListQuery;
  readonly kind: string;
}

/** One axis: names with counts, each a link to those tasks, with a bar for its share. */
const Axis = ({
  id,
  title,
  rows,
  total,
}: {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly AxisRow[];
  readonly total: number;
}): JSX.Element => (
  <section class="panel axis" aria-labelledby={id}>
    <h2 id={id} safe>
      {title}
    </h2>
    <ul>
      {rows.map(({ name, value, query, kind }) => (
        <li class={value === 0 ? 'none' : ''}>
          <a href={listHref(query)}>
            <span safe>{name}</span>
            <ShareBar parts={[{ kind, value }]} total={total} />
            <b safe>{webText.count(value)}</b>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

export const Times = ({ board: { plan, counts } }: { readonly board: Board }): JSX.Element => (
  <Axis
    id="h-times"
    title={words.time}
    total={TIMES.reduce((sum, time) => sum + counts.byTime[time], 0)}
    rows={TIMES.map((time) => ({
      name: TIME_STATUSES[time],
      value: counts.byTime[time],
      query: { plan: plan.id, time },
      kind: time,
    }))}
  />
);

/** States that nothing is in are left out, but for those that every plan passes through. */
const ALWAYS: readonly TaskWork[] = ['given', 'accepted', 'in-progress', 'awaiting', 'completed'];

export const Works = ({ board: { plan, counts } }: { readonly board: Board }): JSX.Element => (
  <Axis
    id="h-works"
    title={words.work}
    total={counts.total}
    rows={WORKS.filter((work) => ALWAYS.includes(work) || counts.byWork[work] > 0).map((work) => ({
      name: TASK_WORKS[work],
      value: counts.byWork[work],
      query: { plan: plan.id, work },
      kind: 'work',
    }))}
  />
);

export const Pending = ({ board: { plan, counts } }: { readonly board: Board }): JSX.Element => (
  <Axis
    id="h-pending"
    title={words.pending}
    total={counts.total}
    rows={PENDING_KINDS.map((pending) => ({
      name: PENDING[pending],
      value: counts.pending[pending],
      query: { plan: plan.id, pending },
      kind: 'pending',
    }))}
  />
);
