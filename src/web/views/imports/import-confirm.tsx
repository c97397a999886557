import { shortInstant } from '../../../messages/words/dates';
import { amendmentText } from '../../../messages/plans/amendment';
import { importText as words } from '../../../messages/web/import-pages';
import { moneyText } from '../../../messages/words/numbers';
import type { ImportHead, ImportInfo } from '../../../ports/plan-imports';
import type { Shell } from '../../http/shell';
import { importHref } from './import-row-props';
import { ConfirmSure, Discard } from './draft-buttons';

/** Number and date of a document as a person typed them. */
export interface TypedDocument {
  readonly number?: string | undefined;
  readonly date?: string | undefined;
}

interface ConfirmProps {
  readonly shell: Shell;
  readonly info: ImportInfo;
  readonly mayManage: boolean;
  readonly typed?: TypedDocument | undefined;
}

/** What will happen, under which name, and the button that makes it happen. */
export const ImportConfirm = ({ shell, info, mayManage, typed = {} }: ConfirmProps): JSX.Element => (
  <aside class="import-side">
    <Summary info={info} />
    {info.state === 'draft' && mayManage && <Buttons info={info} typed={typed} />}
    {info.state === 'draft' && mayManage && <HeadForm shell={shell} info={info} />}
  </aside>
);

const Summary = ({ info }: { readonly info: ImportInfo }): JSX.Element => {
  const { counts } = info;
  const tasks = counts.sure + counts.looked + counts.doubtful;
  return (
    <section
      id="tom-tat"
      class="panel summary"
      hx-get={importHref(info.id)}
      hx-trigger="import-changed from:body"
      hx-select="#tom-tat"
      hx-swap="outerHTML"
      aria-live="polite"
    >
      {info.state === 'confirmed' && info.confirmedAtMs !== null ? (
        <p>
          <span safe>{words.confirmedBy(info.confirmedByName ?? '', shortInstant(info.confirmedAtMs))}</span>{' '}
          <a href={`/?ke-hoach=${encodeURIComponent(info.planId)}`}>{words.toBoard}</a>
        </p>
      ) : (
        <>
          <p class="big" safe>
            {info.amends ? words.rowsRead(tasks) : words.willGive(tasks)}
          </p>
          {counts['left-out'] > 0 && (
            <p class="text-overdue" safe>
              {words.leftOut(counts['left-out'])}
            </p>
          )}
          {counts.doubtful > 0 && (
            <p class="text-due-soon" safe>
              {words.doubtful(counts.doubtful)}
            </p>
          )}
          {counts.doubtful + counts['left-out'] === 0 && <p class="text-done">{words.allSure}</p>}
        </>
      )}
    </section>
  );
};

const AgencyChoice = ({
  shell,
  name,
  label,
  value,
}: {
  readonly shell: Shell;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}): JSX.Element => (
  <p class="field">
    <label for={`tt-${name}`} safe>
      {label}
    </label>
    <select id={`tt-${name}`} name={name}>
      {shell.agencies.map((one) => (
        <option value={one.code} selected={one.code === value} safe>
          {one.name}
        </option>
      ))}
    </select>
  </p>
);

const HeadForm = ({ shell, info }: { readonly shell: Shell; readonly info: ImportInfo }): JSX.Element => {
  const { head } = info;
  const amount = head.funding?.amount == null ? '' : moneyText(head.funding.amount);
  return (
    <details class="panel" open={!isComplete(head)}>
      <summary>
        <h2>{words.head}</h2>
      </summary>
      <form class="act head-form" method="post" action={`${importHref(info.id)}/thong-tin`}>
        <p class="field">
          <label for="tt-title">{words.planTitle}</label>
          <textarea id="tt-title" name="title" rows="3" maxlength="500" required safe>
            {head.title}
          </textarea>
        </p>
        <div class="pair">
          <p class="field">
            <label for="tt-number">{words.number}</label>
            <input id="tt-number" name="number" type="text" maxlength="100" value={head.number ?? ''} />
          </p>
          <p class="field">
            <label for="tt-date">{words.date}</label>
            <input id="tt-date" name="date" type="date" value={head.date ?? ''} />
          </p>
        </div>
        <p class="field">
          <label for="tt-issuer">{words.issuer}</label>
          <input id="tt-issuer" name="issuer" type="text" maxlength="200" value={head.issuer} />
        </p>
        {!info.amends && (
          <div class="pair">
            <p class="field">
              <label for="tt-amount">{words.totalFunding}</label>
              <input id="tt-amount" name="amount" type="text" maxlength="60" value={amount} />
            </p>
            <p class="field">
              <label for="tt-source">{words.fundingSource}</label>
              <input id="tt-source" name="source" type="text" maxlength="500" value={head.funding?.source ?? ''} />
            </p>
          </div>
        )}
        <AgencyChoice shell={shell} name="standing" label={words.standing} value={head.standing} />
        <AgencyChoice shell={shell} name="office" label={words.office} value={head.office} />
        <fieldset>
          <legend>{words.areas}</legend>
          {head.areas.map((area, at) => (
            <AgencyChoice
              shell={shell}
              name={`monitor-${at}`}
              label={area.name === '' ? words.noArea : `${area.code}. ${area.name}`}
              value={area.monitor}
            />
          ))}
        </fieldset>
        <button type="submit">{words.save}</button>
      </form>
    </details>
  );
};

/** Folded up once there is nothing left to ask. */
const isComplete = (head: ImportHead): boolean => head.issuer !== '' && head.title !== '';

const Buttons = ({ info, typed }: { readonly info: ImportInfo; readonly typed: TypedDocument }): JSX.Element => (
  <section class="panel act">
    <form method="post" action={`${importHref(info.id)}/xac-nhan`} data-busy>
      {info.amends && (
        <>
          <p class="field">
            <label for="vb-so">{amendmentText.number}</label>
            <input
              id="vb-so"
              name="number"
              type="text"
              required
              maxlength="100"
              placeholder="45/QĐ-UBND"
              value={typed.number}
            />
          </p>
          <p class="field">
            <label for="vb-ngay">{amendmentText.date}</label>
            <input id="vb-ngay" name="date" type="date" required value={typed.date} />
          </p>
        </>
      )}
      <ConfirmSure note={words.confirmNote} confirm={words.confirm} />
    </form>
    <p>
      <a class="button" href={`${importHref(info.id)}/phu-luc.xlsx`}>
        {words.download}
      </a>
    </p>
    <Discard href={importHref(info.id)} />
  </section>
);
