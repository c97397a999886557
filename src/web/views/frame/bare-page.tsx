import { webText } from '../../../messages/web/web';
import type { Assets } from '../../http/assets';

interface Props {
  readonly assets: Assets;
  readonly title: string;
  /** Beside `fault-page`, which every such page is. */
  readonly kind?: string;
  readonly children: JSX.Element;
}

/** Stands by itself, for who comes by a secret link: nothing else of the instance, and the address is told to nobody. */
export const BarePage = ({ assets, title, kind, children }: Props): JSX.Element => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <title safe>{`${title} · ${webText.product}`}</title>
      <link rel="icon" href={assets.url('mark.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.url('dondoc.css')} />
    </head>
    <body>
      <main id="main" class={kind === undefined ? 'fault-page' : `fault-page ${kind}`}>
        {children}
      </main>
    </body>
  </html>
);
