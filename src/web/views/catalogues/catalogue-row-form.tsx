import type { CatalogueKind } from '../../../domain/catalogue/catalogue';
import { columnsOf } from '../../../domain/catalogue/fields';
import type { CatalogueSheet } from '../../../domain/catalogue/read-sheet';
import { cellText } from '../../../messages/plans/catalogue-cells';
import { FIELD_WORDS } from '../../../messages/plans/catalogue-words';
import { importText } from '../../../messages/web/import-pages';
import { catalogueHref } from './catalogue-start';

/** A draft that may be put right, with the row that is open. */
export interface Editing {
  readonly id: string;
  readonly sheets: readonly CatalogueSheet[];
  readonly isOpen: (kind: CatalogueKind, row: number) => boolean;
}

interface RowProps {
  readonly editing: Editing;
  readonly kind: CatalogueKind;
  readonly row: number;
}

const PLACE = 'sua';

export const EditLink = ({ editing, kind, row }: RowProps): JSX.Element => (
  <a class="button small" href={`${catalogueHref(editing.id)}?sua=${kind}.${row}#${PLACE}`}>
    {importText.edit}
  </a>
);

/** A row of the file as a form, in its own place: the cells as people write them. */
export const CatalogueRowForm = ({ editing, kind, row }: RowProps): JSX.Element => {
  const said = editing.sheets.find((sheet) => sheet.kind === kind)?.rows.find((one) => one.row === row)?.said ?? {};
  const href = catalogueHref(editing.id);
  return (
    <form id={PLACE} class="row-edit act" method="post" action={`${href}/dong`}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="row" value={String(row)} />
      {columnsOf(kind).map(({ name, form }) => {
        const text = cellText(kind, { key: '', cells: said }, name);
        const isList = form.as === 'texts' || form.as === 'codes' || form.as === 'posts';
        return (
          <p class="field">
            <label for={`o-${name}`} safe>
              {FIELD_WORDS[kind][name] ?? name}
            </label>
            {isList ? (
              <textarea id={`o-${name}`} name={`cell-${name}`} rows="2" maxlength="10000" safe>
                {text}
              </textarea>
            ) : (
              <input id={`o-${name}`} name={`cell-${name}`} type="text" maxlength="1000" value={text} />
            )}
          </p>
        );
      })}
      <p class="row-buttons">
        <button type="submit" class="primary">
          {importText.saveRow}
        </button>
        <a class="button" href={href}>
          {importText.cancel}
        </a>
      </p>
    </form>
  );
};
