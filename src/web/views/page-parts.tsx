import { importText } from '../../messages/import-pages';
import type { Flash } from './task-props';

interface HeadProps {
  readonly title: string;
  readonly lead: string;
}

/** What a page is called and what it is for. */
export const PageHead = ({ title, lead }: HeadProps): JSX.Element => (
  <header class="page-head">
    <div>
      <h1 safe>{title}</h1>
      <p class="meta" safe>
        {lead}
      </p>
    </div>
  </header>
);

export const FlashNote = ({ flash }: { readonly flash: Flash }): JSX.Element => (
  <p class={flash.ok ? 'flash good' : 'flash bad'} safe>
    {flash.text}
  </p>
);

/** Where a page tells what came of an act; there from the start, so that it is read out when it is filled. */
export const FlashPlace = ({
  id,
  flash,
}: {
  readonly id?: string;
  readonly flash: Flash | null | undefined;
}): JSX.Element => (
  <div id={id} class="flash-place" role="status">
    {flash == null ? '' : <FlashNote flash={flash} />}
  </div>
);

/** A file is dropped or chosen here. */
export const Drop = ({ id, accept }: { readonly id: string; readonly accept: string }): JSX.Element => (
  <p class="drop" data-drop>
    <label for={id}>
      <span class="drop-word">{importText.drop}</span>
      <span class="drop-name" data-chosen={importText.chosen}></span>
    </label>
    <input id={id} type="file" name="file" required accept={accept} />
  </p>
);
