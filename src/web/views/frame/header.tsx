import { catalogueWords } from '../../../messages/web/catalogue-pages';
import { factsWords } from '../../../messages/report/facts';
import { importText } from '../../../messages/web/import-pages';
import { inspectionWords } from '../../../messages/plans/inspection';
import { linkingWords } from '../../../messages/web/linking-page';
import { organisationText } from '../../../messages/web/organisation';
import { reportWords } from '../../../messages/web/report-page';
import { signInText } from '../../../messages/web/sign-in';
import { singleWords } from '../../../messages/plans/single-task';
import { webText } from '../../../messages/web/web';
import type { Shell } from '../../http/shell';
import { byAgency } from '../by-agency';

/** The pages that the navigation marks. */
export type Place =
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
  | 'channels';

/** The head of every page: where one may go, and who one is. */
export const Header = ({
  shell,
  here,
  live,
}: {
  readonly shell: Shell;
  readonly here: Place | null;
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
