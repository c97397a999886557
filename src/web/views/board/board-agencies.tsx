import { LABELS } from '../../../domain/task/status';
import { REPORT_LABELS } from '../../../messages/words/labels';
import { percentText } from '../../../messages/words/numbers';
import { boardWords as words } from '../../../messages/web/board-page';
import { webText } from '../../../messages/web/web';
import type { AgencyRow } from '../../../ports/task-views';
import type { Board } from '../../board-data';
import { listHref, type ListQuery } from '../../links';
import { Figure, ShareBar } from '../parts';

/** The bar's figures in words, for its tooltip and for a screen reader. */
const inWords = (row: AgencyRow): string =>
  LABELS.filter((label) => row.byLabel[label] > 0)
    .map((label) => `${REPORT_LABELS[label]}: ${row.byLabel[label]}`)
    .join('; ');

export const AgencyTable = ({ board }: { readonly board: Board }): JSX.Element => (
  <section class="panel agencies-panel" aria-labelledby="h-agencies">
    <h2 id="h-agencies">{words.agencies}</h2>
    <p class="note">{words.agenciesNote}</p>
    <div class="scroll">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{words.agency}</th>
            <th scope="col" class="num">
              {words.leads}
            </th>
            <th scope="col" class="wide-only">
              {words.results}
            </th>
            <th scope="col" class="num">
              <abbr title={words.updateNote}>{words.update}</abbr>
            </th>
            <th scope="col" class="num">
              {words.overdue}
            </th>
            <th scope="col" class="num">
              {words.coordinating}
            </th>
            <th scope="col" class="num">
              {words.coordinatingOverdue}
            </th>
            <th scope="col" class="num">
              <abbr title={words.noAnswerNote}>{words.noAnswer}</abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {board.agencies.map((row) => (
            <AgencyLine row={row} plan={board.plan.id} />
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

const AgencyLine = ({ row, plan }: { readonly row: AgencyRow; readonly plan: string }): JSX.Element => {
  const href = (more: ListQuery): string => listHref({ plan, agency: row.agency, ...more });
  const results = inWords(row);
  return (
    <tr>
      <th scope="row">
        <a href={href({})} safe>
          {row.name}
        </a>
      </th>
      <td class="num">
        <Figure value={row.leadTotal} href={href({ role: 'lead' })} />
      </td>
      <td class="wide-only bar-cell" title={results}>
        {row.leadTotal > 0 && (
          <ShareBar parts={LABELS.map((kind) => ({ kind, value: row.byLabel[kind] }))} total={row.leadTotal} />
        )}
        <span class="sr" safe>
          {results}
        </span>
      </td>
      <td class="num" title={words.rate(row.update.count, row.update.of)}>
        {row.update.percent === null ? '' : <span safe>{percentText(row.update)}</span>}
      </td>
      <td class="num">
        <Figure value={row.byLabel['not-done']} href={href({ role: 'lead', label: 'not-done' })} kind="overdue" />
      </td>
      <td class="num">
        <Figure value={row.coordinatingTotal} href={href({ role: 'coordinating' })} />
        {row.coordinatingTotal > 0 && (
          <small class="quiet" safe>
            {` ${webText.count(row.coordinatingDone)} ${words.coordinatingDone}`}
          </small>
        )}
      </td>
      <td class="num">
        <Figure value={row.coordinatingOverdue} href={href({ role: 'coordinating' })} kind="overdue" />
      </td>
      <td class="num">
        <Figure value={row.noAnswer} href={href({})} kind="due-soon" />
      </td>
    </tr>
  );
};
