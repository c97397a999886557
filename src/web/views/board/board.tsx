import { rateOf } from '../../../domain/report/counting';
import type { Rate } from '../../../domain/report/figures';
import { LABELS, TIMES, WORKS, type TaskWork } from '../../../domain/task/status';
import { PENDING, REPORT_LABELS, TASK_WORKS, TIME_STATUSES } from '../../../messages/words/labels';
import { importText } from '../../../messages/web/import-pages';
import { percentText } from '../../../messages/words/numbers';
import { boardWords as words } from '../../../messages/web/board-page';
import { webText } from '../../../messages/web/web';
import { PENDING_KINDS } from '../../../domain/task/pending';
import type { PlanFunding } from '../../../domain/plan/plan-funding';
import { isSinglesPlan } from '../../../domain/plan/single-task';
import { planFundingWords } from '../../../messages/plans/plan-funding';
import type { Counts } from '../../../ports/task-views';
import type { Board } from '../../board-data';
import type { Shell } from '../../http/shell';
import { listHref, planFundingHref, type ListQuery } from '../../links';
import { AgencyTable } from './board-agencies';
import { AreaSection } from './board-areas';
import { NextDeadlines, Waiting } from './board-waiting';
import { Layout } from '../frame/layout';
import { PlanPicker } from '../frame/page-parts';
import { ShareBar } from '../parts';

interface Props {
  readonly shell: Shell;
  readonly board: Board | null;
  readonly funding: PlanFunding | null;
}

export const BoardPage = ({ shell, board, funding }: Props): JSX.Element => (
  <Layout shell={shell} title={words.title} here="board" live="" scripts={['echarts.js', 'chart.js']}>
    <main
      id="main"
      class="board"
      tabindex="-1"
      hx-get={shell.path}
      hx-trigger="task-changed from:body throttle:2s"
      hx-select="#main"
      hx-swap="outerMorph"
    >
      {board === null ? <NoPlan /> : <BoardBody shell={shell} board={board} funding={funding} />}
    </main>
  </Layout>
);

const NoPlan = (): JSX.Element => (
  <section class="panel empty">
    <h1>{words.noPlan}</h1>
    <p>{words.noPlanHelp}</p>
  </section>
);

const BoardBody = ({ shell, board, funding }: Props & { readonly board: Board }): JSX.Element => (
  <>
    <header class="page-head">
      <div>
        <h1 safe>{board.plan.title}</h1>
        <p class="meta">
          <span safe>{board.plan.issuer}</span>
          <span class="as-of" safe>
            {webText.asOf(shell.nowMs)}
          </span>
          {!isSinglesPlan(board.plan.id) && (
            <a href={planFundingHref(board.plan.id)} safe>
              {planFundingWords.link(funding)}
            </a>
          )}
        </p>
      </div>
      <div class="head-tools">
        {shell.plansComeIn && (
          <a class="button" href={`/ke-hoach/${encodeURIComponent(board.plan.id)}/phu-luc.xlsx`}>
            {importText.export}
          </a>
        )}
        <PlanPicker action="/" plans={board.plans} shown={board.plan} />
      </div>
    </header>
    <Results board={board} />
    <div class="axes">
      <Times board={board} />
      <Pending board={board} />
      <Works board={board} />
    </div>
    <div class="two">
      <AreaSection shell={shell} board={board} />
      <NextDeadlines shell={shell} board={board} />
    </div>
    <Waiting shell={shell} board={board} />
    <AgencyTable board={board} />
  </>
);

/** The four labels that government tables print, with the whole they are parts of. */
const Results = ({ board: { plan, counts } }: { readonly board: Board }): JSX.Element => (
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

const Times = ({ board: { plan, counts } }: { readonly board: Board }): JSX.Element => (
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

const Works = ({ board: { plan, counts } }: { readonly board: Board }): JSX.Element => (
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

const Pending = ({ board: { plan, counts } }: { readonly board: Board }): JSX.Element => (
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
