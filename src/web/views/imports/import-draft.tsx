import type { PlanDifference } from '../../../ports/import-desk';
import type { AgencyCatalogue } from '../../../domain/directory/agency';
import { ROW_STANDINGS, type RowStanding } from '../../../domain/plan/listing';
import { shortInstant } from '../../../messages/words/dates';
import { rowFaultText } from '../../../messages/plans/import';
import { IMPORT_STATES, importText as words, ROW_STANDING_NAMES } from '../../../messages/web/import-pages';
import { grouped } from '../../../messages/words/numbers';
import type { ImportInfo, RowQuery } from '../../../ports/plan-imports';
import type { ListingRow } from '../../../domain/plan/listing';
import type { Shell } from '../../http/shell';
import { ImportDifference } from './import-difference';
import { ImportRefused } from './import-refused';
import { ImportConfirm, type TypedDocument } from './import-confirm';
import { ImportRow } from './import-row';
import { ImportRowForm } from './import-row-form';
import { importHref } from './import-row-props';
import { Layout } from '../frame/layout';
import { Pages } from '../frame/pages';
import { FlashPlace } from '../frame/page-parts';
import type { Flash } from '../frame/flash';

/** Names of the filters in the address. */
export const STANDING_ADDRESSES: Readonly<Record<RowStanding, string>> = {
  doubtful: 'can-xem',
  'left-out': 'chua-thanh',
  sure: 'chac-chan',
  looked: 'da-xem',
  skipped: 'bo-qua',
};

export interface ImportDraftProps {
  readonly shell: Shell;
  readonly info: ImportInfo;
  readonly rows: { readonly items: readonly ListingRow[]; readonly total: number };
  readonly catalogue: AgencyCatalogue;
  /** Against the running plan that the file changes; null for a new plan. */
  readonly difference: PlanDifference | null;
  readonly filter: RowStanding | undefined;
  readonly page: number;
  readonly pageSize: number;
  /** Place of the row that is shown as a form. */
  readonly editing: number | undefined;
  readonly mayManage: boolean;
  /** The document as typed, when its confirming was refused. */
  readonly typed?: TypedDocument | undefined;
  readonly flash?: Flash | undefined;
}

export const pageHref = (id: string, filter: RowStanding | undefined, page: number): string => {
  const query = new URLSearchParams({
    ...(filter === undefined ? {} : { loc: STANDING_ADDRESSES[filter] }),
    ...(page > 1 ? { trang: String(page) } : {}),
  }).toString();
  return query === '' ? importHref(id) : `${importHref(id)}?${query}`;
};

/** All that was understood of a file, row by row, before anything runs. */
export const ImportDraftPage = (props: ImportDraftProps): JSX.Element => {
  const { shell, info, flash } = props;
  return (
    <Layout shell={shell} title={words.draftTitle} here="plans">
      <main id="main" class="import-page" tabindex="-1">
        <header class="page-head">
          <div>
            <p class="crumbs">
              <a href="/ke-hoach/nhap">{words.back}</a>
              <span safe>{info.fileName}</span>
            </p>
            <h1 safe>{info.head.title}</h1>
            <p class="meta">
              <span class={`chip ${info.state === 'confirmed' ? 'label-done' : 'plain'}`} safe>
                {IMPORT_STATES[info.state]}
              </span>
              <span safe>{words.by(info.byName, shortInstant(info.atMs))}</span>
              {info.targets.length > 0 && <span safe>{words.targetsFound(info.targets.length)}</span>}
              {info.duties.length > 0 && <span safe>{words.dutiesFound(info.duties.length)}</span>}
            </p>
          </div>
        </header>
        <FlashPlace id="thong-bao" flash={flash} />
        <div class="import-columns">
          <ImportConfirm {...props} typed={props.typed} />
          <section class="import-listing" aria-labelledby="h-listing">
            <h2 id="h-listing" class="sr">
              {words.draftTitle}
            </h2>
            <ImportRefused info={info} mayManage={props.mayManage} />
            <TableFaults info={info} />
            {props.difference === null ? (
              ''
            ) : (
              <ImportDifference difference={props.difference} agencyName={shell.agencyName} areas={info.head.areas} />
            )}
            <Filters {...props} />
            <Rows {...props} />
          </section>
        </div>
        <datalist id="co-quan">
          {[...props.catalogue.groups, ...props.catalogue.agencies].map((one) => (
            <option value={one.name}></option>
          ))}
        </datalist>
      </main>
    </Layout>
  );
};

const TableFaults = ({ info }: { readonly info: ImportInfo }): JSX.Element =>
  info.faults.length + info.notes.length === 0 ? (
    <></>
  ) : (
    <ul class="panel problems" aria-label={words.tableFaults}>
      {info.notes.map((note) => (
        <li safe>{note}</li>
      ))}
      {info.faults.map((fault) => (
        <li safe>{`${fault.sheet === '' ? '' : `${fault.sheet}. `}${rowFaultText(fault)}`}</li>
      ))}
    </ul>
  );

const Filters = ({ info, filter }: ImportDraftProps): JSX.Element => {
  const all = ROW_STANDINGS.reduce((sum, one) => sum + info.counts[one], 0);
  const tab = (standing: RowStanding | undefined, name: string, count: number): JSX.Element => (
    <a href={pageHref(info.id, standing, 1)} aria-current={filter === standing ? 'page' : undefined}>
      <span safe>{name}</span> <b safe>{grouped(count)}</b>
    </a>
  );
  return (
    <nav
      id="loc-dong"
      class="tabs"
      aria-label={words.state}
      hx-get={pageHref(info.id, filter, 1)}
      hx-trigger="import-changed from:body"
      hx-select="#loc-dong"
      hx-swap="outerHTML"
    >
      {tab(undefined, words.all, all)}
      {ROW_STANDINGS.filter((one) => info.counts[one] > 0 || one === filter).map((one) =>
        tab(one, ROW_STANDING_NAMES[one], info.counts[one]),
      )}
    </nav>
  );
};

const Rows = (props: ImportDraftProps): JSX.Element => {
  const { shell, info, rows, catalogue, filter, page, pageSize, editing, mayManage } = props;
  if (rows.items.length === 0) return <p class="panel empty">{words.nothing}</p>;
  const mayEdit = mayManage && info.state === 'draft';
  const back = pageHref(info.id, filter, page);
  return (
    <>
      <div class="panel table-panel">
        <table class="import-rows">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.leads}</th>
              <th scope="col">{words.coordinating}</th>
              <th scope="col">{words.deadline}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.items.map((row) => {
              const one = { importId: info.id, row, catalogue, agencyName: shell.agencyName, mayEdit, back };
              return row.place === editing && mayEdit ? <ImportRowForm {...one} /> : <ImportRow {...one} />;
            })}
          </tbody>
        </table>
      </div>
      <Pages page={page} total={rows.total} pageSize={pageSize} hrefOf={(other) => pageHref(info.id, filter, other)} />
    </>
  );
};

/** The rows of a page by its filter. */
export const rowQuery = (filter: RowStanding | undefined, page: number, pageSize: number): RowQuery => ({
  ...(filter === undefined ? {} : { standings: [filter] }),
  offset: (page - 1) * pageSize,
  limit: pageSize,
});
