import type { Actor } from '../../domain/task/actor';
import { signInText as words } from '../../messages/web/sign-in';
import type { Assets } from '../http/assets';
import { BarePage } from './frame/bare-page';

interface Props {
  readonly assets: Assets;
  readonly token: string;
  /** Null when the link is good no more. */
  readonly official: Actor | null;
}

/** Stands by itself: whoever comes by the link sees whose it is, and one button. */
export const SignInPage = ({ assets, token, official }: Props): JSX.Element => (
  <BarePage assets={assets} title={words.title}>
    <section class="panel">{official === null ? <Gone /> : <Enter token={token} official={official} />}</section>
  </BarePage>
);

const Gone = (): JSX.Element => (
  <>
    <h1>{words.gone}</h1>
    <p>{words.goneHelp}</p>
  </>
);

const Enter = ({ token, official }: { readonly token: string; readonly official: Actor }): JSX.Element => (
  <>
    <h1>{words.title}</h1>
    <p>
      {words.as} <b safe>{official.title === '' ? official.name : `${official.name}, ${official.title}`}</b>
    </p>
    <form method="post" action={`/dang-nhap/${token}`}>
      <button type="submit" class="button">
        {words.enter}
      </button>
    </form>
    <p class="quiet">{words.notYou}</p>
  </>
);
