import type { CellName } from '../../../domain/plan/appendix-rows';
import { importText as words } from '../../../messages/web/import-pages';
import { rowHref, type RowProps } from './import-row-props';

const EDITABLE: readonly (readonly [CellName, string, boolean])[] = [
  ['text', words.task, true],
  ['product', words.product, true],
  ['lead', words.leads, true],
  ['coordinating', words.coordinating, true],
  ['stt', words.stt, false],
  ['deadline', words.deadline, false],
  ['proposed', words.proposed, false],
  ['funding', words.funding, false],
  ['source', words.source, false],
  ['note', words.note, false],
];

/** The row as a form, in its own place. */
export const ImportRowForm = (props: RowProps): JSX.Element => {
  const { row } = props;
  const href = rowHref(props);
  return (
    <tr id={`dong-${row.place}`} class="row-form">
      <td class="no">{row.row}</td>
      <td colspan="5">
        <form
          class="row-edit act"
          method="post"
          action={href}
          hx-post={href}
          hx-target={`#dong-${row.place}`}
          hx-swap="outerHTML"
        >
          <input type="hidden" name="back" value={props.back} />
          {EDITABLE.map(([name, label, long]) => (
            <p class={`field cell-${name}`}>
              <label for={`o-${row.place}-${name}`} safe>
                {label}
              </label>
              {long ? (
                <textarea id={`o-${row.place}-${name}`} name={name} rows="2" maxlength="10000" safe>
                  {row.cells[name]}
                </textarea>
              ) : (
                <input id={`o-${row.place}-${name}`} name={name} type="text" maxlength="2000" value={row.cells[name]} />
              )}
            </p>
          ))}
          <p class="row-buttons">
            <button type="submit" class="primary">
              {words.saveRow}
            </button>
            <a class="button" href={props.back} hx-get={href} hx-target={`#dong-${row.place}`} hx-swap="outerHTML">
              {words.cancel}
            </a>
          </p>
        </form>
      </td>
    </tr>
  );
};
