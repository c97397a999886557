import type { CatalogueKind, Entry } from '../../../domain/catalogue/catalogue';
import type { EntryChange, KindDifference } from '../../../domain/catalogue/difference';
import { isProposal } from '../../../messages/plans/catalogue';
import { entryDetail, entryTitle } from '../../../messages/plans/catalogue-cells';
import { catalogueWords as words } from '../../../messages/web/catalogue-pages';
import { changeWords, previewWords } from '../../../messages/plans/catalogue-preview';
import { CATALOGUE_NAMES } from '../../../messages/plans/catalogue-words';
import { CatalogueRowForm, EditLink, type Editing } from './catalogue-row-form';

/** As many lines of a kind as a page shows; the workbook has the others. */
export const MOST = 200;

interface KindProps {
  readonly one: KindDifference;
  readonly rowOf: (kind: CatalogueKind, key: string) => number | null;
  /** Null where nothing may be edited. */
  readonly editing: Editing | null;
}

/** What a file changes of one catalogue. */
export const KindLines = (props: KindProps): JSX.Element => {
  const { kind, added, changed, removed, keepsMissing } = props.one;
  const total = added.length + changed.length + removed.length;
  if (total === 0) return <></>;
  const told = [
    ...(added.length > 0 ? [previewWords.added(added.length)] : []),
    ...(changed.length > 0 ? [previewWords.changed(changed.length)] : []),
    ...(removed.length > 0 ? [previewWords.removed(removed.length)] : []),
  ];
  const shown = [added, changed, removed].reduce((sum, list) => sum + Math.min(list.length, MOST), 0);
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
          <Line {...props} kind={kind} entry={entry} what="added" />
        ))}
        {changed.slice(0, MOST).map((change) => (
          <Changed {...props} kind={kind} change={change} />
        ))}
        {removed.slice(0, MOST).map((entry) => (
          <Line {...props} kind={kind} entry={entry} what="removed" />
        ))}
      </ul>
      {total > shown && (
        <p class="quiet" safe>
          {previewWords.more(total - shown)}
        </p>
      )}
    </section>
  );
};

interface LineProps extends Omit<KindProps, 'one'> {
  readonly kind: CatalogueKind;
}

/** The link to put a line right, or the form in its place. */
const Edit = ({ kind, rowOf, editing, entry }: LineProps & { readonly entry: Entry }): JSX.Element => {
  const row = rowOf(kind, entry.key);
  if (editing === null || row === null) return <></>;
  return editing.isOpen(kind, row) ? (
    <CatalogueRowForm editing={editing} kind={kind} row={row} />
  ) : (
    <EditLink editing={editing} kind={kind} row={row} />
  );
};

const Line = (props: LineProps & { readonly entry: Entry; readonly what: 'added' | 'removed' }): JSX.Element => {
  const { kind, entry, what } = props;
  const source = kind === 'calendar' ? (entry.cells['source'] ?? '') : '';
  const detail = kind === 'calendar' ? source : what === 'added' ? entryDetail(kind, entry) : '';
  return (
    <li>
      <b>{what === 'added' ? words.add : words.remove}</b>{' '}
      {what === 'added' ? <ins safe>{entryTitle(kind, entry)}</ins> : <del safe>{entryTitle(kind, entry)}</del>}{' '}
      {isProposal(source) && <span class="chip plain">{words.proposal}</span>}
      {detail !== '' && (
        <small class="quiet" safe>
          {detail}
        </small>
      )}
      {what === 'added' && <Edit {...props} />}
    </li>
  );
};

const Changed = (props: LineProps & { readonly change: EntryChange }): JSX.Element => {
  const { kind, change } = props;
  return (
    <li>
      <b>{words.change}</b> <span safe>{entryTitle(kind, change.before)}</span>
      {changeWords(kind, change).map(({ field, from, to }) => (
        <p class="change">
          <b safe>{`${field}: `}</b>
          <del safe>{from}</del> <ins safe>{to}</ins>
        </p>
      ))}
      <Edit {...props} entry={change.after} />
    </li>
  );
};
