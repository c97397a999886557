import { amendmentText as words } from '../../../messages/plans/amendment';

/** As many of a kind as a page shows; the rows below the difference tell the others. */
export const MOST = 100;

/** One kind of change with its lines; nothing where there is none. */
export const Kind = ({
  name,
  kind,
  total,
  more = words.more,
  children,
}: {
  readonly name: string;
  readonly kind: string;
  readonly total: number;
  /** How the rest is told. */
  readonly more?: (value: number) => string;
  readonly children: JSX.Element;
}): JSX.Element =>
  total === 0 ? (
    <></>
  ) : (
    <details open={kind !== 'renumbered'} class={`kind-${kind}`}>
      <summary>
        <b safe>{name}</b>
      </summary>
      <ul class="lines">{children}</ul>
      {total > MOST && (
        <p class="quiet" safe>
          {more(total - MOST)}
        </p>
      )}
    </details>
  );
