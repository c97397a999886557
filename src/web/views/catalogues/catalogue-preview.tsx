import type { EntryFault } from '../../../domain/catalogue/catalogue';
import { isNoChange } from '../../../domain/catalogue/difference';
import { catalogueDeskText, entryFaultText } from '../../../messages/plans/catalogue';
import { catalogueWords as words } from '../../../messages/web/catalogue-pages';
import { endingText, previewWords } from '../../../messages/plans/catalogue-preview';
import { shortInstant } from '../../../messages/words/dates';
import { IMPORT_STATES, importText } from '../../../messages/web/import-pages';
import type { CataloguePreview } from '../../../ports/catalogue-desk';
import type { Shell } from '../../http/shell';
import { KindLines, MOST } from './catalogue-lines';
import { CatalogueRowForm, EditLink, type Editing } from './catalogue-row-form';
import { catalogueHref } from './catalogue-start';
import { Layout } from '../frame/layout';
import { FlashPlace } from '../frame/page-parts';
import type { Flash } from '../frame/flash';
import { ConfirmSure, Discard } from '../imports/draft-buttons';

interface Props {
  readonly shell: Shell;
  readonly mayManage: boolean;
  readonly preview: CataloguePreview;
  /** The row that is open to be put right. */
  readonly open: { readonly kind: string; readonly row: number } | null;
  readonly flash?: Flash | undefined;
}

/** What a workbook changes of the catalogues in force, and the button that puts it in force. */
export const CataloguePreviewPage = (props: Props): JSX.Element => {
  const { shell, preview, mayManage, flash } = props;
  const { info, difference, faults, rowOf } = preview;
  const mayEdit = info.state === 'draft' && mayManage;
  const editing: Editing | null = mayEdit
    ? { id: info.id, sheets: info.sheets, isOpen: (kind, row) => props.open?.kind === kind && props.open.row === row }
    : null;
  return (
    <Layout shell={shell} title={words.previewTitle} here="catalogues">
      <main id="main" class="import-page" tabindex="-1">
        <header class="page-head">
          <div>
            <p class="meta">
              <a href="/danh-muc">{words.title}</a>
            </p>
            <h1 safe>{info.fileName}</h1>
            <p class="meta" safe>
              {`${IMPORT_STATES[info.state]} · ${importText.by(info.byName, shortInstant(info.atMs))}`}
            </p>
          </div>
        </header>
        <FlashPlace flash={flash} />
        {info.notes.map((note) => (
          <p class="panel quiet" safe>
            {note}
          </p>
        ))}
        {isNoChange(difference) && <p class="panel quiet">{catalogueDeskText.nothingChanged}</p>}
        {faults.length > 0 && <Faults faults={faults} editing={editing} />}
        {difference.map((one) => (
          <KindLines one={one} rowOf={rowOf} editing={editing} />
        ))}
        {mayEdit && <Buttons preview={preview} />}
      </main>
    </Layout>
  );
};

const Faults = (props: { readonly faults: readonly EntryFault[]; readonly editing: Editing | null }): JSX.Element => {
  const { faults, editing } = props;
  return (
    <section class="panel" aria-labelledby="h-faults">
      <h2 id="h-faults" class="text-due-soon" safe>
        {previewWords.faults(faults.length)}
      </h2>
      <ul class="lines">
        {faults.slice(0, MOST).map((fault) => (
          <li>
            <span safe>{entryFaultText(fault)}</span>
            {editing !== null && fault.row !== null && (
              <FaultEdit editing={editing} kind={fault.kind} row={fault.row} />
            )}
          </li>
        ))}
      </ul>
      {faults.length > MOST && (
        <p class="quiet" safe>
          {previewWords.more(faults.length - MOST)}
        </p>
      )}
    </section>
  );
};

const FaultEdit = (props: { readonly editing: Editing; readonly kind: EntryFault['kind']; readonly row: number }) =>
  props.editing.isOpen(props.kind, props.row) ? <CatalogueRowForm {...props} /> : <EditLink {...props} />;

/** What becomes of open tasks of agencies that end, and the decision by which they are moved. */
const Endings = ({ endings }: Pick<CataloguePreview, 'endings'>): JSX.Element => (
  <fieldset class="endings">
    <legend>{words.endings}</legend>
    <ul class="lines">
      {endings.map((one) => (
        <li safe>{endingText(one)}</li>
      ))}
    </ul>
    {endings.some(({ successor }) => successor !== null) && (
      <div class="pair">
        <p class="field">
          <label for="so">{words.decisionNumber}</label>
          <input id="so" name="number" type="text" maxlength="60" placeholder="12/QĐ-UBND" />
        </p>
        <p class="field">
          <label for="ngay">{words.decisionDate}</label>
          <input id="ngay" name="date" type="date" />
        </p>
      </div>
    )}
    {endings.some(({ successor }) => successor !== null) && <p class="note">{words.endingsNote}</p>}
  </fieldset>
);

const Buttons = ({ preview }: { readonly preview: CataloguePreview }): JSX.Element => (
  <section class="panel act">
    {!isNoChange(preview.difference) && (
      <form method="post" action={`${catalogueHref(preview.info.id)}/xac-nhan`}>
        <input type="hidden" name="mark" value={preview.mark} />
        {preview.endings.length > 0 && <Endings endings={preview.endings} />}
        <ConfirmSure note={words.confirmNote} confirm={words.confirm} />
      </form>
    )}
    <Discard href={catalogueHref(preview.info.id)} />
  </section>
);
