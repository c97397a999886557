import type { Agency } from '../../../domain/directory/agency';
import { waitable } from '../../../domain/task/offers';
import { isOpenTo } from '../../../domain/task/open-group';
import type { AssignmentState, TaskState } from '../../../domain/task/state';
import { openGroupNames } from '../../../messages/words/open-groups';
import { actWords } from '../../../messages/web/web-acts';
import type { PartActKind } from '../../acts/samples';
import type { Shell } from '../../http/shell';
import { AgencyBoxes } from './agency-boxes';
import { Field, ReasonField } from './fields';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a list; `none` names the choice of nothing, without it something must be chosen. */
export const Choice = ({
  label,
  name,
  id,
  options,
  none,
  chosen,
}: {
  readonly label: string;
  readonly name: string;
  readonly id: string;
  readonly options: readonly Option[];
  readonly none?: string | undefined;
  readonly chosen?: string | null | undefined;
}): JSX.Element => (
  <p class="field">
    <label for={`${id}-${name}`} safe>
      {label}
    </label>
    <select id={`${id}-${name}`} name={name} required={none === undefined}>
      {none === undefined ? (
        ''
      ) : (
        <option value="" safe>
          {none}
        </option>
      )}
      {options.map(({ value, label: text }) => (
        <option value={value} selected={value === chosen} safe>
          {text}
        </option>
      ))}
    </select>
  </p>
);

/** Agencies to choose from, but those named. */
export const AgencyChoice = ({
  shell,
  except,
  ...rest
}: {
  readonly shell: Shell;
  readonly except: readonly string[];
  readonly label: string;
  readonly name: string;
  readonly id: string;
  readonly none?: string | undefined;
  readonly chosen?: string | null | undefined;
}): JSX.Element => (
  <Choice
    {...rest}
    options={shell.agencies
      .filter((one) => !except.includes(one.code) && one.successorCode === undefined)
      .map((one) => ({ value: one.code, label: one.name }))}
  />
);

/** Whom the lead may call in: of the groups that the plan leaves open, those without a part. */
const callable = ({ shell, state }: PeopleFieldProps): readonly Agency[] => {
  const members = new Set(
    shell.groups.filter(({ code }) => isOpenTo(state.openGroups ?? [], [code])).flatMap((one) => one.memberCodes),
  );
  const within = new Set(state.assignments.filter((one) => one.work !== 'released').map((one) => one.agency));
  return shell.agencies.filter(
    ({ code, successorCode }) => members.has(code) && !within.has(code) && successorCode === undefined,
  );
};

export interface PeopleFieldProps {
  readonly id: string;
  readonly part: AssignmentState;
  readonly shell: Shell;
  readonly state: TaskState;
}

/** People of the agency, by name and title. */
export const PersonField = ({ id, part, shell, none }: PeopleFieldProps & { readonly none?: string }): JSX.Element => (
  <Choice
    label={actWords.person}
    name="person"
    id={id}
    none={none}
    options={shell.officials
      .filter((one) => one.posts.some((held) => held.agency === part.agency))
      .map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` }))}
  />
);

const agencyOf = ({ shell, state }: PeopleFieldProps, id: string): string =>
  shell.agencyName(state.assignments.find((one) => one.id === id)?.agency ?? id);

/** What the acts about people and waiting need to be told. */
export const PEOPLE_FIELDS: Readonly<Partial<Record<PartActKind, (props: PeopleFieldProps) => JSX.Element>>> = {
  'assign-person': (props) => (
    <>
      <PersonField {...props} none={actWords.focal} />
      <ReasonField id={props.id} />
    </>
  ),
  'hand-over': (props) => (
    <>
      <PersonField {...props} />
      <ReasonField required id={props.id} />
    </>
  ),
  'ask-person-change': ({ id }) => <ReasonField required id={id} />,
  'wait-for': (props) => (
    <>
      <Choice
        label={actWords.on}
        name="on"
        id={props.id}
        options={waitable(props.state, props.part).map((one) => ({ value: one.id, label: agencyOf(props, one.id) }))}
      />
      <Field label={actWords.waitNote} name="text" type="area" id={props.id} />
    </>
  ),
  'stop-waiting': (props) => (
    <Choice
      label={actWords.on}
      name="on"
      id={props.id}
      options={props.part.waitsFor.map(({ assignment }) => ({ value: assignment, label: agencyOf(props, assignment) }))}
    />
  ),
  'call-in': (props) => (
    <AgencyBoxes
      legend={`${actWords.callIn} (${openGroupNames(props.state.openGroups ?? [])})`}
      name="agencies"
      agencies={callable(props)}
    />
  ),
  'ask-reassignment': ({ id, part, shell }) => (
    <>
      <AgencyChoice
        shell={shell}
        except={[part.agency]}
        label={actWords.instead}
        name="agency"
        id={id}
        none={actWords.noAgency}
      />
      <ReasonField required id={id} />
    </>
  ),
};
