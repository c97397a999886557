import { isManager } from '../http/acting';
import { singleWords as words } from '../../messages/plans/single-task';
import type { Shell } from '../http/shell';
import type { SingleForm } from '../single-form';
import { Layout } from './frame/layout';
import { FlashPlace } from './frame/page-parts';
import type { Flash } from './frame/flash';

interface Props {
  readonly shell: Shell;
  /** What was typed, to be mended after a fault. */
  readonly form: Partial<SingleForm>;
  readonly flash: Flash | null;
}

type Name = Exclude<keyof SingleForm, 'token'>;

interface LineProps {
  readonly form: Props['form'];
  readonly name: Name;
  readonly label: string;
  readonly required?: boolean;
  readonly type?: 'text' | 'date';
  readonly list?: string;
}

const Line = ({ form, name, label, required, type = 'text', list }: LineProps): JSX.Element => (
  <p class="field">
    <label for={`le-${name}`} safe>
      {label}
    </label>
    <input
      id={`le-${name}`}
      name={name}
      type={type}
      required={required}
      list={list}
      maxlength={type === 'text' ? '2000' : undefined}
      value={form[name]}
    />
  </p>
);

/** The form by which Sở Nội vụ gives a task that comes from outside the plan. */
export const SingleTaskPage = ({ shell, form, flash }: Props): JSX.Element => (
  <Layout shell={shell} title={words.title} here="add">
    <main id="main" class="import-page" tabindex="-1">
      <header class="page-head">
        <div>
          <h1>{words.title}</h1>
          <p class="meta">{words.lead}</p>
          <p class="meta">
            <a href="/trach-nhiem">{words.duties}</a>
          </p>
        </div>
      </header>
      <FlashPlace flash={flash} />
      {isManager(shell) ? (
        <form class="panel act" method="post" action="/them-nhiem-vu" data-busy>
          <input type="hidden" name="token" value={form.token} />
          <h2>{words.source}</h2>
          <div class="pair">
            <Line form={form} name="number" label={words.number} required />
            <Line form={form} name="date" label={words.date} type="date" />
          </div>
          <Line form={form} name="issuer" label={words.issuer} required list="co-quan-ban-hanh" />
          <datalist id="co-quan-ban-hanh">
            {words.issuers.map((one) => (
              <option value={one}></option>
            ))}
          </datalist>
          <Line form={form} name="sourceTitle" label={words.sourceTitle} />
          <Line form={form} name="title" label={words.task} required />
          <Line form={form} name="product" label={words.product} />
          <Line form={form} name="deadline" label={words.deadline} />
          <Line form={form} name="leads" label={words.leads} required />
          <Line form={form} name="coordinating" label={words.coordinating} />
          <div class="pair">
            <Line form={form} name="amount" label={words.amount} />
            <Line form={form} name="fundingSource" label={words.fundingSource} />
          </div>
          <button type="submit" class="primary">
            {words.submit}
          </button>
        </form>
      ) : (
        <p class="panel quiet">{words.noRole}</p>
      )}
    </main>
  </Layout>
);
