import { civilDateAt } from '../../../domain/calendar/civil-date';
import { dateWithWeekday } from '../../../messages/words/dates';
import { webText } from '../../../messages/web/web';
import type { Shell } from '../../http/shell';
import { Header, type Place } from './header';

const HTMX_CONFIG = JSON.stringify({
  extensions: 'sse',
  includeIndicatorCSS: false,
  history: 'reload',
  // An error page must not take the place of what was there; what a form got wrong (422) is shown.
  noSwap: [204, 304, 400, 401, 403, 404, 413, '5xx'],
  // What the reader has folded open stays open.
  morphIgnore: ['data-htmx-powered', 'open'],
});

/** Spread, because not every compiler of JSX takes a name with a colon. */
const connect = (url: string): Readonly<Record<string, string>> => ({ 'hx-sse:connect': url });

interface LayoutProps {
  readonly shell: Shell;
  readonly title: string;
  readonly here: Place | null;
  /** Query of the event stream; absent on pages that do not change. */
  readonly live?: string | undefined;
  readonly scripts?: readonly string[] | undefined;
  readonly children: JSX.Element;
}

export const Layout = ({ shell, title, here, live, scripts = [], children }: LayoutProps): JSX.Element => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="htmx-config" content={HTMX_CONFIG} />
      <meta name="theme-color" content="#10294a" />
      <title safe>{`${title} · ${webText.product}`}</title>
      <link rel="icon" href={shell.assets.url('mark.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={shell.assets.url('dondoc.css')} />
      {['app.js', 'htmx.js', ...scripts].map((name) => (
        <script src={shell.assets.url(name)} defer></script>
      ))}
    </head>
    <body class={here === null ? '' : `on-${here}`}>
      <a class="skip" href="#main">
        {webText.skip}
      </a>
      <Header shell={shell} here={here} live={live !== undefined} />
      {shell.rehearsal && <RehearsalBar shell={shell} />}
      {live !== undefined && (
        <div
          id="live"
          hidden
          {...connect(`/su-kien?${live}${live === '' ? '' : '&'}mark=${shell.mark}`)}
          hx-swap="none"
        ></div>
      )}
      {children}
      <p id="net-fault" class="net-fault" role="alert" hidden>
        {webText.netFault}
      </p>
    </body>
  </html>
);

const RehearsalBar = ({ shell }: { readonly shell: Shell }): JSX.Element => (
  <form class="rehearsal" method="post" action="/dien-tap/buoc" aria-label={webText.rehearsal.label} data-busy>
    <p>
      <b>{webText.rehearsal.label}</b>
      <span safe>{dateWithWeekday(civilDateAt(shell.nowMs))}</span>
    </p>
    <input type="hidden" name="back" value={shell.path} />
    <div class="buttons">
      {(['day', 'deadline', 'answer'] as const).map((step) => (
        <button type="submit" name="step" value={step}>
          {webText.rehearsal[step]}
        </button>
      ))}
    </div>
    <span class="busy" role="status">
      {webText.rehearsal.busy}
    </span>
  </form>
);
