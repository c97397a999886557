import { LABELS } from '../../../domain/task/status';
import { REPORT_LABELS } from '../../../messages/words/labels';
import { boardWords as words } from '../../../messages/web/board-page';
import type { Board } from '../../board-data';
import type { Shell } from '../../http/shell';
import { listHref } from '../../links';
import { Figure, ShareBar } from '../parts';

/**
 * Areas as a chart and as the table that the chart is drawn from (public/chart.js reads it): with no script, on paper
 * and for a screen reader the table says it all.
 */
export const AreaSection = ({ shell, board }: { readonly shell: Shell; readonly board: Board }): JSX.Element => (
  <section class="panel areas" aria-labelledby="h-areas">
    <h2 id="h-areas">{words.areas}</h2>
    <div id="area-chart" class="chart" aria-hidden="true" data-table="area-table" hx-morph-skip></div>
    <div class="scroll">
      <table id="area-table" class="figures by-area">
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            {LABELS.map((label) => (
              <th scope="col" class={`num label-${label}`} data-label={label}>
                <span class="head">
                  <i class="shape" aria-hidden="true"></i>
                  <span class="head-text" safe>
                    {REPORT_LABELS[label]}
                  </span>
                </span>
              </th>
            ))}
            <th scope="col" class="num">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {board.areas.map((area) => (
            <tr data-name={area.name}>
              <th scope="row">
                <a href={listHref({ plan: board.plan.id, area: area.code })} safe>
                  {area.name}
                </a>
                <ShareBar parts={LABELS.map((kind) => ({ kind, value: area.byLabel[kind] }))} total={area.total} />
                <small class="quiet" safe>
                  {`${words.monitor}: ${shell.agencyName(area.monitor)}`}
                </small>
              </th>
              {LABELS.map((label) => (
                <td class="num" data-value={String(area.byLabel[label])}>
                  <Figure
                    value={area.byLabel[label]}
                    href={listHref({ plan: board.plan.id, area: area.code, label })}
                    kind={label}
                  />
                </td>
              ))}
              <td class="num">
                <Figure value={area.total} href={listHref({ plan: board.plan.id, area: area.code })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
