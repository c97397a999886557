import type { CatalogueKind, Entry } from '../../domain/catalogue/catalogue';
import { isNoChange, type EntryChange, type KindDifference } from '../../domain/catalogue/difference';
import { catalogueDeskText, entryFaultText, isProposal } from '../../messages/catalogue';
import { entryTitle } from '../../messages/catalogue-cells';
import { catalogueWords as words } from '../../messages/catalogue-pages';
import { changeWords, previewWords } from '../../messages/catalogue-preview';
import { CATALOGUE_NAMES } from '../../messages/catalogue-words';
import { shortInstant } from '../../messages/dates';
import { IMPORT_STATES, importText } from '../../messages/import-pages';
import type { CataloguePreview } from '../../ports/catalogue-desk';
import type { Shell } from '../http/shell';
import { catalogueHref } from './catalogue-start';
import { Layout } from './layout';
import { FlashNote } from './task';
import type { Flash } from './task-props';

interface Props {
  readonly shell: Shell;
  readonly mayManage: boolean;
  readonly preview: CataloguePreview;
  readonly flash?: Flash | undefined;
}

/** As many lines of a kind as a page shows; the workbook has the others. */
const MOST = 200;

/** What a workbook changes of the catalogues in force, and the button that puts it in force. */
export const CataloguePreviewPage = (props: Props): JSX.Element => {
  const { shell, preview, mayManage, flash } = props;
  const { info, difference, faults } = preview;
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
        <div class="flash-place" role="status">
          {flash === undefined ? '' : <FlashNote flash={flash} />}
        </div>
        {info.notes.map((note) => (
          <p class="panel quiet" safe>
            {note}
          </p>
        ))}
        {isNoChange(difference) && <p class="panel quiet">{catalogueDeskText.nothingChanged}</p>}
        {difference.map((one) => (
          <Kind one={one} />
        ))}
        {faults.length > 0 && (
          <section class="panel" aria-labelledby="h-faults">
            <h2 id="h-faults" class="text-due-soon" safe>
              {previewWords.faults(faults.length)}
            </h2>
            <ul class="lines">
              {faults.slice(0, MOST).map((fault) => (
                <li safe>{entryFaultText(fault)}</li>
              ))}
            </ul>
          </section>
        )}
        {info.state === 'draft' && mayManage && <Buttons preview={preview} />}
      </main>
    </Layout>
  );
};

const Kind = ({ one }: { readonly one: KindDifference }): JSX.Element => {
  const { kind, added, changed, removed, keepsMissing } = one;
  if (added.length + changed.length + removed.length === 0) return <></>;
  const told = [
    ...(added.length > 0 ? [previewWords.added(added.length)] : []),
    ...(changed.length > 0 ? [previewWords.changed(changed.length)] : []),
    ...(removed.length > 0 ? [previewWords.removed(removed.length)] : []),
  ];
  return (
    <section class="panel difference" aria-labelledby={`h-${kind}`}>
      <h2 id={`h-${kind}`} safe>
        {CATALOGUE_NAMES[kind]}
      </h2>
      <p class="meta" safe>
        {told.join(', ')}
      </p>
      {keepsMissing && kind !== 'policy' && <p class="quiet">{previewWords.keepsMissing}</p>}
      <ul class="lines">
        {added.slice(0, MOST).map((entry) => (
          <Line kind={kind} entry={entry} what="added" />
        ))}
        {changed.slice(0, MOST).map((change) => (
          <Changed kind={kind} change={change} />
        ))}
        {removed.slice(0, MOST).map((entry) => (
          <Line kind={kind} entry={entry} what="removed" />
        ))}
      </ul>
    </section>
  );
};

const Line = ({
  kind,
  entry,
  what,
}: {
  readonly kind: CatalogueKind;
  readonly entry: Entry;
  readonly what: 'added' | 'removed';
}): JSX.Element => {
  const source = kind === 'calendar' ? (entry.cells['source'] ?? '') : '';
  return (
    <li>
      <b>{what === 'added' ? words.add : words.remove}</b>{' '}
      {what === 'added' ? <ins safe>{entryTitle(kind, entry)}</ins> : <del safe>{entryTitle(kind, entry)}</del>}{' '}
      {isProposal(source) && <span class="chip plain">{words.proposal}</span>}
      {source !== '' && (
        <small class="quiet" safe>
          {source}
        </small>
      )}
    </li>
  );
};

const Changed = ({ kind, change }: { readonly kind: CatalogueKind; readonly change: EntryChange }): JSX.Element => (
  <li>
    <b>{words.change}</b> <span safe>{entryTitle(kind, change.before)}</span>
    {changeWords(kind, change).map(({ field, from, to }) => (
      <p class="change">
        <b safe>{`${field}: `}</b>
        <del safe>{from}</del> <ins safe>{to}</ins>
      </p>
    ))}
  </li>
);

const Buttons = ({ preview }: { readonly preview: CataloguePreview }): JSX.Element => (
  <section class="panel act">
    {!isNoChange(preview.difference) && (
      <form method="post" action={`${catalogueHref(preview.info.id)}/xac-nhan`}>
        <input type="hidden" name="mark" value={preview.mark} />
        <label class="check">
          <input type="checkbox" name="sure" value="1" required />
          <span>{importText.confirmSure}</span>
        </label>
        <p class="note">{words.confirmNote}</p>
        <button type="submit" class="primary">
          {words.confirm}
        </button>
      </form>
    )}
    <form method="post" action={`${catalogueHref(preview.info.id)}/huy`}>
      <button type="submit" class="quiet-button">
        {importText.discard}
      </button>
    </form>
  </section>
);
