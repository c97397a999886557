import { catalogueWords as words } from '../../../messages/web/catalogue-pages';
import { CATALOGUE_NAMES } from '../../../messages/plans/catalogue-words';
import { CATALOGUE_KINDS } from '../../../domain/catalogue/catalogue';
import { shortInstant } from '../../../messages/words/dates';
import { importText } from '../../../messages/web/import-pages';
import type { CatalogueImport } from '../../../ports/catalogue-imports';
import type { Shell } from '../../http/shell';
import { LatestImports } from '../imports/latest-imports';
import { Layout } from '../frame/layout';
import { Drop, FlashPlace } from '../frame/page-parts';
import type { Flash } from '../frame/flash';

interface Props {
  readonly shell: Shell;
  readonly mayManage: boolean;
  readonly latest: readonly CatalogueImport[];
  /** The year that may be prepared. */
  readonly nextYear: number;
  readonly flash?: Flash | undefined;
}

export const catalogueHref = (id: string): string => `/danh-muc/${encodeURIComponent(id)}`;

/** Where the catalogues go out as a workbook and come in again. */
export const CatalogueStartPage = (props: Props): JSX.Element => (
  <Layout shell={props.shell} title={words.title} here="catalogues">
    <main id="main" class="import-page" tabindex="-1">
      <header class="page-head">
        <div>
          <h1>{words.title}</h1>
          <p class="meta" safe>
            {`${CATALOGUE_KINDS.map((kind) => CATALOGUE_NAMES[kind]).join(' · ')}. ${words.lead}`}
          </p>
        </div>
        <a class="button" href="/danh-muc.xlsx">
          {words.download}
        </a>
      </header>
      <FlashPlace flash={props.flash} />
      {props.mayManage ? <Forms {...props} /> : <p class="panel quiet">{words.noRole}</p>}
      <Latest {...props} />
    </main>
  </Layout>
);

const Forms = ({ nextYear }: Props): JSX.Element => (
  <div class="import-forms">
    <form class="panel act" method="post" action="/danh-muc" enctype="multipart/form-data" data-busy>
      <h2>{words.file}</h2>
      <p class="note">{words.fileHelp}</p>
      <Drop id="tep" accept=".xlsx" />
      <button type="submit" class="primary">
        {importText.read}
      </button>
    </form>
    <form class="panel act" method="post" action="/danh-muc/nam-moi">
      <h2>{words.newYear}</h2>
      <p class="note">{words.newYearHelp}</p>
      <p class="field">
        <label for="nam">{importText.year}</label>
        <input id="nam" name="year" type="number" min="2000" max="2100" required value={String(nextYear)} />
      </p>
      <button type="submit">{words.propose}</button>
    </form>
  </div>
);

const Latest = ({ latest }: Props): JSX.Element => (
  <LatestImports
    lines={latest.map((one) => ({
      href: catalogueHref(one.id),
      name: one.fileName,
      state: one.state,
      note: importText.by(one.byName, shortInstant(one.atMs)),
    }))}
  />
);
