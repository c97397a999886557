import { webText } from '../../../messages/web/web';

const words = webText.pages;

interface PagesProps {
  /** From 1; past the end it is the last. */
  readonly page: number;
  readonly total: number;
  readonly pageSize: number;
  readonly hrefOf: (page: number) => string;
}

/** From page to page of a long table; nothing where there is one. */
export const Pages = ({ page: asked, total, pageSize, hrefOf }: PagesProps): JSX.Element => {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(asked, pages);
  if (pages === 1) return <></>;
  return (
    <nav class="pages" aria-label={words.label}>
      {page > 1 ? (
        <a rel="prev" href={hrefOf(page - 1)}>
          {words.previous}
        </a>
      ) : (
        <span></span>
      )}
      <span safe>{words.page(page, pages)}</span>
      {page < pages ? (
        <a rel="next" href={hrefOf(page + 1)}>
          {words.next}
        </a>
      ) : (
        <span></span>
      )}
    </nav>
  );
};
