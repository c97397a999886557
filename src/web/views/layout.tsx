import type { Official } from '../../domain/directory/official';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { dateWithWeekday } from '../../messages/dates';
import { factsWords } from '../../messages/facts';
import { inspectionWords } from '../../messages/inspection';
import { catalogueWords } from '../../messages/catalogue-pages';
import { importText } from '../../messages/import-pages';
import { reportWords } from '../../messages/report-page';
import { signInText } from '../../messages/sign-in';
import { singleWords } from '../../messages/single-task';
import { organisationText } from '../../messages/organisation';
import { webText } from '../../messages/web';
import { linkingWords } from '../../messages/linking-page';
import type { Shell } from '../http/shell';

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
  readonly here:
    | 'board'
    | 'tasks'
    | 'facts'
    | 'reports'
    | 'inspections'
    | 'plans'
    | 'catalogues'
    | 'add'
    | 'organisation'
    | 'simulator'
    | 'linking'
    | 'channels'
    | null;
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

const Header = ({
  shell,
  here,
  live,
}: {
  readonly shell: Shell;
  readonly here: LayoutProps['here'];
  readonly live: boolean;
}): JSX.Element => (
  <header class="top">
    <div class="top-in">
      <a class="brand" href="/">
        <img src={shell.assets.url('mark.svg')} alt="" width="28" height="28" />
        <b>{webText.product}</b>
      </a>
      <nav aria-label={webText.nav.label}>
        <NavLink href="/" current={here === 'board'} text={webText.nav.board} />
        <NavLink href="/nhiem-vu" current={here === 'tasks'} text={webText.nav.tasks} />
        <NavLink href="/thi-dua" current={here === 'facts'} text={factsWords.nav} />
        <NavLink href="/bao-cao" current={here === 'reports'} text={reportWords.nav} />
        <NavLink href="/kiem-tra" current={here === 'inspections'} text={inspectionWords.nav} />
        {shell.plansComeIn && <NavLink href="/ke-hoach/nhap" current={here === 'plans'} text={importText.nav} />}
        {shell.cataloguesComeIn && (
          <NavLink href="/danh-muc" current={here === 'catalogues'} text={catalogueWords.nav} />
        )}
        {shell.officials.length > 0 && (
          <NavLink href="/them-nhiem-vu" current={here === 'add'} text={singleWords.nav} />
        )}
        {shell.role?.posts.some((held) => held.post === 'admin') && (
          <NavLink href="/lien-ket" current={here === 'linking'} text={linkingWords.nav} />
        )}
        {shell.organisation && (
          <NavLink href="/to-chuc" current={here === 'organisation'} text={organisationText.nav} />
        )}
        <NavLink href="/quan-tri/kenh" current={here === 'channels'} text={webText.nav.channels} />
        {shell.simulator && <NavLink href="/mo-phong" current={here === 'simulator'} text={webText.nav.simulator} />}
      </nav>
      {live && (
        <span class="live" title={webText.liveNote}>
          <i aria-hidden="true"></i>
          <span>{webText.live}</span>
        </span>
      )}
      {shell.signedIn ? <SignedIn shell={shell} /> : shell.choosesRole && <RolePicker shell={shell} />}
    </div>
  </header>
);

const NavLink = ({ href, current, text }: { href: string; current: boolean; text: string }): JSX.Element => (
  <a href={href} aria-current={current ? 'page' : undefined} safe>
    {text}
  </a>
);

/** Officials under the agency of their first post, in the directory's order. */
export const byAgency = (officials: readonly Official[]): readonly (readonly [string, readonly Official[]])[] => {
  const groups = new Map<string, Official[]>();
  for (const one of officials) {
    const agency = one.posts[0]?.agency ?? '';
    groups.set(agency, [...(groups.get(agency) ?? []), one]);
  }
  return [...groups];
};

const SignedIn = ({ shell }: { readonly shell: Shell }): JSX.Element => (
  <form class="role" method="post" action="/dang-xuat">
    <span class="signed-in" title={shell.role?.title} safe>
      {shell.role?.name ?? ''}
    </span>
    <button type="submit" class="sign-out">
      {signInText.out}
    </button>
  </form>
);

const RolePicker = ({ shell }: { readonly shell: Shell }): JSX.Element => (
  <form class="role" method="post" action="/vai" data-auto-submit>
    <label for="role">{webText.role.label}</label>
    <select id="role" name="official" title={webText.role.note}>
      <option value="">{webText.role.nobody}</option>
      {byAgency(shell.officials).map(([agency, officials]) => (
        <optgroup label={shell.agencyName(agency)}>
          {officials.map((one) => (
            <option value={one.id} selected={one.id === shell.role?.officialId} safe>
              {`${one.name}, ${one.title}`}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
    <input type="hidden" name="back" value={shell.path} />
    <button type="submit" class="no-script">
      {webText.role.choose}
    </button>
  </form>
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
