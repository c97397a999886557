import type { Actor } from '../../domain/task/actor';
import { signInText as words } from '../../messages/sign-in';
import { webText } from '../../messages/web';
import type { Assets } from '../http/assets';

interface Props {
  readonly assets: Assets;
  readonly token: string;
  /** Null when the link is good no more. */
  readonly official: Actor | null;
}

/** Stands by itself: whoever comes by the link sees whose it is, and one button. */
export const SignInPage = ({ assets, token, official }: Props): JSX.Element => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <title safe>{`${words.title} · ${webText.product}`}</title>
      <link rel="icon" href={assets.url('mark.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.url('dondoc.css')} />
    </head>
    <body>
      <main id="main" class="fault-page">
        <section class="panel">{official === null ? <Gone /> : <Enter token={token} official={official} />}</section>
      </main>
    </body>
  </html>
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
