import { replyText as words } from '../../messages/web/channels-page';
import type { LinkedMessage } from '../../ports/reply-links';
import type { Assets } from '../http/assets';
import { BarePage } from './frame/bare-page';

export type ReplyView =
  | { readonly kind: 'gone' }
  | { readonly kind: 'used' }
  /** `answered`: the message is what came back. */
  | { readonly kind: 'ask'; readonly token: string; readonly message: LinkedMessage; readonly answered?: boolean };

/** Stands by itself: whoever comes by a link sees that one message and nothing else of the instance. */
export const ReplyPage = ({ assets, view }: { readonly assets: Assets; readonly view: ReplyView }): JSX.Element => (
  <BarePage assets={assets} title={words.title} kind="reply-page">
    {view.kind === 'ask' ? <Ask view={view} /> : <Ended view={view} />}
  </BarePage>
);

const Ended = ({ view }: { readonly view: { readonly kind: 'gone' | 'used' } }): JSX.Element => (
  <section class="panel">
    <h1>{view.kind === 'gone' ? words.gone : words.used}</h1>
    <p>{view.kind === 'gone' ? words.goneHelp : words.usedHelp}</p>
  </section>
);

const Ask = ({ view }: { readonly view: Extract<ReplyView, { kind: 'ask' }> }): JSX.Element => {
  const action = `/tra-loi/${view.token}`;
  return (
    <section class="panel">
      <h1>{view.answered === true ? words.result : words.message}</h1>
      <p class="reply-text" role={view.answered === true ? 'status' : undefined} safe>
        {view.message.text}
      </p>
      {view.message.buttons.length > 0 && (
        <div class="buttons">
          {view.message.buttons.map((button) => (
            <form method="post" action={action}>
              <input type="hidden" name="payload" value={button.payload} />
              <button type="submit" class="button" safe>
                {button.label}
              </button>
            </form>
          ))}
        </div>
      )}
      {view.message.file === undefined ? <Answer view={view} action={action} /> : <Fetch action={action} />}
      <p class="quiet">
        <small>{words.note}</small>
      </p>
    </section>
  );
};

const Fetch = ({ action }: { readonly action: string }): JSX.Element => (
  <form method="post" action={`${action}/tep`}>
    <button type="submit" class="button">
      {words.fetch}
    </button>
    <p class="quiet">{words.fetchHelp}</p>
  </form>
);

const Answer = ({
  view,
  action,
}: {
  readonly view: Extract<ReplyView, { kind: 'ask' }>;
  readonly action: string;
}): JSX.Element => (
  <form method="post" action={action}>
    <label for="text">{view.answered === true ? words.goOn : words.answer}</label>
    <textarea id="text" name="text" rows="4" maxlength="4000" required></textarea>
    <button type="submit" class="button">
      {words.send}
    </button>
  </form>
);
