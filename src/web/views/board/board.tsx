import { importText } from '../../../messages/web/import-pages';
import { boardWords as words } from '../../../messages/web/board-page';
import { webText } from '../../../messages/web/web';
import type { PlanFunding } from '../../../domain/plan/plan-funding';
import { isSinglesPlan } from '../../../domain/plan/single-task';
import { planFundingWords } from '../../../messages/plans/plan-funding';
import type { Board } from '../../board-data';
import type { Shell } from '../../http/shell';
import { planFundingHref } from '../../links';
import { AgencyTable } from './board-agencies';
import { AreaSection } from './board-areas';
import { NextDeadlines, Waiting } from './board-waiting';
import { Layout } from '../frame/layout';
import { PlanPicker } from '../frame/page-parts';
import { Pending, Results, Times, Works } from './board-figures';

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
