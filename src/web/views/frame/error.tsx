import { webFaults } from '../../../messages/web/web-faults';
import { webText } from '../../../messages/web/web';
import type { Assets } from '../../http/assets';
import type { HttpFault } from '../../http/faults';

/** Stands by itself: what made the fault may be what other pages are made of. */
export const ErrorPage = ({
  assets,
  fault,
  requestId,
}: {
  readonly assets: Assets;
  readonly fault: HttpFault;
  readonly requestId: string;
}): JSX.Element => {
  const [title, general] = webFaults[fault.code];
  const help = fault.said ?? general;
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title safe>{`${title} · ${webText.product}`}</title>
        <link rel="icon" href={assets.url('mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.url('dondoc.css')} />
      </head>
      <body>
        <main id="main" class="fault-page">
          <section class="panel">
            <h1>{title}</h1>
            <p class="fault-help" data-field={fault.detail ?? undefined} safe>
              {help}
            </p>
            <p>
              <a class="button" href="/">
                {webFaults.home}
              </a>
            </p>
            <p class="quiet">
              <small safe>{`${webFaults.code}: ${requestId}`}</small>
            </p>
          </section>
        </main>
      </body>
    </html>
  );
};
