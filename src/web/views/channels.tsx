import type { DeliveryPolicy } from '../../domain/notice/delivery-policy';
import { channelsText as words } from '../../messages/web/channels-page';
import { channelName } from '../../messages/web/deliveries';
import type { ChannelLine } from '../../ports/deliveries';
import type { Shell } from '../http/shell';
import { Field } from './fields/fields';
import { Layout } from './frame/layout';

export interface ChannelsProps {
  readonly shell: Shell;
  readonly lines: readonly ChannelLine[];
  readonly policy: DeliveryPolicy;
}

export const ChannelsPage = ({ shell, lines, policy }: ChannelsProps): JSX.Element => (
  <Layout shell={shell} title={words.title} here="channels">
    <main id="main" class="channels-page" tabindex="-1">
      <h1>{words.title}</h1>
      <section class="panel" aria-labelledby="h-channels">
        <h2 id="h-channels">{words.channels}</h2>
        <p class="note">{words.note}</p>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                {words.heads.map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line line={line} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Policy policy={policy} />
      <section class="panel" aria-labelledby="h-proof">
        <h2 id="h-proof">{words.proof}</h2>
        <p>
          <a href="/tin-da-gui.xlsx">{words.xlsx}</a> · <a href="/tin-da-gui.csv">{words.csv}</a>
        </p>
      </section>
    </main>
  </Layout>
);

const Line = ({ line }: { readonly line: ChannelLine }): JSX.Element => (
  <tr>
    <th scope="row">
      <span safe>{channelName(line.id)}</span>
      {line.consentLost && <p class="warn-text">{words.consentLost}</p>}
    </th>
    <td>{line.people}</td>
    <td>{line.sent}</td>
    <td>{line.failed}</td>
    <td>{line.unknown}</td>
    <td>
      <form method="post" action="/quan-tri/kenh/bat-tat">
        <input type="hidden" name="channel" value={line.id} />
        <input type="hidden" name="on" value={line.on ? '0' : '1'} />
        <span>{line.on ? words.on : words.off}</span>{' '}
        <button type="submit" class="button">
          {line.on ? words.switchOff : words.switchOn}
        </button>
      </form>
    </td>
  </tr>
);

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const Policy = ({ policy }: { readonly policy: DeliveryPolicy }): JSX.Element => (
  <section class="panel" aria-labelledby="h-policy">
    <h2 id="h-policy">{words.policy}</h2>
    <form method="post" action="/quan-tri/kenh/cach-gui" class="policy-form">
      <Field
        id="gui"
        label={words.digestAt}
        type="time"
        name="digestAt"
        value={timeOf(policy.digestAtMinute)}
        required
      />
      <Field
        id="gui"
        label={words.quietFrom}
        type="time"
        name="quietFrom"
        value={timeOf(policy.quietFromMinute)}
        required
      />
      <Field id="gui" label={words.quietTo} type="time" name="quietTo" value={timeOf(policy.quietToMinute)} required />
      <Field
        id="gui"
        label={words.most}
        type="number"
        name="most"
        min="1"
        max="1000"
        value={String(policy.mostADay)}
        required
      />
      <label class="check">
        <input type="checkbox" name="urgent" value="1" checked={policy.urgentInQuietHours} /> {words.urgent}
      </label>
      <button type="submit" class="button">
        {words.save}
      </button>
    </form>
  </section>
);
