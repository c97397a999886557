import { IMPORT_STATES, importText as words } from '../../../messages/web/import-pages';

/** One file that was brought in lately, whatever it holds. */
export interface LatestImport {
  readonly href: string;
  readonly name: string;
  readonly state: keyof typeof IMPORT_STATES;
  /** Who brought it in and when, and what else tells it from others. */
  readonly note: string;
}

/** The files brought in lately, newest first, each with what became of it. */
export const LatestImports = ({ lines }: { readonly lines: readonly LatestImport[] }): JSX.Element => (
  <section class="panel" aria-labelledby="h-latest">
    <h2 id="h-latest">{words.recent}</h2>
    {lines.length === 0 && <p class="quiet">{words.none}</p>}
    <ul class="lines">
      {lines.map((one) => (
        <li>
          <a href={one.href} safe>
            {one.name}
          </a>{' '}
          <span class={`chip ${one.state === 'confirmed' ? 'label-done' : 'plain'}`} safe>
            {IMPORT_STATES[one.state]}
          </span>
          <small class="quiet" safe>
            {one.note}
          </small>
        </li>
      ))}
    </ul>
  </section>
);
