import type { Official } from '../../domain/directory/official';
import { shortInstant } from '../../messages/dates';
import { linkText } from '../../messages/linking';
import { channelName } from '../../messages/deliveries';
import { linkingWords as words } from '../../messages/linking-page';
import type { IssuedCode, LinkedAccount } from '../../ports/linking';
import type { Shell } from '../http/shell';
import { byAgency } from './by-agency';
import { Layout } from './layout';

export interface Issued extends IssuedCode {
  readonly official: Official;
}

interface LinkingProps {
  readonly shell: Shell;
  /** Those whom the reader may link; none when he is no administrator. */
  readonly officials: readonly Official[];
  readonly accounts: readonly LinkedAccount[];
  readonly issued: Issued | null;
}

export const LinkingPage = ({ shell, officials, accounts, issued }: LinkingProps): JSX.Element => (
  <Layout shell={shell} title={words.title} here="linking">
    <main id="main" class="linking-page" tabindex="-1">
      <h1>{words.title}</h1>
      <p class="meta">{officials.length === 0 ? words.onlyAdmins : words.intro}</p>
      {issued !== null && (
        <pre class="flash good link-code" role="status" safe>
          {linkText.issued(issued.official.name, issued.code, issued.expiresAtMs)}
        </pre>
      )}
      {byAgency(officials).map(([agency, people]) => (
        <section class="panel" aria-labelledby={`lk-${agency}`}>
          <h2 id={`lk-${agency}`} safe>
            {shell.agencyName(agency)}
          </h2>
          <ul class="linked">
            {people.map((one) => (
              <OfficialRow official={one} accounts={accounts.filter((account) => account.officialId === one.id)} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  </Layout>
);

const pathOf = (official: Official, act: 'ma' | 'huy'): string => `/lien-ket/${encodeURIComponent(official.id)}/${act}`;

const OfficialRow = ({
  official,
  accounts,
}: {
  readonly official: Official;
  readonly accounts: readonly LinkedAccount[];
}): JSX.Element => (
  <li>
    <div>
      <b safe>{official.name}</b>
      <span class="quiet" safe>
        {official.title}
      </span>
    </div>
    <div>
      {accounts.length === 0 ? (
        <span class="quiet">{words.none}</span>
      ) : (
        accounts.map((one) => <AccountForm official={official} account={one} />)
      )}
    </div>
    <form method="post" action={pathOf(official, 'ma')}>
      <button type="submit" class="button" aria-label={words.issueFor(official.name)}>
        {words.issue}
      </button>
    </form>
  </li>
);

const AccountForm = ({
  official,
  account,
}: {
  readonly official: Official;
  readonly account: LinkedAccount;
}): JSX.Element => (
  <form method="post" action={pathOf(official, 'huy')} class="account">
    <input type="hidden" name="channel" value={account.channel} />
    <input type="hidden" name="chatId" value={account.chatId} />
    <span safe>
      {[
        channelName(account.channel),
        words.since(shortInstant(account.linkedAtMs)),
        ...(account.dead ? [words.dead] : []),
      ].join(', ')}
    </span>
    <button type="submit" class="button" aria-label={words.unlinkOf(official.name, channelName(account.channel))}>
      {words.unlink}
    </button>
  </form>
);
