import { importText } from '../../../messages/web/import-pages';
import { boardWords } from '../../../messages/web/board-page';
import { webText } from '../../../messages/web/web';
import type { PlanInfo } from '../../../ports/task-views';
import type { Flash } from './flash';

interface HeadProps {
  readonly title: string;
  readonly lead: string;
  /** What the page can be turned to. */
  readonly children?: JSX.Element;
}

/** What a page is called and what it is for. */
export const PageHead = ({ title, lead, children }: HeadProps): JSX.Element => (
  <header class="page-head">
    <div>
      <h1 safe>{title}</h1>
      <p class="meta" safe>
        {lead}
      </p>
    </div>
    {children !== undefined && <div class="head-tools">{children}</div>}
  </header>
);

/** Which of several plans a page shows; nothing where there is one. */
export const PlanPicker = ({
  action,
  plans,
  shown,
}: {
  readonly action: string;
  readonly plans: readonly PlanInfo[];
  readonly shown: PlanInfo;
}): JSX.Element => (
  <>
    {plans.length > 1 && (
      <form method="get" action={action} data-auto-submit>
        <select name="ke-hoach" aria-label={boardWords.plan}>
          {plans.map((one) => (
            <option value={one.id} selected={one.id === shown.id} safe>
              {one.title}
            </option>
          ))}
        </select>
        <button type="submit" class="no-script">
          {webText.role.choose}
        </button>
      </form>
    )}
  </>
);

export const FlashNote = ({ flash }: { readonly flash: Flash }): JSX.Element => (
  <p class={flash.ok ? 'flash good' : 'flash bad'} data-field={flash.field ?? undefined} safe>
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
