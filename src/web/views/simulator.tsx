import type { Official } from '../../domain/directory/official';
import { simulatorWords as words } from '../../messages/web/simulator-page';
import { type SimulatorMessage } from '../../ports/simulator';
import { byAgency } from './by-agency';
import { Layout } from './frame/layout';
import { chatHref, Phone, type PhoneProps } from './simulator-phone';

export interface SimulatorProps extends PhoneProps {
  readonly last: ReadonlyMap<string, SimulatorMessage>;
  /** The official whose phone is open. */
  readonly open: Official | null;
}

export const SimulatorPage = (props: SimulatorProps): JSX.Element => (
  <Layout shell={props.shell} title={words.title} here="simulator" live="chats=1" scripts={['chat.js']}>
    <main id="main" class={props.open === null ? 'chat-page' : 'chat-page open'} tabindex="-1">
      <h1 class="sr">{words.title}</h1>
      <Officials {...props} />
      {props.open === null ? (
        <section class="phone none">
          <p class="quiet">{words.pick}</p>
        </section>
      ) : (
        <Phone {...props} open={props.open} />
      )}
    </main>
  </Layout>
);

const Officials = ({ shell, last, open }: SimulatorProps): JSX.Element => (
  <section class="panel officials" aria-labelledby="h-officials">
    <h2 id="h-officials">{words.officials}</h2>
    <input id="official-search" type="search" placeholder={words.search} aria-label={words.search} autocomplete="off" />
    <div
      id="danh-ba"
      hx-get={shell.path}
      hx-trigger="chats-changed from:body throttle:1s"
      hx-select="#danh-ba"
      hx-swap="outerMorph"
    >
      {byAgency(shell.officials).map(([agency, officials]) => (
        <section class="agency-group" id={`cq-${agency}`}>
          <h3 safe>{shell.agencyName(agency)}</h3>
          <ul>
            {officials.map((one) => (
              <OfficialLine official={one} last={last.get(one.id)} current={one.id === open?.id} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  </section>
);

const preview = ({ body, fromPerson }: SimulatorMessage): string =>
  `${fromPerson ? '→ ' : ''}${body.file ? words.sentFile(body.file.name) : body.text}`.slice(0, 80);

const OfficialLine = ({
  official,
  last,
  current,
}: {
  readonly official: Official;
  readonly last: SimulatorMessage | undefined;
  readonly current: boolean;
}): JSX.Element => (
  <li
    id={`cb-${official.id}`}
    class="official"
    data-chat={official.id}
    data-last={last && !last.fromPerson ? last.id : undefined}
  >
    <a href={chatHref(official.id)} aria-current={current ? 'true' : undefined}>
      <b safe>{official.name}</b>
      <span class="post" safe>
        {official.title}
      </span>
      {last ? (
        <span class="last quiet" safe>
          {preview(last)}
        </span>
      ) : (
        ''
      )}
      <i class="unread" title={words.unread}>
        <span class="sr">{words.unread}</span>
      </i>
    </a>
  </li>
);
