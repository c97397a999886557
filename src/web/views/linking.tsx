import { CONTACT_KINDS, type ContactKind } from '../../domain/directory/contact';
import type { Official } from '../../domain/directory/official';
import { shortInstant } from '../../messages/words/dates';
import { channelName } from '../../messages/web/deliveries';
import { linkingWords as words } from '../../messages/web/linking-page';
import type { LinkedAccount } from '../../ports/linking';
import type { Shell } from '../http/shell';
import { byAgency } from './by-agency';
import { Layout } from './frame/layout';
import { PageHead } from './frame/page-parts';
import type { Flash } from './frame/flash';

interface LinkingProps {
  readonly shell: Shell;
  /** Those whom the reader may link; none when he is no administrator. */
  readonly officials: readonly Official[];
  readonly accounts: readonly LinkedAccount[];
  /** Kinds of addresses that can be entered. */
  readonly kinds: readonly ContactKind[];
  readonly flash: Flash | null;
}

export const LinkingPage = ({ shell, officials, accounts, kinds, flash }: LinkingProps): JSX.Element => (
  <Layout shell={shell} title={words.title} here="linking">
    <main id="main" class="linking-page" tabindex="-1">
      <PageHead title={words.title} lead={officials.length === 0 ? words.onlyAdmins : words.intro} />
      {flash !== null && (
        <pre class={`flash ${flash.ok ? 'good' : 'bad'} link-code`} role={flash.ok ? 'status' : 'alert'} safe>
          {flash.text}
        </pre>
      )}
      {byAgency(officials).map(([agency, people]) => (
        <section class="panel" aria-labelledby={`lk-${agency}`}>
          <h2 id={`lk-${agency}`} safe>
            {shell.agencyName(agency)}
          </h2>
          <ul class="linked">
            {people.map((one) => (
              <OfficialRow
                official={one}
                accounts={accounts.filter((account) => account.officialId === one.id)}
                kinds={kinds}
              />
            ))}
          </ul>
        </section>
      ))}
    </main>
  </Layout>
);

const pathOf = (official: Official, act: 'ma' | 'huy' | 'truoc' | 'dia-chi'): string =>
  `/lien-ket/${encodeURIComponent(official.id)}/${act}`;

const OfficialRow = ({
  official,
  accounts,
  kinds,
}: {
  readonly official: Official;
  readonly accounts: readonly LinkedAccount[];
  readonly kinds: readonly ContactKind[];
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
        accounts.map((one, place) => <AccountForm official={official} account={one} isFirst={place === 0} />)
      )}
      {kinds.length > 0 && <ContactForm official={official} kinds={kinds} />}
    </div>
    <form method="post" action={pathOf(official, 'ma')}>
      <button type="submit" class="button" aria-label={words.issueFor(official.name)}>
        {words.issue}
      </button>
    </form>
  </li>
);

const ContactForm = ({
  official,
  kinds,
}: {
  readonly official: Official;
  readonly kinds: readonly ContactKind[];
}): JSX.Element => (
  <details class="contact">
    <summary aria-label={words.addFor(official.name)}>{words.add}</summary>
    <form method="post" action={pathOf(official, 'dia-chi')} class="account">
      <select name="kind" aria-label={words.kind}>
        {kinds.map((one) => (
          <option value={one}>{words.kinds[one]}</option>
        ))}
      </select>
      <input name="address" required maxlength="128" aria-label={words.address} />
      <button type="submit" class="button">
        {words.save}
      </button>
    </form>
  </details>
);

/** Addresses that were entered are shown, so that a slip is seen; accounts of chats are numbers that say nothing. */
const nameOf = ({ channel, chatId }: LinkedAccount): string =>
  CONTACT_KINDS.some((one) => one === channel) ? `${channelName(channel)} ${chatId}` : channelName(channel);

const AccountForm = ({
  official,
  account,
  isFirst,
}: {
  readonly official: Official;
  readonly account: LinkedAccount;
  readonly isFirst: boolean;
}): JSX.Element => (
  <form method="post" action={pathOf(official, 'huy')} class="account">
    <input type="hidden" name="channel" value={account.channel} />
    <input type="hidden" name="chatId" value={account.chatId} />
    <span safe>
      {[nameOf(account), words.since(shortInstant(account.linkedAtMs)), ...(account.dead ? [words.dead] : [])].join(
        ', ',
      )}
    </span>
    {!isFirst && (
      <button
        type="submit"
        class="button"
        formaction={pathOf(official, 'truoc')}
        aria-label={words.preferOf(official.name, channelName(account.channel))}
      >
        {words.prefer}
      </button>
    )}
    <button type="submit" class="button" aria-label={words.unlinkOf(official.name, channelName(account.channel))}>
      {words.unlink}
    </button>
  </form>
);
