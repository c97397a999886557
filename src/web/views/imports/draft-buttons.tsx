import { importText } from '../../../messages/web/import-pages';

/** The end of the form that confirms what was read from a file: whoever confirms has looked and answers for it. */
export const ConfirmSure = ({ note, confirm }: { readonly note: string; readonly confirm: string }): JSX.Element => (
  <>
    <label class="check">
      <input type="checkbox" name="sure" value="1" required />
      <span>{importText.confirmSure}</span>
    </label>
    <p class="note" safe>
      {note}
    </p>
    <button type="submit" class="primary" safe>
      {confirm}
    </button>
  </>
);

/** Throws away what was read from a file and not confirmed. */
export const Discard = ({ href }: { readonly href: string }): JSX.Element => (
  <form method="post" action={`${href}/huy`}>
    <button type="submit" class="quiet-button">
      {importText.discard}
    </button>
  </form>
);
