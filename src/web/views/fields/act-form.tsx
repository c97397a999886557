import { ACT_BUTTONS, actWords } from '../../../messages/web/web-acts';
import type { PartActKind, SubmissionActKind, TaskActKind } from '../../acts/samples';
import type { TaskProps } from '../task/task-props';

/** Done at a press: nothing is to be said with it. */
const AT_ONCE: ReadonlySet<string> = new Set(['accept', 'confirm-completion', 'nudge', 'acknowledge']);

/** They judge what stands on the page: a report handed in later is not meant. */
const CHECKS: ReadonlySet<string> = new Set(['confirm-completion', 'return-completion']);

interface FormProps {
  readonly shell: TaskProps['shell'];
  readonly page: TaskProps['page'];
  readonly token: string;
  readonly kind: PartActKind | SubmissionActKind | TaskActKind | 'issue-document';
  readonly about: Readonly<Record<string, string>>;
  readonly children: JSX.Element;
}

/** One act of the panel: done at a press, or unfolded with what it needs to be told. */
export const ActForm = ({ shell, page, token, kind, about, children }: FormProps): JSX.Element => {
  const action = `/nhiem-vu/${page.line.number}/lam`;
  const files = kind === 'add-evidence' || kind === 'ask-completion';
  const form = (
    <form
      class="act"
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      hx-post={action}
      hx-encoding={files ? 'multipart/form-data' : undefined}
      hx-target="#thong-bao"
      hx-swap="innerHTML show:top"
      hx-disable="find button"
      data-act
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="act" value={kind} />
      {CHECKS.has(kind) && <input type="hidden" name="seenMs" value={String(shell.nowMs)} />}
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" class={AT_ONCE.has(kind) ? 'primary' : ''}>
        {AT_ONCE.has(kind) ? ACT_BUTTONS[kind] : actWords.submit}
      </button>
    </form>
  );
  if (AT_ONCE.has(kind)) return form;
  return (
    <details class="act-fold" id={['viec', kind, ...Object.values(about)].join('-')}>
      <summary safe>{ACT_BUTTONS[kind]}</summary>
      {form}
    </details>
  );
};
