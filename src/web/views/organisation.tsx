import { civilDateAt } from '../../domain/calendar/civil-date';
import { DELEGATION_FORMS, delegationLine } from '../../messages/chat/delegations';
import { changeLine, organisationText as words } from '../../messages/web/organisation';
import type { KeptDelegation } from '../../domain/directory/kept-delegation';
import type { KeptChange } from '../../domain/directory/change';
import type { Shell } from '../http/shell';
import { Field } from './fields/fields';
import { Layout } from './frame/layout';
import { FlashPlace } from './frame/page-parts';
import { AgencyChoice, Choice } from './fields/people-fields';
import type { Flash } from './frame/flash';

export interface OrganisationProps {
  readonly shell: Shell;
  readonly delegations: readonly KeptDelegation[];
  readonly changes: readonly KeptChange[];
  /** The reader may change agencies and people. */
  readonly admin: boolean;
  /** Makes a form sent twice one delegation. */
  readonly token: string;
  readonly flash?: Flash | undefined;
}

/** Who stands in for whom, and what became of agencies and people. */
export const OrganisationPage = (props: OrganisationProps): JSX.Element => {
  const { shell, flash } = props;
  return (
    <Layout shell={shell} title={words.title} here="organisation">
      <main id="main" class="task-page" tabindex="-1">
        <FlashPlace flash={flash} />
        <h1>{words.title}</h1>
        <div class="task-columns">
          <div class="task-main">
            <DelegationPanel {...props} />
          </div>
          <div class="task-side">
            <ChangePanel {...props} />
          </div>
        </div>
      </main>
    </Layout>
  );
};

const mayEnd = ({ shell, admin }: OrganisationProps, one: KeptDelegation): boolean =>
  admin || shell.role?.officialId === one.from;

const DelegationPanel = (props: OrganisationProps): JSX.Element => (
  <section class="panel acts" aria-labelledby="h-delegations">
    <h2 id="h-delegations">{words.delegations}</h2>
    {props.delegations.length === 0 && <p class="quiet">{words.noDelegations}</p>}
    {props.delegations.map((one) => (
      <div class="say">
        <span safe>{delegationLine(one)}</span>
        {mayEnd(props, one) && (
          <form method="post" action="/to-chuc/uy-quyen/thoi">
            <input type="hidden" name="id" value={one.id} />
            <button type="submit">{words.end}</button>
          </form>
        )}
      </div>
    ))}
    {props.shell.role === null ? <p class="quiet">{words.needsRole}</p> : <GiveForm {...props} />}
  </section>
);

const people = (shell: Shell) => shell.officials.map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` }));

const GiveForm = ({ shell, admin, token }: OrganisationProps): JSX.Element => {
  const today = civilDateAt(shell.nowMs);
  const givers = people(shell).filter((one) => admin || one.value === shell.role?.officialId);
  return (
    <form class="act" method="post" action="/to-chuc/uy-quyen">
      <input type="hidden" name="token" value={token} />
      <Choice label={words.giver} name="from" id="uq" options={givers} chosen={shell.role?.officialId} />
      <Choice label={words.taker} name="to" id="uq" options={people(shell)} none={words.away} />
      <Choice
        label={words.form}
        name="form"
        id="uq"
        options={Object.entries(DELEGATION_FORMS).map(([value, label]) => ({ value, label }))}
        chosen="người làm thay"
      />
      <div class="pair">
        <Field label={words.fromDate} name="fromDate" type="date" value={today} required id="uq" />
        <Field label={words.toDate} name="toDate" type="date" min={today} required id="uq" />
      </div>
      <Field label={words.areas} name="areas" type="text" id="uq" />
      <div class="pair">
        <Field label={words.document} name="documentNumber" type="text" id="uq" />
        <Field label={words.documentDate} name="documentDate" type="date" id="uq" />
      </div>
      <button type="submit" class="primary">
        {words.give}
      </button>
    </form>
  );
};

const ChangePanel = ({ shell, admin, changes }: OrganisationProps): JSX.Element => (
  <section class="panel acts" aria-labelledby="h-changes">
    <h2 id="h-changes">{words.changes}</h2>
    <p class="note">{words.changesNote}</p>
    {changes.length === 0 && <p class="quiet">{words.noChanges}</p>}
    {changes.map((one) => (
      <p class="say" safe>
        {changeLine(one, shell.agencyName)}
      </p>
    ))}
    {admin ? <ChangeForms shell={shell} /> : <p class="quiet">{words.adminOnly}</p>}
  </section>
);

const ChangeForms = ({ shell }: { readonly shell: Shell }): JSX.Element => (
  <>
    <details class="act-fold">
      <summary>{words.replace}</summary>
      <form class="act" method="post" action="/to-chuc/sap-nhap">
        <AgencyChoice shell={shell} except={[]} label={words.from} name="from" id="sn" />
        <Field label={words.to} name="to" type="text" required id="sn" />
        <Field label={words.newName} name="name" type="text" id="sn" />
        <div class="pair">
          <Field label={words.decision} name="decision" type="text" required id="sn" />
          <Field label={words.decisionDate} name="date" type="date" required id="sn" />
        </div>
        <button type="submit">{words.replaceNow}</button>
      </form>
    </details>
    <details class="act-fold">
      <summary>{words.leave}</summary>
      <form class="act" method="post" action="/to-chuc/nghi">
        <Choice label={words.official} name="official" id="cn" options={people(shell)} />
        <Choice label={words.successor} name="successor" id="cn" options={people(shell)} none={words.noSuccessor} />
        <button type="submit">{words.leaveNow}</button>
      </form>
    </details>
  </>
);
