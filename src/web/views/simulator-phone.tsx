import type { Official } from '../../domain/directory/official';
import { shortInstant, timeOfDay } from '../../messages/words/dates';
import { POSTS } from '../../messages/words/labels';
import { simulatorWords as words } from '../../messages/web/simulator-page';
import { SIMULATOR_LIMITS, type SimulatorLimits, type SimulatorMessage } from '../../ports/simulator';
import type { Shell } from '../http/shell';

export interface PhoneProps {
  readonly shell: Shell;
  readonly messages: readonly SimulatorMessage[];
  /** The channel that this phone plays. */
  readonly limits: SimulatorLimits;
  /** Makes a message sent twice one message. */
  readonly token: string;
}

export const chatHref = (id: string): string => `/mo-phong/${encodeURIComponent(id)}`;

/** One official's phone: what arrived, and what he sends. */
export const Phone = ({
  shell,
  open,
  messages,
  limits,
  token,
}: PhoneProps & { readonly open: Official }): JSX.Element => {
  const action = `${chatHref(open.id)}/tin-nhan`;
  return (
    <section class="phone" aria-label={open.name}>
      <header>
        <a class="back" href="/mo-phong" aria-label={words.back}>
          ‹
        </a>
        <div>
          <b safe>{open.name}</b>
          <small safe>{`${open.title} · ${open.posts.map((held) => POSTS[held.post]).join(', ')}`}</small>
        </div>
        <form class="switch" method="post" action={`${chatHref(open.id)}/gioi-han`} data-auto-submit>
          <label for="limits" title={words.limitsNote}>
            {words.limits}
          </label>
          <select id="limits" name="limits">
            {SIMULATOR_LIMITS.map((one) => (
              <option value={one} selected={one === limits}>
                {words.limitsOf[one]}
              </option>
            ))}
          </select>
          <button type="submit" class="no-script">
            {words.limitsSet}
          </button>
        </form>
      </header>
      <ol
        id="tin"
        class="messages"
        aria-live="polite"
        tabindex="0"
        data-chat={open.id}
        data-last={messages.at(-1)?.id}
        hx-get={shell.path}
        hx-trigger={`chat-${open.id} from:body, chat-any from:body`}
        hx-select="#tin"
        hx-swap="outerMorph"
      >
        {messages.length === 0 && <li class="quiet none">{words.empty}</li>}
        {messages.map((one) => (
          <Message message={one} action={action} token={token} />
        ))}
      </ol>
      <form
        class="compose"
        method="post"
        action={action}
        enctype="multipart/form-data"
        hx-post={action}
        hx-encoding="multipart/form-data"
        hx-swap="none"
        hx-disable="find button"
        data-compose
      >
        <input type="hidden" name="token" value={`${token}-t`} />
        <label class="attach" title={words.file}>
          <input type="file" name="file" aria-label={words.file} />
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path
              d="M8 12.5 14.6 6a3.5 3.5 0 0 1 5 5l-8.2 8.1a5.5 5.5 0 0 1-7.8-7.8L11 4"
              fill="none"
              stroke="currentColor"
              stroke-width="1.8"
              stroke-linecap="round"
            />
          </svg>
          <span class="file-name" aria-live="polite"></span>
        </label>
        <textarea name="text" rows="1" placeholder={words.placeholder} aria-label={words.message}></textarea>
        <button type="submit">{words.send}</button>
      </form>
    </section>
  );
};

const SentFile = ({ file }: { readonly file: NonNullable<SimulatorMessage['body']['file']> }): JSX.Element => (
  <p class="file">
    {file.hash === undefined ? (
      <span safe>{words.sentFile(file.name)}</span>
    ) : (
      <a href={`/tep/${file.hash}`} download={file.name} safe>
        {words.fetchFile(file.name)}
      </a>
    )}
  </p>
);

const Message = ({
  message,
  action,
  token,
}: {
  readonly message: SimulatorMessage;
  readonly action: string;
  readonly token: string;
}): JSX.Element => {
  const { body, fromPerson, atMs, id } = message;
  return (
    <li id={`tin-${id}`} class={fromPerson ? 'bubble mine' : 'bubble'}>
      {body.file ? <SentFile file={body.file} /> : ''}
      {body.text !== '' && <p safe>{body.text}</p>}
      <time datetime={new Date(atMs).toISOString()} title={shortInstant(atMs)} safe>
        {timeOfDay(atMs)}
      </time>
      {body.buttons.length > 0 && (
        <div class="bot-buttons">
          {body.buttons.map((button, index) => (
            <form method="post" action={action} enctype="multipart/form-data" hx-post={action} hx-swap="none">
              <input type="hidden" name="token" value={`${token}-${id}-${index}`} />
              <input type="hidden" name="payload" value={button.payload} />
              <input type="hidden" name="text" value={button.label} />
              <button type="submit" safe>
                {button.label}
              </button>
            </form>
          ))}
        </div>
      )}
    </li>
  );
};
